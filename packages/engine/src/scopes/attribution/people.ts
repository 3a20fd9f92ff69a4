import type {SentenceWords} from './sentence-words.ts'

export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** The writer, whose own views nothing excuses. */
export const writer = wordSet('i we us me')
export const writersOwn = wordSet('my our')
/** People and bodies that a report may be of. */
const others = wordSet(
  'she he they you mum dad parent parents mother father gran nan who school la council head senco teacher ep gp'
)
export const possessives = wordSet('her his their your its')
/** What may stand between whoever speaks and the verb. */
export const helpers = wordSet(
  "am has have had also then did do does not 's been was is are were 'd would will never always still just now further clearly later already both all though however once again really only may might can could"
)
export const intensifiers = wordSet(
  'very so really quite rather absolutely perfectly always equally clearly also'
)
export const formsOfBe = wordSet("is are was were 's")
/** What speaks for nobody. */
export const rules = wordSet('law legislation rules regulations code act')

/** Who is named nearest before a place in the sentence. */
export function nearestPerson({first, word}: SentenceWords, at: number): 'writer' | 'other' | undefined {
  for (let back = at - 1; back >= first; back--) {
    if (writer.has(word(back))) return 'writer'
    if (others.has(word(back))) return 'other'
  }
  return undefined
}
