import {findSetAside, type SetAside} from '@evenhand/engine'
import {findClosings, greetingWords} from '@evenhand/engine/letter-parts'

/** The name under a letter, and where it stands in UTF-16 code units. */
export type Signature = {name: string; start: number; end: number}

/**
 * Finds the name under a letter: the line that follows *Kind regards* or the like, else a last line that stands alone and
 * is nothing but a name. Under a message that is answered or passed on stands somebody else's.
 *
 * @example
 * findSignature('Thank you.\n\nKind regards,\nJo Marsh\nSENDIASS Officer')?.name // 'Jo Marsh'
 */
export function findSignature(text: string): Signature | undefined {
  const aside = findSetAside(text)
  const isOwn = ({start}: Signature): boolean =>
    !aside.some((other) => other.start <= start && start < other.end)
  return findNamesBelowClosings(text).find(isOwn) ?? lastLines(text, aside)
}

/** Finds the names under every closing of a text, those of quoted messages too. */
export function findNamesBelowClosings(text: string): Signature[] {
  return findClosings(text).flatMap(({end: from}) => {
    const found = nameBelow.exec(text.slice(from, from + reach))
    const name = found?.[1]
    if (!found || !name || notName.test(name)) return []
    const start = from + found[0].length - name.length
    return [{name, start, end: start + name.length}]
  })
}

function lastLines(text: string, aside: ReadonlyArray<SetAside>): Signature | undefined {
  let end = text.length
  for (const other of aside.toReversed()) if (!/\S/.test(text.slice(other.end, end))) end = other.start
  const from = Math.max(0, end - lastReach)
  const lines = [...text.slice(from, end).matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim()).slice(-4)
  for (const line of lines) {
    const found = nameAlone.exec(line[0])
    const name = found?.[1]
    const before = text.slice(0, from + line.index)
    if (!found || !name || notName.test(name) || !/[\r\n][ \t]*[\r\n]+[ \t]*$|,[ \t]*\r?\n$/.test(before))
      continue
    const start = from + line.index + found[0].indexOf(name)
    return {name, start, end: start + name.length}
  }
  return undefined
}

/** A scanned or drawn signature leaves empty lines. In UTF-16 code units. */
const reach = 160
const lastReach = 300
const nameWord = String.raw`(?:\p{Lu}[\p{L}’'-]*\.?|de|da|van|von|der|al|bin|ap)`
const nameWords = String.raw`((?:${nameWord}[ \t]+){0,4}\p{Lu}[\p{L}’'-]*)`
const nameBelow = new RegExp(
  String.raw`^(?:[ \t]*[\r\n]+){1,6}[ \t]*${nameWords}(?=[ \t]*(?:[,.(–|/-]|[\r\n]|$))`,
  'u'
)
const nameAlone = new RegExp(
  String.raw`^[ \t]*(?:[Ff]rom|[Ll]ove from|[Bb]est|[Yy]ours|[Tt]a|[Cc]heers)?[ \t,]*((?:${nameWord}[ \t]+){0,2}\p{Lu}[\p{L}’'-]+)[ \t]*(?:[(|,–][^\r\n]{0,80}|-[ \t][^\r\n]{0,80})?$`,
  'u'
)
const notName = new RegExp(
  String.raw`\b(?:${[...greetingWords].join('|')}|service|team|officer|worker|SENDIASS|IASS|council|school|partnership|support|advice|information|manager|tel|email|enc|the|please|this|regards|wishes|thanks|sincerely|yes|no|note|notes|end)\b`,
  'i'
)
