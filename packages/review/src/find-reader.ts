import type {LetterSource, Reader} from './types.ts'

/**
 * Finds who a letter is to, where it says so: by the address it was sent to, by its greeting, or by words that only
 * one kind of reader is written. A guess would change what is found in it, so what is not said is `not-known`.
 *
 * @example
 * findReader({name: 'a.txt', text: 'Dear Headteacher,\n\nThank you for the report.'}) // 'school'
 */
export function findReader({text, mail}: LetterSource): Reader {
  if (fileNote.test(text.slice(0, openingLength))) return 'file'
  const domains = (mail?.to ?? []).flatMap((address) => /@([^\s>]+)/.exec(address)?.[1]?.toLowerCase() ?? [])
  for (const [reader, domain] of domainsOf) if (domains.some((name) => domain.test(name))) return reader
  const greeting = greetingLine.exec(text.slice(0, openingLength))?.[1] ?? ''
  for (const [reader, words] of rolesOf) if (words.test(greeting)) return reader
  if (toParent.test(greeting) || toParent.test(text)) return 'parent'
  return 'not-known'
}

/** A greeting or a heading stands within so many UTF-16 code units of the beginning. */
const openingLength = 1500

const fileNote =
  /^\s*(?:case (?:note|record|file)|file note|contact (?:note|record|log)|record of (?:contact|call|visit|meeting)|telephone (?:note|log)|call (?:note|log|record)|(?:note|notes) (?:for|to) (?:the )?file|supervision (?:note|record)|reflective (?:note|log)|visit (?:note|record)|t\/c)\b/i

const domainsOf: ReadonlyArray<readonly [Reader, RegExp]> = [
  ['school', /(?:^|\.)sch\.uk$|(?:school|academy|college|primary|infants|juniors)[\w-]*\./],
  ['health', /(?:^|\.)nhs\.(?:uk|net)$/],
  ['la', /(?:^|\.)gov\.uk$/]
]

const greetingLine =
  /^[ \t]*(?:dear|hi|hello|hiya|good (?:morning|afternoon|evening))\b[ \t]*([^\n,(–:.]{0,80})/im

const rolesOf: ReadonlyArray<readonly [Reader, RegExp]> = [
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
