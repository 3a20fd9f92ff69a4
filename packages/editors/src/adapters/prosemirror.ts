import {copyLinkWith, linkTouchedAtItsEdge} from './link-edge.ts'
import {nextTask} from './next-task.ts'
import {replaceNatively} from './replace-natively.ts'

/** Whether ProseMirror made an element its own, by itself or inside Tiptap. */
export function isProseMirror(element: Element): boolean {
  return element.classList.contains('ProseMirror')
}

/**
 * Writes into ProseMirror over what is selected. It reads into its model what the browser has typed, but takes that for
 * text behind the link where it reaches the link's end; what is pasted keeps its link.
 *
 * @returns whether the editor was given the words
 */
export async function writeToProseMirror(element: HTMLElement, range: Range, text: string): Promise<boolean> {
  const link = text === '' ? null : linkTouchedAtItsEdge(range, element)
  if (!link) {
    replaceNatively(range, text, element)
    return true
  }
  const words = copyLinkWith(link, range, text)
  selectContents(link)
  // it hears of a selection only after this task
  await nextTask()
  return paste(element, words)
}

function selectContents(link: Element): void {
  const [first, last] = [firstText(link), lastText(link)]
  const selection = link.ownerDocument.getSelection()
  if (first && last) selection?.setBaseAndExtent(first, 0, last, last.length)
}

function paste(element: HTMLElement, words: Element): boolean {
  const view = element.ownerDocument.defaultView
  if (!view) return false
  const clipboardData = new view.DataTransfer()
  clipboardData.setData('text/html', words.outerHTML)
  clipboardData.setData('text/plain', words.textContent)
  const event = new view.ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})
  return !element.dispatchEvent(event)
}

function firstText(node: Node): Text | null {
  if (node.nodeType === 3) return node as Text
  return node.firstChild && firstText(node.firstChild)
}

function lastText(node: Node): Text | null {
  if (node.nodeType === 3) return node as Text
  return node.lastChild && lastText(node.lastChild)
}
