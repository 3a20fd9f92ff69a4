import type {Paragraph} from '../compose-text.ts'
import type {Body, Line} from './find-lines.ts'

/**
 * Puts lines together into paragraphs: by the distance between lines, by whether the next word would have fitted on
 * the line before, and by bullets and numbers.
 *
 * @param pages in order, without their headers and footers
 */
export function layParagraphs(pages: ReadonlyArray<Body>): Paragraph[] {
  const measure = measurePages(pages)
  const paragraphs: Paragraph[] = []
  const footnotes: Paragraph[] = []
  let end: Line | undefined
  for (const {number, lines, calls} of pages) {
    groupLines(lines, measure).forEach((block, at) => {
      const paragraph: Paragraph = {...layBlock(block, measure), page: number}
      const note = /^(\d{1,3})\s*(?=\S)/.exec(paragraph.text)
      if (note?.[1] !== undefined && calls.has(note[1]) && isSmall(block, measure)) {
        footnotes.push({...paragraph, kind: 'footnote', text: paragraph.text.slice(note[0].length)})
        return
      }
      const [first] = block
      if (at === 0 && first && end && goesOn(paragraphs.at(-1), end, paragraph, first, measure))
        paragraph.isContinued = true
      paragraphs.push(paragraph)
      end = block.at(-1)
    })
  }
  return [...paragraphs, ...footnotes]
}

type Measure = {
  /** Of most of the text, in points. */
  size: number
  /** Where the longest line ends. */
  right: number
  /** From one line to the next inside a paragraph. */
  pitch: number
  /** How wide a letter is, in sizes. */
  letter: number
}

type Widths = Pick<Measure, 'right' | 'letter'>

function measurePages(pages: ReadonlyArray<Body>): Measure {
  const lines = pages.flatMap((page) => page.lines)
  const weights = new Map<number, number>()
  for (const {size, text} of lines) {
    const rounded = Math.round(size * 2) / 2
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length)
  }
  const [size = 12] = [...weights].sort(([, one], [, other]) => other - one)[0] ?? []
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0)
  const letter = middleOf(lines.filter(({text}) => text.length > 20).map(widthOfLetter)) ?? 0.5
  // A line that the next word would not have fitted on was wrapped: what lies below it is the same paragraph's.
  const steps = pages.flatMap((page) =>
    page.lines.flatMap((line, at) => {
      const last = page.lines[at - 1]
      const step = last ? last.y - line.y : 0
      return last && step > size * 0.9 && step < size * 2.2 && !isForced(last, line, {right, letter})
        ? [step]
        : []
    })
  )
  return {size, right, letter, pitch: middleOf(steps) ?? size * 1.2}
}

function middleOf(numbers: ReadonlyArray<number>): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)]
}

const widthOfLetter = ({right, x, text, size}: Line): number => (right - x) / (text.length * size)

/** Whether a line ended before it was full. One that was stretched to the margin, as justified text is, shows it by its gaps. */
function isForced(line: Line, next: Line, {right, letter}: Widths): boolean {
  if (widthOfLetter(line) > letter * 1.3 && line.right > right - line.size) return true
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0
  const width = ((next.right - next.x) * (word + 1)) / Math.max(next.text.length, 1)
  return line.right + width < right - line.size * 0.5
}

function groupLines(lines: ReadonlyArray<Line>, measure: Measure): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const [first] = block ?? []
    const last = block?.at(-1)
    if (block && first && last && !startsBlock(line, last, first, measure)) block.push(line)
    else blocks.push([line])
  }
  return blocks
}

function startsBlock(line: Line, last: Line, first: Line, measure: Measure): boolean {
  const step = last.y - line.y
  if (step < line.size * 0.4 || step > measure.pitch * 1.25) return true
  if ((line.isCell || last.isCell) && Math.abs(line.x - last.x) > line.size * 2) return true
  if (Math.abs(line.size - last.size) > last.size * 0.12) return true
  if (bullet.test(line.text)) return true
  if (!isForced(last, line, measure)) return false
  return numeral.test(line.text) || (isItem(first) && line.x < first.x + line.size * 0.5)
}

const bullet = /^(?:[•·●○◦▪■□➢➤✓✔*–—-]|o(?=\s{2})|[\uf000-\uf0ff])\s+(?=\S)/

const numeral = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)/

const isItem = ({text}: Line): boolean => bullet.test(text) || numeral.test(text)

function layBlock(block: ReadonlyArray<Line>, measure: Measure): Paragraph {
  let text = ''
  let last: Line | undefined
  for (const line of block) {
    if (last) text += isForced(last, line, measure) ? '\n' : /\p{L}-$/u.test(text) ? '' : ' '
    text += line.text.trim()
    last = line
  }
  const point = bullet.exec(text)
  const number = point ? null : numeral.exec(text)
  if (point) return {kind: 'list item', mark: '- ', text: text.slice(point[0].length)}
  if (number) return {kind: 'list item', mark: `${number[0].trim()} `, text: text.slice(number[0].length)}
  if (block.some(({isCell}) => isCell)) return {kind: 'table cell', text}
  return {
    kind: (block[0]?.size ?? 0) > measure.size * 1.15 && text.length < 200 ? 'heading' : 'paragraph',
    text
  }
}

const isSmall = (block: ReadonlyArray<Line>, {size}: Measure): boolean =>
  block.every((line) => line.size < size * 0.95)

/** Whether the first paragraph of a page is the rest of the last one on the page before. */
function goesOn(
  before: Paragraph | undefined,
  end: Line,
  paragraph: Paragraph,
  first: Line,
  measure: Measure
): boolean {
  if (!before || !/^(?:paragraph|list item)$/.test(before.kind) || paragraph.kind !== 'paragraph')
    return false
  if (/[.!?:;][”’"')]*$/.test(before.text)) return false
  return /^\p{Ll}/u.test(paragraph.text) || !isForced(end, first, measure)
}
