import {findSignature} from './find-signature.ts'
import {hashText} from './hash-text.ts'
import type {LetterSource} from './types.ts'

/** A name that the supervisor gives to a writer, and what that writer is known by: addresses, names as signed. */
export type Pseudonym = {pseudonym: string; knownBy: ReadonlyArray<string>}

/**
 * Makes what tells who wrote a letter without saying it: a pseudonym, or a code for somebody who has none yet.
 *
 * @param pseudonyms given by the supervisor
 * @param salt makes the codes, so that nobody can look a name up by its code; the same one throughout a review
 * @returns a function from a letter to its writer; nothing where the letter names nobody
 * @example
 * const writerOf = createWriters([{pseudonym: 'Heron', knownBy: ['jo.marsh@example.org', 'Jo Marsh']}], salt)
 * writerOf({name: 'a.txt', text: 'Thank you.\n\nKind regards\nJo Marsh'}) // 'Heron'
 */
export function createWriters(
  pseudonyms: ReadonlyArray<Pseudonym>,
  salt: string
): (letter: LetterSource) => string | undefined {
  const given = new Map(
    pseudonyms.flatMap(({pseudonym, knownBy}) => knownBy.map((name) => [plain(name), pseudonym] as const))
  )
  return (letter) => {
    const names = knownBy(letter)
    const named = names.find((name) => given.has(name))
    if (named !== undefined) return given.get(named)
    const [first] = names
    return first === undefined ? undefined : `${codeMark}${hashText(`${salt}\u0000${first}`).toString(36)}`
  }
}

/**
 * What a letter's writer is known by, most telling first, in small letters: for a supervisor who gives pseudonyms.
 * A name as written goes before an address, so that a person's mails and documents come together.
 */
export function knownBy({text, author, mail}: LetterSource): string[] {
  const address = /[^\s<>"]+@[^\s<>"]+/.exec(mail?.from ?? '')?.[0]
  const display = mail?.from?.replace(/<[^>]*>/, '').replace(/["']/g, '')
  const names = [display?.includes('@') ? undefined : display, author, findSignature(text)?.name, address]
  return [...new Set(names.flatMap((name) => (name && !isNobody.test(name) ? plain(name) || [] : [])))]
}

/**
 * Gives every writer a label: the pseudonym, or *Writer A*, *Writer B* … in the order of their codes, which is nobody's order.
 */
export function labelWriters(writers: Iterable<string>): Map<string, string> {
  const all = [...writers].sort()
  const taken = new Set(all.filter((writer) => !writer.startsWith(codeMark)))
  const labels = new Map<string, string>()
  let next = 0
  for (const writer of all) {
    if (taken.has(writer)) {
      labels.set(writer, writer)
      continue
    }
    while (taken.has(`Writer ${lettersOf(next)}`)) next++
    labels.set(writer, `Writer ${lettersOf(next++)}`)
  }
  return labels
}

/** Begins a writer's code. */
const codeMark = '~'

/** What programs put where an author's name would stand. */
const isNobody =
  /^(?:|admin(?:istrator)?|user|owner|unknown|author|default|guest|pc|microsoft.*|windows.*|python-docx|libreoffice.*|openoffice.*|none|n\/a|un-named)$/i

const plain = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'")

/** A, B … Z, AA, AB … */
function lettersOf(number: number): string {
  const letter = String.fromCharCode(65 + (number % 26))
  return number < 26 ? letter : `${lettersOf(Math.floor(number / 26) - 1)}${letter}`
}
