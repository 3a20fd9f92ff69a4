import type {Element, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {type Change, type Line, type Paragraph, writeOn} from '../compose-text.ts'
import {endLines} from '../decode-text.ts'
import {toIsoDate} from '../iso-date.ts'
import type {Aside} from '../types.ts'

/** The paragraphs of a page in reading order, and its headers and footers. */
export type Blocks = {paragraphs: Paragraph[]; asides: Aside[]; date?: string; author?: string}

/**
 * Reads a page as a reader sees it: a block is a paragraph, a list item has its mark, what is quoted from another
 * message has `> ` before each line, as plain mail has.
 */
export function readBlocks(html: string): Blocks {
  const page: Page = {
    paragraphs: [],
    footnotes: [],
    asides: [],
    line: {text: ''},
    context: outside,
    meta: new Map()
  }
  for (const node of fromHtml(html).children) readNode(node, page)
  endLine(page)
  const date = toIsoDate(
    page.meta.get('changed') ?? page.meta.get('dcterms.modified') ?? page.meta.get('created')
  )
  const author = page.meta.get('author')
  return {
    paragraphs: [...page.paragraphs, ...page.footnotes],
    asides: page.asides,
    ...(date === undefined ? {} : {date}),
    ...(author === undefined || author === '' ? {} : {author})
  }
}

/** What the elements around a line say about it. */
type Context = {
  kind: Paragraph['kind']
  /** How many messages deep it is quoted. */
  quotes: number
  isPreformatted: boolean
  isHeaderOrFooter: boolean
  change?: Change
  list?: {isNumbered: boolean; next: number}
  /** Of the list item that it is in: emptied once it stands before a line. */
  item?: {mark: string}
}

type Page = {
  paragraphs: Paragraph[]
  footnotes: Paragraph[]
  asides: Aside[]
  line: Line
  context: Context
  meta: Map<string, string>
}

const outside: Context = {kind: 'paragraph', quotes: 0, isPreformatted: false, isHeaderOrFooter: false}

function readNode(node: RootContent, page: Page): void {
  if (node.type === 'text') write(node.value, page)
  else if (node.type === 'element') readElement(node, page)
  // What word processors make of a remark in the margin; `<!--[if mso]>` and `<!--StartFragment-->` are nobody's.
  else if (node.type === 'comment' && /^\s*[^\s[]+\s/.test(node.value))
    (page.line.asides ??= []).push({kind: 'comment', text: node.value})
}

function readElement(element: Element, page: Page): void {
  const {tagName} = element
  const style = textOf(element.properties.style).replace(/\s/g, '').toLowerCase()
  if (tagName === 'meta') return readMeta(element, page)
  if (unseen.has(tagName) || element.properties.hidden != null || /display:none/.test(style)) return
  if (/mso-list:ignore/.test(style)) return markItem(page, wordsIn(element))
  if (hasClass(element, /^sdfootnote(?:anc|sym)$|^sdendnote(?:anc|sym)$/)) return
  if (tagName === 'br') return breakLine(page)
  const before = page.context
  const isBlock = blocks.has(tagName)
  if (isBlock) endLine(page)
  page.context = contextIn(element, before, style)
  for (const child of element.children) readNode(child, page)
  if (isBlock) endLine(page)
  page.context = before
}

const unseen = new Set(
  'script style template title noscript svg object iframe audio video canvas select button map'.split(' ')
)

const blocks = new Set([
  ...'html body address article aside blockquote caption center dd details dialog dir div dl dt'.split(' '),
  ...'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main'.split(' '),
  ...'menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(' ')
])

function readMeta({properties}: Element, page: Page): void {
  const name = textOf(properties.name).toLowerCase()
  if (name !== '') page.meta.set(name, textOf(properties.content).trim())
}

function contextIn(element: Element, around: Context, style: string): Context {
  const {tagName, properties} = element
  const context = /white-space:pre/.test(style) ? {...around, isPreformatted: true} : around
  if (/^h[1-6]$/.test(tagName)) return {...context, kind: 'heading'}
  if (tagName === 'blockquote') return {...context, quotes: context.quotes + 1}
  if (tagName === 'pre') return {...context, isPreformatted: true}
  if (tagName === 'ol')
    return {...context, list: {isNumbered: true, next: Number(properties.start ?? 1) || 1}}
  if (/^(?:ul|menu|dir)$/.test(tagName)) return {...context, list: {isNumbered: false, next: 1}}
  if (tagName === 'li') return {...context, item: {mark: nextMark(context.list)}}
  if (/mso-list:l\d/.test(style)) return {...context, item: {mark: '- '}}
  if (/^t[dh]$/.test(tagName)) return {...context, kind: 'table cell'}
  if (tagName === 'ins') return {...context, change: {kind: 'inserted'}}
  if (tagName === 'del') return {...context, change: {kind: 'deleted'}}
  if (/^sd(?:foot|end)note\d/.test(textOf(properties.id))) return {...context, kind: 'footnote'}
  if (/^(?:header|footer)$/.test(textOf(properties.title))) return {...context, isHeaderOrFooter: true}
  return context
}

function nextMark(list: Context['list']): string {
  if (!list?.isNumbered) return '- '
  list.next++
  return `${list.next - 1}. `
}

/** Outlook writes an item’s mark as text of its own: `·` in a symbol font, or `2.`. */
function markItem({context: {item}}: Page, written: string): void {
  if (item) item.mark = /^\(?[0-9a-z]+[.)]/i.test(written.trim()) ? `${written.trim()} ` : '- '
}

function wordsIn(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsIn(child) : ''))
    .join('')
}

function write(written: string, {line, context}: Page): void {
  const {isPreformatted, change} = context
  const spaced = isPreformatted ? endLines(written) : written.replace(/[ \t\n\r\f]+/g, ' ')
  const isSpaceDoubled = !isPreformatted && /(?:^|[ \n])$/.test(line.text)
  writeOn(line, isSpaceDoubled ? spaced.replace(/^ /, '') : spaced, change)
}

function breakLine({line}: Page): void {
  line.text = `${line.text.replace(/ +$/, '')}\n`
}

function endLine(page: Page): void {
  const {line, context, asides} = page
  const {item, quotes, isHeaderOrFooter} = context
  page.line = {text: ''}
  const words = line.text.trim()
  if (isHeaderOrFooter) {
    if (words !== '') asides.push({kind: 'header or footer', text: words})
    return
  }
  const mark = words === '' ? '' : (item?.mark ?? '')
  if (item && words !== '') item.mark = ''
  const kind = mark !== '' ? 'list item' : context.kind
  if (quotes > 0) {
    const quote = '> '.repeat(quotes)
    const text = words === '' ? '' : `${quote}${mark}${words.replace(/\n/g, `\n${quote}`)}`
    page.paragraphs.push({...line, kind, text, inserted: []})
    return
  }
  const to = kind === 'footnote' ? page.footnotes : page.paragraphs
  to.push({...line, kind, mark})
}

const hasClass = ({properties: {className}}: Element, sought: RegExp): boolean =>
  Array.isArray(className) && className.some((name) => sought.test(String(name)))

const textOf = (value: Element['properties'][string]): string => (value == null ? '' : String(value))
