/** Text that was painted in one go. Points, from the lower left corner. */
export type Run = {text: string; x: number; y: number; width: number; size: number}

export type Page = {
  /** From 1. */
  number: number
  height: number
  runs: Run[]
}

/** A line of text, or a table cell's part of one. */
export type Line = {
  text: string
  x: number
  right: number
  y: number
  size: number
  /** Another stands on the same height, a wide gap away. */
  isCell: boolean
}

export type Body = {
  number: number
  lines: Line[]
  /** Small raised numbers, which call footnotes and are no words of the text. */
  calls: Set<string>
}

/** Puts the runs of a page together into lines, in the order in which they were painted. */
export function findLines({number, runs}: Page): Body {
  const lines: Line[] = []
  const calls = new Set<string>()
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const line = lines.at(-1)
    if (line && isCall(run, line)) {
      calls.add(run.text.trim())
      line.right = run.x + run.width
      continue
    }
    const isLevel = line !== undefined && Math.abs(run.y - line.y) < Math.max(run.size, line.size) * 0.4
    const gap = isLevel ? run.x - line.right : 0
    const isCell = gap > run.size * 3 || gap < -run.size
    if (line && isCell) line.isCell = true
    if (line && isLevel && !isCell) addRun(line, run, gap)
    else
      lines.push({text: run.text.trimStart(), x: run.x, right: endOf(run), y: run.y, size: run.size, isCell})
  }
  return {number, lines: joinStretched(lines), calls}
}

const isCall = (run: Run, line: Line): boolean =>
  run.size < line.size * 0.8 && run.y > line.y + line.size * 0.15 && /^\d{1,3}$/.test(run.text.trim())

function addRun(line: Line, run: Run, gap: number): void {
  const isApart = gap > run.size * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(run.text)
  line.text += (isApart ? ' ' : '') + run.text
  line.right = Math.max(line.right, endOf(run))
  line.size = Math.max(line.size, run.size)
}

const endOf = ({x, width}: Run): number => x + width

/**
 * A short line of justified text is stretched from margin to margin where the writer broke it: its words stand apart as
 * cells do, each as far from the next.
 */
function joinStretched(lines: ReadonlyArray<Line>): Line[] {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0)
  const left = lines.reduce((least, line) => Math.min(least, line.x), right)
  const joined: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const row = rowFrom(lines, at)
    const [first] = row
    const last = row.at(-1)
    const isWide = first && last && first.x < left + first.size * 4 && last.right > right - 2
    if (first && last && isWide && row.length > 1 && isEven(row))
      joined.push({
        ...first,
        text: row.map(({text}) => text.trim()).join(' '),
        right: last.right,
        isCell: false
      })
    else joined.push(...row)
    at += row.length
  }
  return joined
}

function rowFrom(lines: ReadonlyArray<Line>, from: number): Line[] {
  const y = lines[from]?.y ?? 0
  let to = from + 1
  while (to < lines.length && lines[to]?.isCell && Math.abs((lines[to]?.y ?? 0) - y) < 1) to++
  return lines.slice(from, to)
}

/** Single words with the same gap between them all. */
function isEven(row: ReadonlyArray<Line>): boolean {
  const gaps = row.slice(1).map((line, before) => line.x - (row[before]?.right ?? 0))
  return row.every(({text}) => !/\s/.test(text.trim())) && Math.max(...gaps) - Math.min(...gaps) < 1.5
}
