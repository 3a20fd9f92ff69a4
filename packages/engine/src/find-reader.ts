import type {Addressee} from '@evenhand/lexicon'
import {findGreeted} from './letter-parts.ts'

/**
 * Finds who a letter is to, where it says so: by its heading, its greeting, or words that only one kind of reader is written.
 * A guess would change what is found in it, so what is not said is `undefined`.
 *
 * @example
 * findReader('Dear Headteacher,\n\nThank you for the report.') // 'school'
 */
export function findReader(text: string): Addressee | undefined {
  const opening = text.slice(0, openingLength)
  if (fileNote.test(opening)) return 'file'
  const greeted = findGreeted(opening).find(({isQuoted}) => !isQuoted)
  const name = greeted ? opening.slice(greeted.start, greeted.end) : ''
  for (const [reader, words] of rolesOf) if (words.test(name)) return reader
  const beginning = text.slice(0, beginningLength)
  if (toParent.test(beginning)) return 'parent'
  return toYoungPerson.test(beginning) ? 'young-person' : undefined
}

/** A greeting or a heading stands within so many UTF-16 code units of the beginning. */
const openingLength = 1500
/** And words such as “your son” within so many. */
const beginningLength = 4000

const fileNote =
  /^\s*(?:case (?:note|record|file)|file note|contact (?:note|record|log)|record of (?:contact|call|visit|meeting)|telephone (?:note|log)|call (?:note|log|record)|(?:note|notes) (?:for|to) (?:the )?file|supervision (?:note|record)|reflective (?:note|log)|visit (?:note|record)|t\/c)\b/i

const rolesOf: ReadonlyArray<readonly [Addressee, RegExp]> = [
  [
    'school',
    /\b(?:head ?teacher|head of (?:year|school)|headmaster|headmistress|principal|SENCO|SENDCO|SENCo|class teacher|governors?|governing (?:body|board)|chair of governors|inclusion lead|pastoral lead)\b/i
  ],
  [
    'la',
    /\b(?:SEND? (?:team|casework|officer|manager|service)|casework(?:er)?|case officer|EHCP? (?:coordinator|team)|plan coordinator|local authority|council|panel|admissions|transport team|director of children)\b/i
  ],
  [
    'health',
    /\b(?:paediatrician|therapist|CAMHS|ICB|designated clinical officer|DCO|health visitor|clinical lead|consultant|GP)\b/i
  ],
  ['parent', /\b(?:parents?|carers?|mum|dad|mother|father)\b/i]
]

const toParent =
  /\byour (?:\w+ )?(?:son|daughter|child|children|boy|girl|grandson|granddaughter|twins|little (?:boy|girl|one))\b/i

const toYoungPerson = /\byour (?:mum|mam|dad|foster (?:mum|dad|carers?))\b/i
