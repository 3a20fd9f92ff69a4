import {PNG} from 'pngjs'
import {type Box, differAt, differingBoxes, grow} from './pixels.ts'
import type {Line} from './words.ts'

/**
 * Compares what two screenshots differ by with the lines of words that should be marked, and returns what is wrong in
 * words; an empty list means that all of them are underlined, from their first letter to their last, and nothing else.
 *
 * `before` is the page without Evenhand. Marks inside `elsewhere` are not looked at. `scale` is how much the pages are zoomed.
 */
export function findMarkProblems(
  before: Buffer,
  after: Buffer,
  lines: readonly Line[],
  elsewhere: readonly Box[] = [],
  scale = 1
): string[] {
  const one = PNG.sync.read(before)
  const two = PNG.sync.read(after)
  const problems: string[] = []
  const slack = slackAtFull * scale
  // a mark that may be seen or not proves nothing, and is not waited for
  if (lines.length > 0 && lines.every(({isCut}) => isCut))
    problems.push('none of the words is wholly in view')
  for (const line of lines) {
    if (line.isCut) continue
    const columns = differingColumns(one, two, lowerHalf(line, slack))
    const [first] = columns
    const last = columns.at(-1)
    if (first === undefined || last === undefined) {
      problems.push(`not underlined: ${line.words} at ${describe(line)}`)
      continue
    }
    const hanging = line.isBroken ? hangingSpace * scale : 0
    const beyond = last + 1 - (line.x + line.width)
    if (Math.abs(first - line.x) > slack || beyond < -slack || beyond > slack + hanging) {
      problems.push(`underlined from ${first} to ${last + 1}: ${line.words} at ${describe(line)}`)
    }
    // Dotted and dashed lines leave columns out, but never most of them.
    if (columns.length < line.width * leastCover) problems.push(`hardly underlined: ${line.words}`)
  }
  const allowed = [...lines.map((line) => halo(line, scale)), ...elsewhere]
  for (const mark of differingBoxes(before, after)) {
    if (!isCovered(mark, allowed)) problems.push(`a mark where no words are flagged: ${describe(mark)}`)
  }
  return problems
}

// Wavy lines swing by a pixel or two at their ends, and all stand a little below the letters.
const slackAtFull = 3
const depth = 6
const leastCover = 0.3
// A space at which a line is broken hangs past the last letter, and is underlined with it.
const hangingSpace = 6

/** Where a line's own mark stands; above it may be that of the line before. */
function lowerHalf(line: Box, slack: number): Box {
  const {x, y, width, height} = grow(line, slack)
  return {x, y: y + height / 2, width, height: height / 2}
}

function halo(line: Box, scale: number): Box {
  const around = grow(line, (slackAtFull + 1) * scale)
  const [right, below] = [hangingSpace * scale, (depth - slackAtFull) * scale]
  return {...around, width: around.width + right, height: around.height + below}
}

export function describe(box: Box): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round)
  return `${x},${y} ${width}×${height}`
}

function differingColumns(one: PNG, two: PNG, box: Box): number[] {
  const columns: number[] = []
  const right = Math.min(one.width, Math.ceil(box.x + box.width))
  const bottom = Math.min(one.height, Math.ceil(box.y + box.height))
  for (let x = Math.max(0, Math.floor(box.x)); x < right; x++) {
    for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y++) {
      if (!differAt(one, two, x, y)) continue
      columns.push(x)
      break
    }
  }
  return columns
}

// A mark may run on from one line of words into the next, so it need not lie in a single box.
function isCovered(mark: Box, allowed: readonly Box[]): boolean {
  const corners = [
    [mark.x, mark.y],
    [mark.x + mark.width, mark.y],
    [mark.x, mark.y + mark.height],
    [mark.x + mark.width, mark.y + mark.height]
  ]
  return corners.every(([x = 0, y = 0]) =>
    allowed.some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
  )
}
