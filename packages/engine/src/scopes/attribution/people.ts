import {auxiliaries, determiners, formsOfBe, subjectPronouns, without, wordSet} from '../../word-classes.ts'
import type {SentenceWords} from './sentence-words.ts'

/** The writer, whose own views nothing excuses. */
export const writer = wordSet('i we us me')
/** People and bodies that a report may be of. */
const others = wordSet(
  'she he they you mum dad parent parents mother father gran nan who school la council head senco teacher ep gp'
)
/** What may stand between whoever speaks and the verb. What somebody is yet to say, or is being told, nobody has said. */
export const helpers = wordSet(
  "also then not 's 'd never always still just now further clearly later already both all though however once again really only often sometimes usually generally mostly",
  without(auxiliaries, 'should must shall having be being')
)
export const intensifiers = wordSet(
  'very so really quite rather absolutely perfectly always equally clearly also'
)
export const isBe = (word: string): boolean => formsOfBe.has(word) || word === "'s"
/** How the subject of somebody else's clause begins. */
export const othersSubjects = wordSet(
  'there mum dad',
  without(subjectPronouns, 'i we'),
  without(determiners, 'my our')
)
/** What speaks for nobody. */
export const rules = wordSet('law legislation rules regulations code act')

/** Who is named nearest before a place in the sentence; *she told me* is hers. */
export function nearestPerson({first, word}: SentenceWords, at: number): 'writer' | 'other' | undefined {
  for (let back = at - 1; back >= first; back--) {
    if (word(back) === 'i' || word(back) === 'we') return 'writer'
    if (others.has(word(back))) return 'other'
  }
  return undefined
}
