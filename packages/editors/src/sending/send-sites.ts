/** How a webmail sends. Selectors by structure, never by words, which differ by language. */
export type SendSite = {
  /** The buttons that send. */
  button: string
  /** Where a letter is written; the button's own letter is the nearest one around it. */
  editor: string
  /** All of a compose window, where the editor and the button don't stand in one element with its other fields. */
  window?: string
  /** Keys that send from anywhere in the letter. */
  shortcuts: ReadonlyArray<Shortcut>
}

type Shortcut = (event: KeyboardEvent) => boolean

/** Or Command+Enter on a Mac. */
const controlEnter: Shortcut = ({key, ctrlKey, metaKey, altKey, shiftKey}) =>
  key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey

/** On a Mac it writes another letter. */
const altS: Shortcut = ({key, ctrlKey, metaKey, altKey, shiftKey}) =>
  key.toLowerCase() === 's' && altKey && !ctrlKey && !metaKey && !shiftKey

/**
 * The webmails whose sending is known. A page is known by what stands in it, as Roundcube runs under any address. The menus beside
 * the buttons are left alone: what is scheduled in them goes by way of dialogs that a question would close.
 *
 * - **Gmail**: `.Up` is the cell of the send button, in new messages and replies; with *Send and archive* it holds two buttons
 *   (`.Uo` is that one), and one that opens a menu. As InboxSDK finds them, by which many extensions have held and repeated
 *   sending for years. Seen in its source of 2026; not tried on the live site.
 * - **Outlook on the web**: the test id stands around a split button, the half with `aria-haspopup` opens its menu. As read in a
 *   dozen public extensions of 2023–2026, Toggl's among them; not tried on the live site.
 * - **Roundcube**: in every skin the button has the class `send` and runs a command; the skin Elastic makes a copy for narrow
 *   windows, which presses the first one by script. Tried in Roundcube 1.6.5.
 */
export const sendSites: ReadonlyArray<SendSite> = [
  {
    button: '.Up [role="button"]:not([aria-haspopup="true"])',
    editor: '[g_editable="true"]',
    window: '[role="dialog"]',
    shortcuts: [controlEnter]
  },
  {
    button: '[data-testid="ComposeSendButton"] button:not([aria-haspopup])',
    editor: '[id^="editorParent_"]',
    window: '[id^="docking_InitVisiblePart_"]',
    shortcuts: [controlEnter, altS]
  },
  {
    button: '.send:is([onclick*="rcmail.command("], [id$="-clone"])',
    editor: '#composebody',
    shortcuts: []
  }
]

/** A press that is about to send: by which button, and all that belongs to its letter. */
export type Sending = {button: HTMLElement; compose: Element}

/** Which letter a click or a key sends, if it does. */
export function findSending(event: Event, target: Element): Sending | null {
  if (event.type === 'keydown' && !/^(?:Enter| |s)$/i.test((event as KeyboardEvent).key)) return null
  for (const site of sendSites) {
    const pressed = target.closest<HTMLElement>(site.button)
    const button = pressed && isPress(event, pressed) ? pressed : findByShortcut(event, target, site)
    const compose = button && findCompose(button, site)
    // a shortcut counts in its own letter only, not in a search beside it
    if (button && compose && (button === pressed || compose.contains(target))) return {button, compose}
  }
  return null
}

function isPress(event: Event, button: Element): boolean {
  if (event.type === 'click') return true
  const {key, ctrlKey, metaKey} = event as KeyboardEvent
  // the browser makes a click of such a key on a button of its own
  if (button.matches('button, input, a[href]')) return false
  return (key === 'Enter' || key === ' ') && !ctrlKey && !metaKey
}

function findByShortcut(event: Event, target: Element, site: SendSite): HTMLElement | null {
  if (event.type !== 'keydown' || !site.shortcuts.some((is) => is(event as KeyboardEvent))) return null
  for (let around: Element | null = target; around; around = around.parentElement) {
    const button = around.querySelector<HTMLElement>(site.button)
    if (button) return button
  }
  return null
}

function findCompose(button: Element, site: SendSite): Element | null {
  for (let around = button.parentElement; around; around = around.parentElement) {
    if (around.querySelector(site.editor)) return (site.window && around.closest(site.window)) || around
  }
  return null
}
