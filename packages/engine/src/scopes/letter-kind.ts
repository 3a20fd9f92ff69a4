import type {Letter} from '../letter.ts'
import {findClosings, findGreeted, greeting} from '../letter-parts.ts'
import {namesOfSpeakers} from './attribution/speakers.ts'
import {isLineOfQuestion, longestQuestion} from './question.ts'
import {lineBefore, lineFrom, rememberByLetter} from './scope.ts'

/** Whether two versions of a letter are of one kind, so that what was excused by it in one is excused in the other. */
export const isSameKind = (a: Letter, b: Letter): boolean =>
  isServicePaper(a) === isServicePaper(b) &&
  givesParagraphsToOptions(a) === givesParagraphsToOptions(b) &&
  namesRoutes(a) === namesRoutes(b) &&
  isReflectiveNote(a) === isReflectiveNote(b) &&
  holdsAnswers(a) === holdsAnswers(b) &&
  listsQuestions(a) === listsQuestions(b) &&
  namesOfSpeakers(a) === namesOfSpeakers(b) &&
  wordsOfDraft(a) === wordsOfDraft(b)

/** Whether a paper is the service's own: a policy, handbook or notice for staff, volunteers or applicants. */
export const isServicePaper = rememberByLetter(({text, blocks: [first], to}) => {
  if (to !== undefined && to !== 'file') return false
  const opening = text.slice(first?.start ?? 0, (first?.start ?? 0) + 400)
  return paper.test(opening) && findGreeted(opening).length === 0
})

const paper =
  /\b(?:(?:impartiality|confidentiality|complaints|safeguarding|lone working|recording|service|staff|volunteer) policy|handbook|induction|crib sheet|job description|person specification|volunteers?['’]? (?:guide|rota|briefing|role|pack|notes)|(?:notes|guidance|guide|briefing|reminders?|memo|notice) (?:for|to) (?:all )?(?:staff|officers|volunteers|applicants|candidates|the team|new starters|helpline|supporters)|code of conduct|standard operating|house style|style guide|rota|for applicants|applicants (?:should|must|need))\b/i

/** Whether a paper is headed as the writer's own reflection: *Notes for supervision*. */
export const isReflectiveNote = rememberByLetter(({text, blocks: [first]}) =>
  reflectiveTitle.test(text.slice(first?.start ?? 0, Math.min(first?.end ?? 0, (first?.start ?? 0) + 80)))
)
const reflectiveTitle =
  /^\W*(?:(?:my )?reflecti(?:ve|on)s? (?:note|log|account|diary|journal|piece|practice)s?|reflections?\W*$|(?:notes? )?for (?:my )?(?:next )?supervision|supervision\W{1,4}(?:(?:own|my) )?(?:note|log|prep\w*|reflection|sheet)s?)\b/i

/** Whether a note sets down questions, and answers under their own mark: *Q. … A. …* */
export const holdsAnswers = rememberByLetter(({text}) => answer.test(text))
/** Within one line: from each of many empty lines on to the next letter would be slow. */
const answer = /^[^\w\n\r\u2028\u2029]*a(?:nswer|ns)?\s?\d{0,2}[.:)]\s/im

/** Whether a paper answers what readers ask: three questions or more stand on lines of their own, each with its answer below. */
export const listsQuestions = rememberByLetter(({text}) => {
  let count = 0
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    const line = lineBefore(text, at, longestQuestion) + lineFrom(text, at, longestQuestion)
    if (!isLineOfQuestion(line)) continue
    const below = text.slice(at + 1, at + 2 * longestQuestion).replace(/^.*\s+/, '')
    const answer = lineFrom(below, 0, longestQuestion)
    if (answer !== '' && !isLineOfQuestion(answer) && ++count === 3) return true
  }
  return false
})

/** Whether a paragraph each is given to what the reader can choose from: *Let me lay out what's on the table.* */
export const givesParagraphsToOptions = rememberByLetter(({text}) => choicesAhead.test(text))

const choicesAhead =
  /\b(?:(?:lay|set|lays|sets|laid|put|map|mapped|go|run|went|talk(?:ed)?) (?:it |them |you )?(?:out|down|through|over)|here (?:are|is|['’]s)|these are|below are|there are|are|were)\b[^.!?\n]{0,50}\b(?:what['’]s on the table|what is on the table|(?:the|your|all the|some|several|two|three|four|five|possible|main)(?: (?:two|three|four|five|possible|main))? (?:choices|options|routes|possibilities|ways forward|ways you could go|roads|things you could do))\b[^.!?\n]{0,100}[.:]?[ \t]*\n|\bin no (?:particular|special|set) order\b[^.!?\n]{0,40}[.:]?[ \t]*\n/i

/**
 * Whether two paragraphs or more stand under the name of a route each (*Mediation. Ring the number …*, *Appeal. Get the certificate
 * …*), or begin with steps that exclude each other (*Accept the plan. …*, *Appeal. …*).
 */
export const namesRoutes = rememberByLetter((letter) => {
  const heads = letter.blocks.map((_, at) => headOf(letter, at))
  return (
    heads.filter((head) => routeName.test(head)).length > 1 ||
    (heads.some((head) => staying.test(head)) && heads.some((head) => contesting.test(head)))
  )
})

/** Whether a block opens with the name of a route. */
export function isRoute(letter: Letter, block: number): boolean {
  const head = headOf(letter, block)
  return routeName.test(head) || staying.test(head) || contesting.test(head)
}

function headOf({text, blocks}: Letter, block: number): string {
  const {start, end} = blocks[block] ?? {start: 0, end: 0}
  return text.slice(start, Math.min(end, start + longestHead))
}

/** In UTF-16 code units: as much as names a route. */
const longestHead = 80

/** The first words of a paragraph that leave things as they are, and of one that does not. */
const staying =
  /^\W*(?:\d+[.)] )?(?:accept|agree|wait|do nothing|leave|stay|keep|carry on|go along|take the (?:place|offer))\b[^.:!?\n]{0,60}[.:](?:\s|$)/i
const contesting =
  /^\W*(?:\d+[.)] )?(?:appeal|ask|request|complain|challenge|refuse|object|go to|write to|move|comment|try)\b[^.:!?\n]{0,60}[.:](?:\s|$)/i

const routeName =
  /^\W*(?:\d+[.)] )?(?:(?:option|route|choice|way|path) (?:one|two|three|four|five|\d|[A-F])\b|(?:the )?(?:mediation|disagreement resolution|complaint|complaints procedure|early review|annual review|ombudsman|tribunal|appeal|complain|judicial review|governors|a meeting)(?: \([^)]*\))?[.:]\s)/i

/** Whether a place is inside a letter within the letter: a draft or template that the reader asked for, from its greeting to its name. */
export const isInDraft = (letter: Letter, at: number): boolean => {
  const draft = draftIn(letter)
  return draft !== undefined && at >= draft.start && at < draft.end
}

const wordsOfDraft = (letter: Letter): string | undefined => {
  const draft = draftIn(letter)
  return draft && letter.text.slice(draft.start, draft.end)
}

const draftIn = rememberByLetter(({text}): {start: number; end: number} | undefined => {
  // Most letters hold no other, which is soon seen.
  const lead = opensDraft.test(text) ? leadsToDraft.exec(text) : null
  if (!lead) return undefined
  const start = lead.index + lead[0].length
  const draft = text.slice(start, start + longestDraft)
  const name = namesWriter.exec(draft)
  const ends = [findClosings(draft)[0]?.end ?? [], name ? name.index + name[0].length : []].flat()
  return ends.length > 0 ? {start, end: start + Math.min(...ends)} : undefined
})

const longestDraft = 4000
const opensDraft = new RegExp(String.raw`:[ \t]*\n+(?=(?:to|${greeting})\b)`, 'i')
const leadsToDraft = new RegExp(
  String.raw`\b(?:draft|template|wording|form of words|dictated|typed (?:up|out)|your (?:own )?words|you (?:can|could|may) (?:change|adapt|use))\b[^\n:]{0,80}${opensDraft.source}`,
  'i'
)
const namesWriter = /\n(?:\[[^\]\n]{0,20}name[^\]\n]{0,20}\]|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[ \t]*,?[ \t]*\n/
