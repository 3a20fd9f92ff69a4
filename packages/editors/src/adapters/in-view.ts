/** Whether words stand within the height of an editor and of its window. A frame's body scrolls with its window, which alone counts there. */
export function isInView({top, bottom}: DOMRect, editor: HTMLElement): boolean {
  const height = editor.ownerDocument.defaultView?.innerHeight ?? 0
  const box = editor.localName === 'body' ? null : editor.getBoundingClientRect()
  return top >= Math.max(box?.top ?? 0, 0) && bottom <= Math.min(box?.bottom ?? height, height)
}
