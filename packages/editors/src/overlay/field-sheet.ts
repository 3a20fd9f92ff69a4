import type {FormField} from './inner-box.ts'
import type {Sheet} from './mirror.ts'
import {createTextCopy} from './text-copy.ts'

/** Lays words out as a form field lays out its own. */
export function createFieldSheet(field: FormField): Sheet {
  const page = field.ownerDocument.createElement('div')
  const copy = createTextCopy(page)
  const styleOf = () => field.ownerDocument.defaultView?.getComputedStyle(field)

  return {
    element: page,
    flows: true,
    show: (text) => copy.show(text, !/^(?:normal|nowrap)$/.test(styleOf()?.whiteSpace ?? '')),
    layOut: (box) => {
      const style = styleOf()
      if (!style) return
      for (const name of copied) page.style.setProperty(name, style.getPropertyValue(name))
      page.style.setProperty('width', `${box.width}px`)
      page.style.setProperty(
        'padding',
        [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].join(' ')
      )
      if (field.localName === 'input') layOutOneLine(page, box.height, style)
      page.style.setProperty('transform', `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`)
    },
    placeOf: copy.placeOf
  }
}

/** What decides where a word stands in a field. */
const copied = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant',
  'font-feature-settings',
  'font-variation-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size-adjust',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-indent',
  'text-transform',
  'text-align',
  'text-align-last',
  'text-rendering',
  'text-wrap-style',
  'tab-size',
  'white-space',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'direction',
  'unicode-bidi',
  'writing-mode',
  'text-orientation'
]

/** An input centres its one line, however tall it is. */
function layOutOneLine(page: HTMLElement, height: number, style: CSSStyleDeclaration): void {
  page.style.setProperty('height', `${height}px`)
  page.style.setProperty('white-space', 'pre')
  page.style.setProperty('display', 'grid')
  page.style.setProperty('align-content', 'center')
  page.style.setProperty('text-align', style.textAlign)
}
