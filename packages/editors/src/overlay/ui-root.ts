/** The one element that Evenhand adds to a page, outside `<body>`, and only while it shows something. */
export type UiRoot = {
  /** Puts an element up; the way back takes it down, and the host with the last one. */
  show(element: HTMLElement): () => void
  /** Where the layer's own origin is in the viewport, in CSS pixels, and the page's own CSS `zoom`. */
  origin(): {x: number; y: number; zoom: number}
  /** The element that has the focus in here. */
  focused(): Element | null
  host(): HTMLElement
  release(): void
}

/**
 * Creates the place for the card and the mirrors: a host element with a closed shadow root. The page's styles
 * don't reach in, and events that happen inside don't reach the page's shortcuts.
 */
export function createUiRoot(document: Document, css: string): UiRoot {
  const host = document.createElement('evenhand-ui')
  const shadow = host.attachShadow({mode: 'closed'})
  addStyle(shadow, document, css)
  for (const name of keptInside) shadow.addEventListener(name, (event) => event.stopPropagation())

  return {
    show: (element) => {
      const parent = document.querySelector('dialog:modal') ?? document.documentElement
      if (host.parentNode !== parent) parent.append(host)
      shadow.append(element)
      return () => {
        element.remove()
        // the style element is all that's left
        if ([...shadow.children].every(({localName}) => localName === 'style')) host.remove()
      }
    },
    origin: () => {
      const {x, y} = host.getBoundingClientRect()
      return {x, y, zoom: host.currentCSSZoom ?? 1}
    },
    focused: () => shadow.activeElement,
    host: () => host,
    release: () => host.remove()
  }
}

const keptInside = (
  'keydown keyup keypress beforeinput input click dblclick auxclick mousedown mouseup pointerdown pointerup ' +
  'touchstart touchend focusin focusout contextmenu wheel'
).split(' ')

function addStyle(shadow: ShadowRoot, document: Document, css: string): void {
  const view = document.defaultView
  try {
    if (!view) return
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    shadow.append(style)
  }
}
