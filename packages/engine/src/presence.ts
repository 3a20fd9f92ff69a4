import type {Needs} from '@evenhand/lexicon'

/** Knows which words stand in a run of words, and so which patterns may fit there. */
export type Presence = {
  /** Takes in a run of words: their numbers, from `first` up to `last`; -1 for a word that no pattern names. */
  note(ids: ArrayLike<number>, first: number, last: number): void
  /** Whether one word at least of each set of a way is in the run. */
  mayFit(way: number): boolean
}

/**
 * Makes a presence.
 *
 * Nothing is cleared from one run to the next: what was noted in an earlier turn counts as absent.
 */
export function createPresence({wordIds, words, setStarts, sets, wayStarts}: Needs): Presence {
  const seen = new Int32Array(wordIds.size)
  /** For each set the turn in which it was looked at last, times two, and one more if it was there. */
  const answers = new Int32Array(setStarts.length)
  let turn = 0
  return {
    note(ids, first, last) {
      turn++
      // Turns are counted in 30 bits; few letters are so long.
      if (turn === 1 << 30) {
        seen.fill(0)
        answers.fill(0)
        turn = 1
      }
      for (let at = first; at < last; at++) {
        const id = ids[at] as number
        if (id >= 0) seen[id] = turn
      }
    },
    mayFit(way) {
      const end = wayStarts[way + 1] as number
      for (let at = wayStarts[way] as number; at < end; at++) if (!holds(sets[at] as number)) return false
      return true
    }
  }

  function holds(set: number): boolean {
    const answer = answers[set] as number
    if (answer >> 1 === turn) return (answer & 1) === 1
    const end = setStarts[set + 1] as number
    for (let word = setStarts[set] as number; word < end; word++)
      if (seen[words[word] as number] === turn) {
        answers[set] = turn * 2 + 1
        return true
      }
    answers[set] = turn * 2
    return false
  }
}
