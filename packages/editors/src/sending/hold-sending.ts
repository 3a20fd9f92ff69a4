import type {Finding} from '@evenhand/engine'
import type {EditorSession} from '../session.ts'
import {createWordings, type Wordings} from '../wordings.ts'
import {findSending, type Sending} from './send-sites.ts'

/** A finding that is left in a letter that is about to go. */
export type LeftFinding = {session: EditorSession; finding: Finding}

export type HoldOptions = {
  /** Whether the writer wants to be asked, and Evenhand is still there to ask. */
  isWanted: () => boolean
  sessions: () => Iterable<EditorSession>
  /** The element of a page that an editor stands in. */
  standsIn: (session: EditorSession, page: Document) => Element
  /** Puts the question up. Returns what takes it away, or null where it can't be seen. */
  ask: (left: ReadonlyArray<LeftFinding>, answers: Answers) => (() => void) | null
  /** Puts the caret before a finding. */
  goTo: (left: LeftFinding) => void
}

export type Answers = {send: () => void; goBack: () => void}

/** Holds a letter once that is about to be sent with findings in it. */
export type Holding = {
  /** Called with each click and key, before the page has it. Returns whether it was held. */
  hold(event: Event, target: Element): boolean
  /** Takes an open question away; the letter stays where it is. */
  release(): void
}

/**
 * Asks before a letter goes, once for the same wordings. A letter is held only once the question can be seen: whatever fails
 * before that, the press goes on to the page as if nobody had looked. A look that took long is no such failure: the wait is over
 * then, and the writer wanted to be asked.
 */
export function holdSending(options: HoldOptions): Holding {
  const asked = new WeakMap<EditorSession, Wordings>()
  let close: (() => void) | null = null

  function release(): void {
    close?.()
    close = null
  }

  function hold(event: Event, target: Element): boolean {
    try {
      const sending = options.isWanted() ? findSending(event, target) : null
      if (!sending) return false
      // the question is modal, so a press that comes through shows that it can't be seen
      if (close) release()
      else if (isAsked(sending)) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return true
      }
    } catch {
      release()
    }
    return false
  }

  function isAsked(sending: Sending): boolean {
    const left = findLeft(sending)
    const [first] = left
    if (!first || left.every(isKnown)) return false
    // before the question, so that no mistake after it can ask for ever
    left.forEach(remember)
    close = options.ask(left, {
      send: () => {
        release()
        press(sending.button)
      },
      goBack: () => {
        release()
        options.goTo(first)
      }
    })
    return close !== null
  }

  function findLeft({compose}: Sending): LeftFinding[] {
    return [...options.sessions()].flatMap((session) => {
      const place = options.standsIn(session, compose.ownerDocument)
      if (session.isQuiet() || !compose.contains(place) || !isVisible(place)) return []
      session.refresh()
      const warnings = session.findings().filter(({level}) => level !== 'hint')
      return warnings.map((finding) => ({session, finding}))
    })
  }

  function isKnown({session, finding}: LeftFinding): boolean {
    return asked.get(session)?.has(finding) ?? false
  }

  function remember({session, finding}: LeftFinding): void {
    const wordings = asked.get(session) ?? createWordings()
    asked.set(session, wordings)
    wordings.add(finding)
  }

  return {hold, release}
}

/** An editor that was left for another one, as Roundcube's plain text for its formatted text, is no letter any more. */
function isVisible(element: Element): boolean {
  return element.checkVisibility()
}

/** What a page gets of a mouse, as some act on its first event and some on its last. */
function press(button: HTMLElement): void {
  for (const type of ['mousedown', 'mouseup'])
    button.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, composed: true}))
  button.click()
}
