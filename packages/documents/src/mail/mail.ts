import {composeText} from '../compose-text.ts'
import {endLines} from '../decode-text.ts'
import {type Attachment, encryptedMail, type Letter, type Trouble, trouble} from '../letter.ts'
import {findParagraphs} from '../read-text.ts'
import {tellSealedMail} from '../tell-format.ts'
import type {Aside} from '../types.ts'
import {readBlocks} from '../web/read-blocks.ts'

/** What was written is the HTML where there is any: the plain text beside it was made of it, and has lost its lists. */
export function readBody({
  html = '',
  text = ''
}: {
  html?: string | undefined
  text?: string | undefined
}): Pick<Letter, 'text' | 'pieces'> & {
  asides: Aside[]
} {
  const {paragraphs, asides} = readBlocks(html)
  const written = composeText(paragraphs)
  // A comment in a mail is its program's.
  const remarks = [...written.asides, ...asides].filter(({kind}) => kind !== 'comment')
  if (/[\p{L}\p{N}]/u.test(written.text)) return {...written, asides: remarks}
  const plain = endLines(text).trim()
  return {text: plain, pieces: findParagraphs(plain), asides: []}
}

/** Why a message that S/MIME wraps as a whole can't be read: what it is wrapped in says whether it is signed or encrypted. */
export function sayHowSealed(wrapping: Attachment | undefined): Trouble {
  const told = wrapping && tellSealedMail(wrapping.bytes)
  return told?.type === 'unread'
    ? trouble('unsupported', {detail: told.what, advice: told.advice})
    : trouble('encrypted', encryptedMail)
}

export const sayAddress = (name: string, address: string): string =>
  name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`
