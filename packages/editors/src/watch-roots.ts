/** What happens in a page, in its open shadow roots and in its same-origin frames. Events as the page gets them. */
export type RootListeners = {
  focus: (target: Element) => void
  click: (event: MouseEvent, target: Element) => void
  key: (event: KeyboardEvent, target: Element) => void
  pointer: (event: PointerEvent) => void
}

/**
 * Follows the focus wherever a page keeps its editors. Shadow roots are met as the focus moves into them, frames also
 * when they load, so nothing is searched for. Returns the way to stop.
 */
export function watchRoots(document: Document, listeners: RootListeners): () => void {
  const controller = new AbortController()
  const watched = new WeakSet<Node>()
  const options = {capture: true, signal: controller.signal}

  function watchDocument(page: Document): void {
    const view = page.defaultView
    // a frame that is written anew keeps its document and loses its listeners: adding again does no harm then
    if (page !== document) watched.delete(page)
    watch(page)
    // at the window, to be asked before the page's own shortcuts and buttons
    view?.addEventListener('click', onClick, options)
    view?.addEventListener('keydown', onKey, options)
    page.addEventListener('pointerdown', onPointer, options)
    page.addEventListener('load', onLoad, options)
    // the focus went into a frame: its own document has the event, and this window only this one
    view?.addEventListener('blur', onBlur, {signal: controller.signal})
  }

  function watch(root: Document | ShadowRoot): void {
    if (watched.has(root)) return
    watched.add(root)
    root.addEventListener('focusin', onFocus, options)
  }

  // What a page's script made up is nobody's doing: it could open the card, and so learn what was found.
  function onKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0]
    if (event.isTrusted && isElement(target)) listeners.key(event, target)
  }

  function onPointer(event: PointerEvent): void {
    if (event.isTrusted) listeners.pointer(event)
  }

  function onFocus(event: Event): void {
    if (!event.isTrusted) return
    const path = event.composedPath()
    for (const node of path) if (isShadowRoot(node)) watch(node)
    const target = path[0]
    if (isElement(target)) settleOn(target)
  }

  function settleOn(target: Element): void {
    if (target.localName !== 'iframe') {
      listeners.focus(target)
      return
    }
    const page = pageOf(target)
    if (!page) return
    watchDocument(page)
    findFocus(page)
  }

  function findFocus(root: Document | ShadowRoot): void {
    const active = root.activeElement
    if (!active) return
    if (active.shadowRoot?.activeElement) {
      watch(active.shadowRoot)
      findFocus(active.shadowRoot)
      return
    }
    settleOn(active)
  }

  /** From one frame the focus may go straight into another, of which this page's own window hears nothing. */
  function onBlur(): void {
    // where the focus went is known one task later
    setTimeout(() => {
      if (!controller.signal.aborted && document.activeElement?.localName === 'iframe') findFocus(document)
    }, 0)
  }

  /** Where the frame that had the focus was taken away, nothing but the new frame itself hears of a focus in it. */
  function onLoad(event: Event): void {
    const {target} = event
    if (!isElement(target) || target.localName !== 'iframe') return
    if (target.ownerDocument.activeElement === target) return settleOn(target)
    const page = pageOf(target)
    if (page) watchDocument(page)
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted) return
    const target = event.composedPath()[0]
    if (isElement(target)) listeners.click(event, target)
  }

  watchDocument(document)
  findFocus(document)
  return () => controller.abort()
}

/**
 * True where a watcher in the parent page reaches this frame by itself, so that a second one here
 * would draw everything twice.
 *
 * @example
 * if (!isReachedFromParent(window)) attachEditors({document, check})
 */
export function isReachedFromParent(window: Window): boolean {
  try {
    return window.frameElement !== null
  } catch {
    return false
  }
}

/** A frame's document, unless it belongs to another site. */
function pageOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument
  } catch {
    return null
  }
}

// a frame has classes of its own, so `instanceof` would not know its nodes
function isElement(target: EventTarget | null | undefined): target is Element {
  return (target as Node | null | undefined)?.nodeType === 1
}

function isShadowRoot(target: EventTarget): target is ShadowRoot {
  return (target as Node).nodeType === 11 && 'host' in target
}
