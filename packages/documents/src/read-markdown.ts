import type {Nodes, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {composeText, type Paragraph} from './compose-text.ts'
import {decodeLines} from './decode-text.ts'
import {type Letter, type Trouble, trouble} from './letter.ts'
import type {Aside, SourceFile} from './types.ts'
import {readBlocks} from './web/read-blocks.ts'

/** Markdown, as its reader sees it: without the marks of emphasis, links and headings. */
export function readMarkdown({bytes}: SourceFile): Letter | Trouble {
  const source = decodeLines(bytes)
  if (source === undefined) return trouble('corrupt')
  const tree = fromMarkdown(source.replace(frontMatter, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()]
  })
  const asides: Aside[] = []
  const all = tree.children.flatMap((node) => readNode(node, {}, asides))
  const isNote = ({kind}: Paragraph) => kind === 'footnote'
  const paragraphs = [...all.filter((paragraph) => !isNote(paragraph)), ...all.filter(isNote)]
  const composed = composeText(paragraphs)
  return {type: 'letter', ...composed, asides: [...composed.asides, ...asides]}
}

const frontMatter = /^---\n(?:[^\n]*\n){0,200}?---\n/

type Around = {kind?: Paragraph['kind']; quote?: string}

function readNode(node: RootContent, around: Around, asides: Aside[]): Paragraph[] {
  const below = (nodes: ReadonlyArray<RootContent>, more: Around = {}): Paragraph[] =>
    nodes.flatMap((child) => readNode(child, {...around, ...more}, asides))
  const line = (kind: Paragraph['kind']): Paragraph[] => [
    quoted({kind: around.kind ?? kind, text: textOf(node)}, around.quote)
  ]
  switch (node.type) {
    case 'heading':
      return line('heading')
    case 'paragraph':
    case 'code':
      return line('paragraph')
    case 'blockquote':
      return below(node.children, {quote: `${around.quote ?? ''}> `})
    case 'list':
      return node.children.flatMap((item, at) =>
        markFirst(below(item.children), node.ordered ? `${(node.start ?? 1) + at}. ` : '- ')
      )
    case 'table':
      return node.children.flatMap(({children}) =>
        children.map((cell) => quoted({kind: 'table cell', text: textOf(cell)}, around.quote))
      )
    case 'footnoteDefinition':
      return below(node.children, {kind: 'footnote'})
    case 'html':
      return readHtml(node.value, asides)
    default:
      return []
  }
}

function quoted(paragraph: Paragraph, quote = ''): Paragraph {
  return quote === '' ? paragraph : {...paragraph, text: quote + paragraph.text.replace(/\n/g, `\n${quote}`)}
}

function markFirst([first, ...rest]: Paragraph[], mark: string): Paragraph[] {
  return first ? [{...first, kind: 'list item', mark}, ...rest] : []
}

function readHtml(html: string, asides: Aside[]): Paragraph[] {
  for (const [, comment = ''] of html.matchAll(/<!--([^]*?)-->/g))
    if (comment.trim() !== '') asides.push({kind: 'comment', text: comment.trim()})
  return readBlocks(html).paragraphs
}

/** A line that was wrapped for the eye is one line; a break that was asked for is kept. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ')
  if (node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : ''
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
