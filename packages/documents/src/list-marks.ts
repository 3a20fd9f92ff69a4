/**
 * What stands before a list item: `- ` for any bullet, else the number as the list writes it.
 *
 * @param format as OpenDocument names it: `1`, `a`, `A`, `i`, `I`; undefined for a bullet
 */
export function sayMark(format: string | undefined, number: number, before = '', after = '.'): string {
  return format === undefined ? '- ' : `${before}${sayNumber(format, number)}${after} `
}

function sayNumber(format: string, number: number): string {
  if (format === 'a' || format === 'A') return inCase(format, sayLetter(number))
  if (format === 'i' || format === 'I') return inCase(format, sayRoman(number))
  return String(number)
}

const inCase = (format: string, said: string): string =>
  format === format.toUpperCase() ? said.toUpperCase() : said

/** After z comes aa, then bb. */
const sayLetter = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 10))

const romans: ReadonlyArray<[number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

function sayRoman(number: number): string {
  if (number > 3999) return String(number)
  let rest = number
  let said = ''
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) said += letters
  return said
}

/** Counts the items of lists that may lie in one another. */
export function createCounter(): {
  /**
   * The number of the next item at a level, from 0; deeper levels begin anew.
   *
   * @param start of the level's first item
   * @param restart the number that this item has whatever came before
   */
  next(list: string, level: number, start: number, restart?: number): number
} {
  const counts = new Map<string, number[]>()
  return {
    next(list, level, start, restart) {
      const levels = counts.get(list) ?? []
      counts.set(list, levels)
      const number = restart ?? (levels[level] ?? start - 1) + 1
      levels.length = Math.min(levels.length, level + 1)
      levels[level] = number
      return number
    }
  }
}
