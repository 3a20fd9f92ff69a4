import type {Letter} from '../letter.ts'

/** Whether two versions of a letter are of one kind, so that what was excused by it in one is excused in the other. */
export const isSameKind = (a: Letter, b: Letter): boolean =>
  isServicePaper(a) === isServicePaper(b) && givesParagraphsToOptions(a) === givesParagraphsToOptions(b)

/** Whether a paper is the service's own: a policy, handbook or notice for staff, volunteers or applicants. */
export function isServicePaper(letter: Letter): boolean {
  if (letter.to !== undefined && letter.to !== 'file') return false
  const opening = letter.text.slice(letter.blocks[0]?.start ?? 0, (letter.blocks[0]?.start ?? 0) + 400)
  return !greeting.test(opening) && paper.test(opening)
}

const greeting = /^\s*(?:dear|hi|hello|hiya|hey|good (?:morning|afternoon|evening)|morning|afternoon)\b/im
const paper =
  /\b(?:(?:impartiality|confidentiality|complaints|safeguarding|lone working|recording|service|staff|volunteer) policy|handbook|induction|crib sheet|job description|person specification|volunteers?['’]? (?:guide|rota|briefing|role|pack|notes)|(?:notes|guidance|guide|briefing|reminders?|memo|notice) (?:for|to) (?:all )?(?:staff|officers|volunteers|applicants|candidates|the team|new starters|helpline|supporters)|code of conduct|standard operating|house style|style guide|rota|for applicants|applicants (?:should|must|need))\b/i

/** Whether a paragraph each is given to what the reader can choose from: *Let me lay out what's on the table.* */
export function givesParagraphsToOptions(letter: Letter): boolean {
  const before = known.get(letter)
  if (before !== undefined) return before
  const found = choicesAhead.test(letter.text)
  known.set(letter, found)
  return found
}

/** A letter is asked many times in a row. */
const known = new WeakMap<Letter, boolean>()

const choicesAhead =
  /\b(?:(?:lay|set|lays|sets|laid|put|map|mapped|go|run|went|talk(?:ed)?) (?:it |them |you )?(?:out|down|through|over)|here (?:are|is|['’]s)|these are|below are|there are|are|were)\b[^.!?\n]{0,50}\b(?:what['’]s on the table|what is on the table|(?:the|your|all the|some|several|two|three|four|five|possible|main)(?: (?:two|three|four|five|possible|main))? (?:choices|options|routes|possibilities|ways forward|ways you could go|roads|things you could do))\b[^.!?\n]{0,60}[.:]?[ \t]*\n|\bin no (?:particular|special|set) order\b[^.!?\n]{0,40}[.:]?[ \t]*\n/i
