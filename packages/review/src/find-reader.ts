import {findReader as readReader} from '@evenhand/engine'
import type {LetterSource, Reader} from './types.ts'

/**
 * Finds who a letter is to: a note for the file by its heading, a mail by the address it was sent to, else what the letter itself
 * says. A guess would change what is found in it, so what is not said is `not-known`.
 *
 * @example
 * findReader({name: 'a.txt', text: 'Dear Headteacher,\n\nThank you for the report.'}) // 'school'
 */
export function findReader({text, mail}: LetterSource): Reader {
  const said = readReader(text)
  if (said === 'file') return said
  const domains = (mail?.to ?? []).flatMap((address) => /@([^\s>]+)/.exec(address)?.[1]?.toLowerCase() ?? [])
  for (const [reader, domain] of domainsOf) if (domains.some((name) => domain.test(name))) return reader
  return said ?? 'not-known'
}

const domainsOf: ReadonlyArray<readonly [Reader, RegExp]> = [
  ['school', /(?:^|\.)sch\.uk$|(?:school|academy|college|primary|infants|juniors)[\w-]*\./],
  ['health', /(?:^|\.)nhs\.(?:uk|net)$/],
  ['la', /(?:^|\.)gov\.uk$/]
]
