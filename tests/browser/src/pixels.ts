import {PNG} from 'pngjs'

/** In CSS pixels of the viewport. */
export type Box = {x: number; y: number; width: number; height: number}

/**
 * Returns where two screenshots of the same size differ, one box for each separate mark.
 *
 * Pixels that are at most `gap` apart belong to one mark, so that a dotted line is one box and two words' lines are two.
 * A single pixel is no mark: at the edge of an icon one may come out differently.
 */
export function differingBoxes(before: Buffer, after: Buffer, gap = 4): Box[] {
  const one = PNG.sync.read(before)
  const two = PNG.sync.read(after)
  if (one.width !== two.width || one.height !== two.height) {
    throw new Error(`Screenshots differ in size: ${one.width}×${one.height} and ${two.width}×${two.height}.`)
  }
  return joinNeighbours(differingRuns(one, two, gap), gap).filter(({width, height}) => width * height > 2)
}

/** Whether a person could tell the two pixels apart; a rounded corner is not painted quite the same each time. */
export function differAt(one: PNG, two: PNG, x: number, y: number): boolean {
  const at = (y * one.width + x) * 4
  if (one.data.readUInt32BE(at) === two.data.readUInt32BE(at)) return false
  return [0, 1, 2].some(
    (channel) => Math.abs((one.data[at + channel] ?? 0) - (two.data[at + channel] ?? 0)) > 16
  )
}

export function overlaps(one: Box, two: Box): boolean {
  return (
    one.x < two.x + two.width &&
    two.x < one.x + one.width &&
    one.y < two.y + two.height &&
    two.y < one.y + one.height
  )
}

export function grow(box: Box, by: number): Box {
  return {x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by}
}

export function union(boxes: readonly Box[]): Box | undefined {
  const [first, ...rest] = boxes
  if (first === undefined) return undefined
  return rest.reduce((sum, box) => {
    const x = Math.min(sum.x, box.x)
    const y = Math.min(sum.y, box.y)
    return {
      x,
      y,
      width: Math.max(sum.x + sum.width, box.x + box.width) - x,
      height: Math.max(sum.y + sum.height, box.y + box.height) - y
    }
  }, first)
}

// One run for each stretch of a row.
function differingRuns(one: PNG, two: PNG, gap: number): Box[] {
  const runs: Box[] = []
  for (let y = 0; y < one.height; y++) {
    let run: Box | undefined
    for (let x = 0; x < one.width; x++) {
      if (!differAt(one, two, x, y)) continue
      if (run !== undefined && x - (run.x + run.width) <= gap) {
        run.width = x + 1 - run.x
        continue
      }
      run = {x, y, width: 1, height: 1}
      runs.push(run)
    }
  }
  return runs
}

function joinNeighbours(runs: readonly Box[], gap: number): Box[] {
  let boxes = [...runs]
  for (let hasJoined = true; hasJoined; ) {
    hasJoined = false
    const kept: Box[] = []
    for (const box of boxes) {
      const near = kept.findIndex((other) => overlaps(grow(other, gap), box))
      const neighbour = kept[near]
      if (neighbour === undefined) {
        kept.push(box)
        continue
      }
      kept[near] = union([neighbour, box]) ?? box
      hasJoined = true
    }
    boxes = kept
  }
  return boxes
}
