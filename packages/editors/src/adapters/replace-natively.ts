import {copyLinkWith, linkTouchedAtItsEdge} from './link-edge.ts'

/**
 * Replaces a range the way typing does: one undo step, and input events that the page's own code waits for. Where it
 * is all that an inline element holds, the browser drops that element and writes its look anew: a `<b>` as a `<b>`, but
 * a styled span as a `<font>`, unless it's told to keep to CSS. Words typed at either end of a link fall out of it, so
 * there the link is written anew with them inside.
 */
export function replaceNatively(range: Range, text: string, host: HTMLElement): void {
  const document = host.ownerDocument
  if (text === '') {
    selectRange(document, range)
    document.execCommand('delete')
    return
  }
  const link = linkTouchedAtItsEdge(range, host)
  if (link) {
    document.getSelection()?.selectAllChildren(link)
    document.execCommand('insertHTML', false, copyLinkWith(link, range, text).outerHTML)
    return
  }
  selectRange(document, range)
  const turnsToCss = fillsStyledElement(range, host) && !document.queryCommandState('styleWithCSS')
  if (turnsToCss) document.execCommand('styleWithCSS', false, 'true')
  document.execCommand('insertText', false, text)
  if (turnsToCss) document.execCommand('styleWithCSS', false, 'false')
}

export function selectRange(document: Document, range: Range): void {
  const {startContainer, startOffset, endContainer, endOffset} = range
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

function fillsStyledElement(
  {startContainer, startOffset, endContainer, endOffset}: Range,
  host: HTMLElement
): boolean {
  const parent = startContainer.parentElement
  if (startContainer !== endContainer || !parent || parent === host) return false
  return startOffset === 0 && endOffset === (startContainer as Text).length && parent.matches('span, font')
}
