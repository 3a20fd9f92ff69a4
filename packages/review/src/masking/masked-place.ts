/** What is masked, as it is called in the masked text: `[phone]`. */
export const maskedKinds = [
  'name',
  'address',
  'postcode',
  'email',
  'phone',
  'date of birth',
  'NHS number',
  'UPN',
  'reference',
  'number'
] as const
export type MaskedKind = (typeof maskedKinds)[number]

/** A stretch that is masked, in UTF-16 code units. */
export type MaskedPlace = {start: number; end: number; kind: MaskedKind}

/** Every match of a pattern, as places; where it has a group of its own, only that group is masked. */
export function placesOf(text: string, pattern: RegExp, kind: MaskedKind): MaskedPlace[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const group = match[1]
    // A group stands at the end of its match.
    const end = match.index + match[0].length
    const start = group === undefined ? match.index : end - group.length
    return end > start ? [{start, end, kind}] : []
  })
}
