import type {Finding} from '@evenhand/engine'

type Attributes = Readonly<Record<string, string>>
type Children = ReadonlyArray<Element | string>
/** Makes an element with attributes and children. */
export type CreateElement = (name: string, attributes?: Attributes, children?: Children) => HTMLElement

export function createElements(document: Document): CreateElement {
  return (name, attributes = {}, children = []) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }
}

/** Puts words in for `{names}`. */
export function fill(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole))
}

/** Long words would push the reason out of sight. */
export function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > 120 ? `${plain.slice(0, 118).trimEnd()}…` : plain
}

/** The same line as under the words, so that the levels can be told apart without colour. */
export function drawLevel(document: Document, level: Finding['level'], name: string): SVGElement {
  const lines = {
    error: ['M0 4c2 0 2-3 4-3s2 6 4 6 2-6 4-6 2 6 4 6 2-6 4-6 2 3 4 3', {}],
    warning: ['M0 4h24', {'stroke-dasharray': '6 3'}],
    hint: ['M1 4h24', {'stroke-dasharray': '0 4.4', 'stroke-linecap': 'round'}]
  } satisfies Record<Finding['level'], [string, Attributes]>
  const [path, attributes] = lines[level]
  const svg = drawLine(document, '0 0 24 8', path, {
    'stroke-width': level === 'hint' ? '2.6' : '2',
    ...attributes
  })
  svg.setAttribute('class', 'level')
  svg.removeAttribute('aria-hidden')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', name)
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  title.textContent = name
  svg.prepend(title)
  return svg
}

export function drawLine(
  document: Document,
  viewBox: string,
  path: string,
  attributes: Attributes
): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', viewBox)
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  for (const [key, value] of Object.entries({d: path, fill: 'none', stroke: 'currentColor', ...attributes}))
    line.setAttribute(key, value)
  svg.append(line)
  return svg
}
