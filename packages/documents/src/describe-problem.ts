import {sayFormats} from './formats.ts'
import type {Trouble} from './letter.ts'

/** What is wrong with a file and what to do, for the person who chose it. */
export function describeProblem({code, detail, advice}: Trouble, name: string): string {
  const usual = sentences[code]
  return `“${name}” ${usual.what(detail)} ${advice ?? usual.advice}`
}

type Sentence = {what: (detail?: string) => string; advice: string}

const sentences: Record<Trouble['code'], Sentence> = {
  empty: {what: () => 'has no words in it.', advice: 'If it should have, open it to see.'},
  encrypted: {
    what: (detail) => `is ${detail ?? 'locked with a password'} and can’t be read.`,
    advice: 'Open it with its password, save a copy without one, and choose that copy.'
  },
  corrupt: {
    what: (detail) => `is damaged or was cut short${detail === undefined ? '' : `: ${detail}`}.`,
    advice: 'Fetch it again from where it came, or open it in its own program and save a copy.'
  },
  scanned: {
    what: () => 'holds pictures of pages and no text.',
    advice: 'Look for the file that it was printed from, or have the text recognised (OCR) first.'
  },
  'too large': {
    what: (detail) => `is larger than ${detail ?? 'the limit'}, and was not read.`,
    advice: 'Split it, or save the letter alone.'
  },
  'zip bomb': {
    what: () => 'would unpack to far more than a letter can hold, and was not opened.',
    advice: 'Don’t open it unless you know who made it; ask your IT team.'
  },
  unsupported: {
    what: (detail) => `is ${detail ?? 'a kind of file that isn’t read'}.`,
    advice: `What is read: ${sayFormats()}.`
  },
  mislabelled: {
    what: (detail) => `is not what its name says: it is ${detail ?? 'something else'}.`,
    advice: 'Look whether the right file was saved under that name.'
  },
  'nested too deeply': {
    what: () => 'lies too many messages deep.',
    advice: 'Save it from its message as a file of its own, and choose that file.'
  }
}
