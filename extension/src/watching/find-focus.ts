/**
 * The element that really has the focus: through open shadow roots and frames of the same origin.
 * Undefined where it is in a frame of another origin.
 */
export function findFocus(root: Document | ShadowRoot): Element | undefined {
  const element = root.activeElement
  if (!element) return undefined
  if (element.shadowRoot?.activeElement) return findFocus(element.shadowRoot)
  if (!isFrame(element)) return element
  const inner = contentDocumentOf(element)
  return inner ? findFocus(inner) : undefined
}

/**
 * Whether letters could be written here. Asked on every focus, so it is quick and generous: what is really checked is
 * decided when the checker is loaded.
 */
export function isEditable(element: Element): boolean {
  if (element.localName === 'textarea') return true
  if (element.localName === 'input')
    return /^(text|search|email|url|)$/.test(element.getAttribute('type')?.toLowerCase() ?? '')
  if (element.ownerDocument.designMode === 'on') return true
  return (element as HTMLElement).isContentEditable === true
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame'
}

function contentDocumentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument
  } catch {
    return null
  }
}
