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
  return {number, lines, calls}
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
