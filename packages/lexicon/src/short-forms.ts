/** A word that is read as others because of the words around it, and where it ends. */
export type ShortForm = {meant: readonly string[]; end: number}

/**
 * Reads the short forms of notes and text messages that are words, or letters, of their own elsewhere: *n* and *w* for *and*
 * and *with*, *v good*, *id wait*, *its in the bag*, *adv'd Mum*. What stands beside one tells which it is.
 *
 * @param text all of the text, with the word from `start` to `end`; nothing outside of `from` and `to` is looked at
 * @param word the word in lower case
 * @returns nothing where the word stands for itself
 * @example
 * readShortForm('mum n dad', 'n', {start: 4, end: 5, from: 0, to: 9}) // {meant: ['and'], end: 5}
 */
export function readShortForm(
  text: string,
  word: string,
  {start, end, from, to}: Readonly<Record<'start' | 'end' | 'from' | 'to', number>>
): ShortForm | undefined {
  const read = forms.get(word)
  if (!read) return undefined
  const before = text.slice(Math.max(from, start - reach), start)
  return read(before, text.slice(end, Math.min(to, end + reach)), end, text.charAt(start))
}

/** How far a form looks to either side, in UTF-16 code units. */
const reach = 24

type Read = (before: string, after: string, end: number, first: string) => ShortForm | undefined

/** *Id*, *ill*, *iv*: a pronoun and its auxiliary where a verb follows. */
const withVerb =
  (follows: RegExp, ...meant: string[]): Read =>
  (_, after, end) =>
    follows.test(after) ? {meant, end} : undefined

const plainVerb =
  /^ (?:(?:just|only|also|still|really|deffo|def|defo|definitely|never|not|always|probably|prob|personally|honestly|rather|be|get|go|say|do|have|hav|keep|let|leave|wait|ask|tell|tel|ring|call|text|txt|email|send|see|sort|fight|try|take|pop|drop|bring|put|make|give|write|speak|talk|want|wanna|think|love|like|appeal|push|stay|stick|start|stop|hold|refuse|sign|accept|pick|choose|bin|skip|trust|bet|check|chase|come|miss|need|know|find|look|ignore|hate|smash|nail|win|pass|walk))\b/i
const pastVerb =
  /^ (?:told|said|sed|spoken|spoke|sorted|sent|emailed|rung|rang|asked|been|got|had|done|just|already|also|let|agreed|put|made|written|seen|found|never|not|only|always|booked|given|passed|filled|signed|moved|cancelled|chased)\b/i
/** What can stand after *it is*, and seldom after *its* of a thing that it has. */
const afterItIs =
  /^ (?:(?:a|an|the|in|on|at|up|not|so|just|really|been|gonna|going|gone|got|this|that|what|why|how|where|when|your|ur|u|my|his|her|their|our|me|you|him|us|them|they|no|never|always|probably|prob|definitely|deffo|defo|def|obviously|obvs|because|cos|coz|if|like|for|from|with|about|out|over|down|off|getting|taking|basically|literally|honestly|ours|theirs|yours)\b(?!-)|(?:ok|okay|fine|good|great|bad|wrong|right(?! to)|unfair|illegal|rubbish|disgusting|ridiculous|awful|terrible|horrible|horrid|hard|clear|obvious|shocking|brilliant|fab|lovely|disgraceful|pointless|useless|hopeless|crap|too late)(?=\s*(?:[.,!?]|$)| (?:to|that|they|he|she|u|n|and|but|if|how|when|x|hun|tbh|imo|though|tho|isnt|innit)\b))/i

/** What can stand after *you are*, typed *ur*. */
const afterUr =
  /^ (?:an?|the|not|gonna|gunna|going|so|just|doing|being|getting|having|trying|taking|making|in|on|at|up|off|with|always|never|still|really|allowed|entitled|both|too|very|well within|better off|best off|right(?! (?:to|of|hand))|worried|supposed|meant|bound|wasting)\b(?!-)/i
/** What can stand after *you are* and *they are*, and never after *your* and *their*. */
const afterYour =
  /^ (?:an?|the|not|gonna|gunna|so(?! called)|just|entitled to|allowed to|supposed to|bound to|better off|best off)\b(?!-)/i

/** What can stand before *it is*; a verb or a preposition is followed by a thing that it has: *doing its best*. */
const opensIts =
  /(?:^|[\n.;:,!?)…–—-]\s*|\b(?:and|but|so|or|cos|coz|because|that|if|when|while|as|like|than|think|know|says?|said|reckon|hope|sure|glad|sorry|n|tho|though|now|then|well|ok|yes|no|what|how|why|where)\s+)$/i
const opensClause = /(?:^|[\n.;:,!?)–—-]\s*|\b(?:and|also|then|i|we|have|strongly|firmly|again|&)\s+)$/i

/** *Adv Mum not to*, *Expl she can*: what an officer said, at the start of a note. */
const noted =
  (...meant: string[]): Read =>
  (before, after, end) => {
    if (!opensClause.test(before)) return undefined
    const stop = after.startsWith('.') ? 1 : 0
    return /^\.? [A-Za-z]/.test(after) ? {meant, end: end + stop} : undefined
  }

/** Only in lower case: *Em* and *Def* may be names. */
const uncapped =
  (typed: string, ...meant: string[]): Read =>
  (_, after, end, first) =>
    first === typed.charAt(0) && !after.startsWith('/') ? {meant, end} : undefined

/** *V good*, *Mum v pleasant*; "School v Mum" and "Smith v Jones" set one against the other. */
const very: Read = (before, after, end) => {
  const isBeforeQuality = /^\.? (?!(?:mum|dad|school|sch|la|council|parents?|us|them)\b)[a-z]/.test(after)
  if (!isBeforeQuality || (/\p{Lu}\p{Ll}* $/u.test(before) && !subjectBefore.test(before))) return undefined
  return {meant: ['very'], end: end + (after.startsWith('.') ? 1 : 0)}
}
const subjectBefore = /\b(?:mum|dad|school|sch|la|ht|senco|head|gran|nan|yp|parents|family|ep|ta)\s$/i

const forms: ReadonlyMap<string, Read> = new Map<string, Read>([
  [
    'n',
    (before, after, end, first) =>
      first === 'n' && /(?:^|[\p{L}\p{N}!?,.)] )$/u.test(before) && /^ [\p{L}\p{N}]/u.test(after)
        ? {meant: ['and'], end}
        : undefined
  ],
  [
    'w',
    (before, after, end, first) => {
      if (first !== 'w' || !(before === '' || /[\s(]$/.test(before))) return undefined
      const without = /^\/o(?:ut)?\b/i.exec(after)
      if (without) return {meant: ['without'], end: end + without[0].length}
      if (/^\/ ?[a-z]/i.test(after))
        return /^\/(?:c|e|b|end)\b/i.test(after) ? undefined : {meant: ['with'], end}
      return /^\.? [a-z\d]/i.test(after)
        ? {meant: ['with'], end: end + (after.startsWith('.') ? 1 : 0)}
        : undefined
    }
  ],
  ['v', very],
  ['em', uncapped('em', 'them')],
  ['bc', uncapped('bc', 'because')],
  ['def', uncapped('def', 'definitely')],
  ['id', withVerb(plainVerb, 'i', "'d")],
  ['ill', withVerb(plainVerb, 'i', 'will')],
  ['iv', withVerb(pastVerb, 'i', 'have')],
  ['uv', withVerb(pastVerb, 'you', 'have')],
  ['ud', withVerb(plainVerb, 'you', "'d")],
  ['ur', withVerb(afterUr, 'you', 'are')],
  ['your', withVerb(afterYour, 'you', 'are')],
  ['their', withVerb(afterYour, 'they', 'are')],
  [
    'its',
    (before, after, end) =>
      opensIts.test(before) && afterItIs.test(after) ? {meant: ['it', "'s"], end} : undefined
  ],
  ['adv', noted('advised')],
  ['advd', noted('advised')],
  ["adv'd", noted('advised')],
  ['expl', noted('explained')],
  ['expld', noted('explained')],
  ["expl'd", noted('explained')],
  ['sugg', noted('suggested')],
  ["sugg'd", noted('suggested')]
])
