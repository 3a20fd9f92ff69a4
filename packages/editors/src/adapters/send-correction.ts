/**
 * Tells an editor of a correction as the browser does when somebody picks one in its spelling menu: Slate takes words
 * over from that event into its model, as one step of its history.
 *
 * @returns whether the editor took it over
 */
export function sendCorrection(element: HTMLElement, range: Range, text: string): boolean {
  const view = element.ownerDocument.defaultView
  if (!view) return false
  const {startContainer, startOffset, endContainer, endOffset} = range
  const target = new view.StaticRange({startContainer, startOffset, endContainer, endOffset})
  return !element.dispatchEvent(
    new view.InputEvent('beforeinput', {
      inputType: 'insertReplacementText',
      data: text,
      targetRanges: [target],
      bubbles: true,
      cancelable: true,
      composed: true
    })
  )
}
