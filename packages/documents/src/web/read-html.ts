import {composeText} from '../compose-text.ts'
import {decodeLines} from '../decode-text.ts'
import {type Letter, type Trouble, trouble} from '../letter.ts'
import type {SourceFile} from '../types.ts'
import {readBlocks} from './read-blocks.ts'

/** A web page, or what a word processor saves as one. */
export function readHtml({bytes}: SourceFile): Letter | Trouble {
  const html = decodeLines(bytes, declaredEncoding(bytes))
  if (html === undefined) return trouble('corrupt')
  const {paragraphs, asides, date, author} = readBlocks(html)
  const composed = composeText(paragraphs)
  return {
    type: 'letter',
    ...composed,
    asides: [...composed.asides, ...asides],
    ...(date === undefined ? {} : {date}),
    ...(author === undefined ? {} : {author})
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /encoding=["']([\w-]+)/i.exec(head)?.[1]
}
