/** The name under a letter, and where it stands in UTF-16 code units. */
export type Signature = {name: string; start: number; end: number}

/**
 * Finds the name under a letter: the line that follows *Kind regards* or the like, else a last line that stands alone and
 * is nothing but a name.
 *
 * @example
 * findSignature('Thank you.\n\nKind regards,\nJo Marsh\nSENDIASS Officer')?.name // 'Jo Marsh'
 */
export function findSignature(text: string): Signature | undefined {
  return afterClosing(text) ?? lastLines(text)
}

function afterClosing(text: string): Signature | undefined {
  for (const closing of text.matchAll(closingLine)) {
    const from = closing.index + closing[0].length
    const found = nameBelow.exec(text.slice(from, from + reach))
    const name = found?.[1]
    if (!found || !name || notName.test(name)) continue
    const start = from + found[0].length - name.length
    return {name, start, end: start + name.length}
  }
  return undefined
}

function lastLines(text: string): Signature | undefined {
  const history = historyBelow.exec(text)
  const end = history ? history.index : text.length
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
const closingLine =
  /^[ \t]*(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|all good)(?: and best| best)? (?:regards|wishes|thanks)|(?:with )?regards|yours(?: (?:sincerely|faithfully|truly))?|sincerely|many thanks|thanks(?: again)?|thank you|take care|all the best|cheers|warmly|signed|best)[ \t]*[,.!]?[ \t]*(?=[\r\n])/gim
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
const historyBelow =
  /^(?:-- ?|[ \t]*On [^\n]{0,200}wrote:.*|[ \t]*-{2,} ?(?:original|forwarded) message.*|From: .*|> .*)$/im
const notName =
  /\b(?:service|team|officer|worker|SENDIASS|IASS|council|school|partnership|support|advice|information|manager|tel|email|dear|enc|the|please|this|regards|wishes|thanks|sincerely|yes|no|note|notes|end)\b/i
