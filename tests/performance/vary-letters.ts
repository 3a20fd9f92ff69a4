const names =
  'Adair Bexley Corran Dunmore Ellery Fenwick Garrick Hesketh Ingram Jessop Kerrow Lomax Merrow Nyland'.split(
    ' '
  )

/**
 * Letters that no checker has seen before, made of the same sentences: shuffled among the letters, with other names and a
 * number of its own in each, so that neither a paragraph nor a sentence can be answered from memory.
 *
 * The same round always gives the same letters.
 */
export function varyLetters(letters: ReadonlyArray<string>, round: number): string[] {
  const random = createRandom(round + 1)
  const sentences = shuffle(letters.flatMap(splitSentences), random)
  let next = 0
  return letters.map((letter) =>
    letter
      .split(/(\n\s*)/)
      .map((line) =>
        line.trim() ? varyLine(sentences.slice(next, (next += splitSentences(line).length)), random) : line
      )
      .join('')
  )
}

function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.?!])\s+|\n\s*/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

function varyLine(sentences: ReadonlyArray<string>, random: () => number): string {
  return sentences
    .map((sentence) => {
      const renamed = sentence.replace(
        /\b(Mrs|Mr|Ms|Miss|Dr) [A-Z]\w+/g,
        (_, title: string) => `${title} ${names[Math.floor(random() * names.length)]}`
      )
      return renamed.replace(/([.?!]?)$/, ` (note ${Math.floor(random() * 1e6)})$1`)
    })
    .join(' ')
}

function shuffle<T>(items: ReadonlyArray<T>, random: () => number): T[] {
  return items
    .map((item) => ({item, order: random()}))
    .sort((a, b) => a.order - b.order)
    .map(({item}) => item)
}

/** A small generator of numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
