import type {Block} from './own-text.ts'
import {longestList} from './scopes/source.ts'

/** A letter's text and its blocks. */
export type TextInBlocks = {text: string; blocks: ReadonlyArray<Block>}

export type UnchangedBlocks = {
  near(block: number): number | undefined
  alone(block: number): number | undefined
  /** The blocks of the earlier version that are in the later one no longer, at least as they were. */
  changed(): number[]
}

/**
 * Finds which blocks of a letter read the same as in an earlier version of it, in the same surroundings, so that what was
 * found in them can be taken over.
 *
 * Scopes and suggestions look at the blocks beside theirs and at the lead-in of a list, so these have to be unchanged too.
 *
 * @returns for a block, the same block of the earlier version: `near` gives it where nothing around it changed, `alone` where
 * it did not change itself
 */
export function findUnchangedBlocks(earlier: TextInBlocks, later: TextInBlocks): UnchangedBlocks {
  const least = Math.min(earlier.text.length, later.text.length)
  const prefix = countSameStart(earlier.text, later.text, least)
  const suffix = countSameEnd(earlier.text, later.text, least - prefix)
  const shift = later.text.length - earlier.text.length
  const counts = later.blocks.length - earlier.blocks.length
  const heads = countHeads(earlier, later, prefix)
  const tails = countTails(earlier, later, suffix, shift)
  const firstTail = later.blocks.length - tails
  const isWhole = shift === 0 && prefix === later.text.length
  return {
    near(block) {
      if (isWhole || block + 1 < heads) return block
      if (block < firstTail) return undefined
      const isBeside = reachBack(later.blocks, block) < firstTail
      return isBeside && (firstTail > 0 || counts !== 0) ? undefined : block - counts
    },
    alone(block) {
      if (isWhole || block < heads) return block
      return block < firstTail ? undefined : block - counts
    },
    changed() {
      if (isWhole) return []
      return earlier.blocks.map((_, block) => block).slice(heads, earlier.blocks.length - tails)
    }
  }
}

/** What is right beside a block may change how a suggestion reads. */
const margin = 64

function countHeads(earlier: TextInBlocks, later: TextInBlocks, prefix: number): number {
  let count = 0
  for (;;) {
    const [a, b] = [earlier.blocks[count], later.blocks[count]]
    if (!a || !b || b.end + margin > prefix || a.start !== b.start || a.end !== b.end) return count
    if (a.kind !== b.kind || a.paragraph !== b.paragraph) return count
    count++
  }
}

function countTails(earlier: TextInBlocks, later: TextInBlocks, suffix: number, shift: number): number {
  const from = later.text.length - suffix + margin
  const lastEarlier = earlier.blocks.length - 1
  const lastLater = later.blocks.length - 1
  const paragraphs = (later.blocks[lastLater]?.paragraph ?? 0) - (earlier.blocks[lastEarlier]?.paragraph ?? 0)
  let count = 0
  for (;;) {
    const [a, b] = [earlier.blocks[lastEarlier - count], later.blocks[lastLater - count]]
    if (!a || !b || b.start < from || a.start + shift !== b.start || a.end + shift !== b.end) return count
    if (a.kind !== b.kind || a.paragraph + paragraphs !== b.paragraph) return count
    count++
  }
}

/** The first block that a block's scopes may look at: the one before it, or before the lead-in of its list or lines. */
function reachBack(blocks: ReadonlyArray<Block>, block: number): number {
  let at = block
  const paragraph = blocks[block]?.paragraph
  while (
    at > 0 &&
    block - at <= longestList &&
    (blocks[at]?.kind === 'item' || blocks[at]?.paragraph === paragraph)
  )
    at--
  return at - 1
}

function countSameStart(a: string, b: string, most: number): number {
  let at = 0
  // Whole stretches at a time, then the last one letter by letter.
  while (at + stretch <= most && a.slice(at, at + stretch) === b.slice(at, at + stretch)) at += stretch
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

function countSameEnd(a: string, b: string, most: number): number {
  let count = 0
  while (
    count + stretch <= most &&
    a.slice(a.length - count - stretch, a.length - count) ===
      b.slice(b.length - count - stretch, b.length - count)
  )
    count += stretch
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++
  return count
}

const stretch = 1024
