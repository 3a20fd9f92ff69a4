import {textAt} from '../letter.ts'
import {isReflectiveNote} from './letter-kind.ts'
import {rememberBySentence, type Scope} from './scope.ts'

/** Reflection on the writer's own practice: *I noticed I felt protective of this mum*. Views about a party are another category. */
export const isReflection: Scope = (match, position) => {
  if (reflects(position)) return true
  if (ofOneself.has(match.rule.category) && isReflectiveNote(position.letter)) return true
  const {letter, block, sentence} = position
  return sentence > 0 && reflects({letter, block, sentence: sentence - 1})
}

/** What a writer may say of themselves from end to end of such a note: a feeling of theirs, a wry *Ha*. */
const ofOneself = new Set(['over-identification', 'credibility'])

const reflects = rememberBySentence((position) => cue.test(textAt(position)))

const cue =
  /\b(?:(?:i|we)(?:['’]ve| have| had|['’]d)?(?: also| then| only| just| later)? (?:noticed|reflected|realised|realized|recognised|caught myself|wondered (?:why|whether|if) i|became aware|am aware (?:that )?i|was aware (?:that )?i|found myself|need to watch|checked myself)|(?:^|[.:] *)(?:noticed|reflected|reflection|realised|recognised|noted in myself|aware (?:that )?i|on reflection|(?:own |my )?feelings(?=[:.])|own feelings|learning point|for supervision|in supervision|took to supervision|to take to supervision|discuss(?:ed)? in supervision|supervision)\b|my own (?:bias|reaction|feelings|assumptions?|frustration|irritation|practice)|in myself|in supervision|would like (?:to|a) debrief)/i
