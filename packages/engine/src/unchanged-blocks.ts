import {type Change, findChange} from './find-change.ts'
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
  const change = findChange(earlier.text, later.text)
  if (!change) return {near: (block) => block, alone: (block) => block, changed: () => []}
  const counts = later.blocks.length - earlier.blocks.length
  const heads = countHeads(earlier, later, change)
  const tails = countTails(earlier, later, change)
  const firstTail = later.blocks.length - tails
  return {
    near(block) {
      if (block + 1 < heads) return block
      if (block < firstTail) return undefined
      const isBeside = reachBack(later.blocks, block) < firstTail
      return isBeside && (firstTail > 0 || counts !== 0) ? undefined : block - counts
    },
    alone(block) {
      if (block < heads) return block
      return block < firstTail ? undefined : block - counts
    },
    changed: () => earlier.blocks.map((_, block) => block).slice(heads, earlier.blocks.length - tails)
  }
}

/** What is right beside a block may change how a suggestion reads. */
const margin = 64

function countHeads(earlier: TextInBlocks, later: TextInBlocks, change: Change): number {
  let count = 0
  for (;;) {
    const [a, b] = [earlier.blocks[count], later.blocks[count]]
    if (!a || !b || b.end + margin > change.start || a.start !== b.start || a.end !== b.end) return count
    if (a.kind !== b.kind || a.paragraph !== b.paragraph) return count
    count++
  }
}

function countTails(earlier: TextInBlocks, later: TextInBlocks, change: Change): number {
  const from = change.after + margin
  const shift = change.after - change.before
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
