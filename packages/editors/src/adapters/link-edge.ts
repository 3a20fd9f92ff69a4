/**
 * The link that holds a range and begins or ends with it, if there is one. Links that hold more than words are left
 * out: those aren't written anew.
 */
export function linkTouchedAtItsEdge(range: Range, host: HTMLElement): Element | null {
  const link = range.startContainer.parentElement?.closest('a[href]') ?? null
  if (!link || link === host || !host.contains(link) || !link.contains(range.endContainer)) return null
  if (link.querySelector(`:not(${wordMarkup})`)) return null
  const rest = host.ownerDocument.createRange()
  rest.selectNodeContents(link)
  rest.setEnd(range.startContainer, range.startOffset)
  if (isBlank(rest)) return link
  rest.selectNodeContents(link)
  rest.setStart(range.endContainer, range.endOffset)
  return isBlank(rest) ? link : null
}

/** A copy of a link in which other words stand in the place of a range, in the look of the first of them. */
export function copyLinkWith(link: Element, range: Range, text: string): Element {
  const copy = link.cloneNode(true) as Element
  const start = follow(copy, pathTo(range.startContainer, link)) as Text
  const end = follow(copy, pathTo(range.endContainer, link)) as Text
  start.insertData(range.startOffset, text)
  const old = link.ownerDocument.createRange()
  old.setStart(start, range.startOffset + text.length)
  old.setEnd(end, range.endOffset + (start === end ? text.length : 0))
  old.deleteContents()
  return copy
}

const wordMarkup = 'b, strong, i, em, u, s, del, ins, span, font, mark, small, big, sub, sup, code'

function isBlank(range: Range): boolean {
  return /^[\u200B\uFEFF]*$/.test(range.toString())
}

function pathTo(node: Node, ancestor: Node): number[] {
  const path: number[] = []
  for (let each = node; each !== ancestor && each.parentNode; each = each.parentNode) {
    path.unshift([...each.parentNode.childNodes].indexOf(each as ChildNode))
  }
  return path
}

function follow(ancestor: Node, path: readonly number[]): Node {
  return path.reduce((node, index) => node.childNodes[index] ?? node, ancestor)
}
