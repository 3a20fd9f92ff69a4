import {askPage} from '../page/ask-page.ts'

/** Writes to one editor through its own model, once that is reached. */
export type WrittenModel = {
  isReached(): boolean
  /** Writes over what is selected; false where nothing was done. */
  write(text: string): boolean
  /** Has it take a snapshot for its undo history. */
  record(): void
}
export type ModelWriter = (element: HTMLElement) => WrittenModel

/**
 * Gives the way to editors' models through the page's world, which is entered once, and only when such an editor is met.
 *
 * @param onReached called when an editor's model was reached
 */
export function createModelWriter(
  reachPage: (() => Promise<string | undefined>) | undefined,
  onReached: () => void
): ModelWriter {
  let entering: Promise<string | undefined> | undefined

  return (element) => {
    let name: string | undefined
    let isReached = false
    // an editor may be set up only after it was met
    const isThere = () => {
      isReached ||= name !== undefined && askPage(name, element, {reach: true})
      return isReached
    }
    entering ??= reachPage?.().catch(() => undefined)
    void entering?.then((given) => {
      name = given
      if (isThere()) onReached()
    })
    return {
      isReached: isThere,
      write: (text) => name !== undefined && askPage(name, element, {write: text}),
      record: () => void (name !== undefined && askPage(name, element, {record: true}))
    }
  }
}
