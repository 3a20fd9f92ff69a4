import type {Boundary} from './place.ts'

/** A selection's ends in order of the document. */
export type SelectedEnds = {start: Boundary; end: Boundary}

/** The selection inside an element, wherever it is: document, frame or open shadow root. */
export function selectedEndsIn(element: Element): SelectedEnds | null {
  const range = selectedRange(element)
  if (!range || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  return {
    start: {node: range.startContainer, offset: range.startOffset},
    end: {node: range.endContainer, offset: range.endOffset}
  }
}

function selectedRange(element: Element): AbstractRange | null {
  const selection = element.ownerDocument.getSelection()
  if (!selection) return null
  const root = element.getRootNode()
  if (root.nodeType !== 11) return selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  // younger than the oldest browsers that the extension runs in
  if (!('getComposedRanges' in selection)) return null
  return selection.getComposedRanges({shadowRoots: [root as ShadowRoot]})[0] ?? null
}
