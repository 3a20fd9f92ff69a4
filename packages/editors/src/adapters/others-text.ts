/** `rest`: this element and all that follows it is somebody else's. */
export type OthersText = 'no' | 'this' | 'rest'

/**
 * Tells what a mail client put into a message for somebody else: quoted history, its heading, the signature.
 * An indented paragraph, which browsers also write as a blockquote, is still the writer's own.
 */
export function isOthersText(element: Element): OthersText {
  if (element.localName === 'blockquote') return isIndent(element) ? 'no' : 'this'
  if (isAnsweredInPlace(element)) return 'no'
  const name = `${element.id} ${element.getAttribute('class') ?? ''}`
  if (name.length < 2) return 'no'
  if (restMarks.test(name)) return 'rest'
  return marks.test(name) ? 'this' : 'no'
}

/** Whether what `isOthersText` leaves out is the writer's own signature. */
export function isSignature(element: Element): boolean {
  return /signature|_rc_sig/i.test(`${element.id} ${element.getAttribute('class') ?? ''}`)
}

/** Outlook (with the `x_` that it puts before ids of quoted messages), and the line that it draws above the history. */
const restMarks = /(?:^|\s)(?:x_)*(?:divRplyFwdMsg|appendonsend|stopSpelling)(?:\s|$)/

const marks = new RegExp(
  `(?:^|\\s)(?:${[
    'gmail_quote(?:_container)?|gmail_attr|gmail_signature|gmail_signature_prefix',
    'moz-cite-prefix|moz-signature|moz-forward-container',
    'protonmail_quote|protonmail_signature_block',
    'yahoo_quoted|ydp\\w*yahoo_quoted|ydp\\w*signature',
    'reply-intro|forwardbody1?|_rc_sig',
    'Signature|ms-outlook-mobile-signature|x_Signature',
    'fm-signature|tutanota_quote|zmail_extra'
  ].join('|')})(?:\\s|$)`
)

/**
 * Gmail puts a heading and the message that is answered into one box, and replies between its lines too: the message
 * itself stands in quotations there. One that is only passed on stands in none.
 */
function isAnsweredInPlace(element: Element): boolean {
  if (!element.classList.contains('gmail_quote')) return false
  return [...element.children].some((child) => child.matches('blockquote.gmail_quote'))
}

function isIndent(element: Element): boolean {
  const style = element.getAttribute('style') ?? ''
  return element.classList.contains('webkit-indent-blockquote') || /border(?:-\w+)?:\s*(?:none|0)/.test(style)
}
