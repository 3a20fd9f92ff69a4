import type {Category} from '@evenhand/lexicon'
import type {Hit} from './read-blocks.ts'

/** Of hits that overlap, the one that says most is kept; a lead-in and the view that follows are one. */
export function keepOneOfEach(hits: ReadonlyArray<Hit>): Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Hit[] = []
  let cluster: Hit[] = []
  let end = -1
  for (const hit of sorted) {
    if (hit.start >= end) {
      kept.push(...keepFromCluster(cluster))
      cluster = []
    }
    cluster.push(hit)
    end = Math.max(end, hit.end)
  }
  kept.push(...keepFromCluster(cluster))
  return kept.flatMap((hit, at) => {
    const [previous, next] = [kept[at - 1], kept[at + 1]]
    if (previous && isSameStatement(previous, hit)) return []
    if (previous && isAnOpener(previous, hit)) return []
    if (next && isAnOpener(hit, next)) return [{...hit, end: next.end}]
    if (!isOpinion(hit)) return [hit]
    if (isAloneALeadIn(hit) && [previous, next].some((other) => other && isOfSameSentence(hit, other)))
      return []
    // A lead-in and the opinion it opens are one; before anything else, what it opens stands alone.
    if (previous && isOpinion(previous) && isLedInBy(hit, previous)) return []
    if (!next || !isLedInBy(next, hit)) return [hit]
    return isOpinion(next) ? [{...hit, end: Math.max(hit.end, next.end)}] : []
  })
}

/** Hits that hang together: of each overlap those of the likeliest category, then by what they offer, then by length. Bounded, so that no text is slow. */
function keepFromCluster(cluster: ReadonlyArray<Hit>): ReadonlyArray<Hit> {
  if (cluster.length < 2) return cluster
  const best = new Map<Category, number>()
  for (const {match, odds} of cluster) {
    const {category} = match.rule
    best.set(category, Math.max(odds, best.get(category) ?? Number.NEGATIVE_INFINITY))
  }
  const rankOf = ({match: {rule}}: Hit): number =>
    Math.min(beyondDoubt, best.get(rule.category) ?? 0) - stepDown * order.indexOf(rule.category)
  const ranked = [...cluster].sort(
    (a, b) =>
      rankOf(b) - rankOf(a) ||
      offersOf(b) - offersOf(a) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.match.rule.id < b.match.rule.id ? -1 : 1)
  )
  const kept: Hit[] = []
  for (const hit of ranked.slice(0, 200)) {
    if (!kept.some((other) => overlap(hit, other))) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start).map((hit) => withRestOfView(hit, cluster))
}

const overlap = (a: Hit, b: Hit): boolean => a.start < b.end && b.start < a.end

/** An opinion takes in every opinion that runs into it. */
function withRestOfView(hit: Hit, cluster: ReadonlyArray<Hit>): Hit {
  if (!isOpinion(hit)) return hit
  const end = Math.max(
    ...cluster.filter((other) => isOpinion(other) && overlap(hit, other)).map((other) => other.end)
  )
  return end > hit.end ? {...hit, end} : hit
}

/** A rule of law or custom, and its condition further on in the same clause, are one statement. */
function isSameStatement(first: Hit, second: Hit): boolean {
  const {category} = second.match.rule
  if (category !== first.match.rule.category) return false
  const {text} = second.position.letter
  const between = text.slice(first.end, second.start)
  // "Told her to put it in writing and not to leave it to the school": steps that are joined are one direction.
  if (category === 'directive') {
    if (/^[^.;:!?,\n]{0,30}\s(?:and|or)(?: not)? to\s$/i.test(between)) return true
    // "The sensible course is to drop it and wait": the steps that it leads to.
    const words = text.slice(second.start, second.end)
    const isOneOfThese = /\b(?:is|was|be) (?:not )?to\s/.test(text.slice(first.start, second.start))
    if (isOneOfThese && goesOn.test(between) && !opensAStatement.test(words)) return true
    // "I'd hang on to it, were I you": the tag says again whose step it is.
    return isOfSameSentence(first, second) && (inYourPlace.test(words) || inGoodTime.test(words))
  }
  if (!statements.has(category)) return false
  if (between.length > 80 || /[.;:!?\n]/.test(between)) return false
  // “…, that's the rule” says again that it is one.
  return isTag(text.slice(second.start, second.end)) || !/,|\s(?:and|but|so|or)\s/i.test(between)
}

const goesOn = /^[^.;:!?,\n]{0,45}\s(?:and|or)(?: then| just)?\s$/i
/** *… and you must*, *… and we'd suggest*: no step that goes on from the one before. */
const opensAStatement = /^(?:you|i|we|they|she|he|it|the|my|our|what|that|this|there)\b/i

const inYourPlace = /^(?:if|were) (?:i|it) (?:were|was|you|me)\b/i

/** *Ask your councillor, while the iron's hot*: the idiom hurries the step on. */
const inGoodTime =
  /^(?:and )?(?:while (?:the (?:iron|going)|you (?:still )?can)|before it(?:['’]s| is) too late|now or never|(?:and )?sooner rather than later)/i

const isTag = (words: string): boolean => /^(?:and )?(?:that|it)(?:['’]s| is)\b/i.test(words)

const statements: ReadonlySet<Category> = new Set(['local-policy', 'unsourced-duty'])

const isOpinion = ({match}: Hit): boolean => match.rule.category === 'opinion'

/** Words that only say how what follows is meant, in a sentence that says something else. */
const isAloneALeadIn = ({position: {letter}, start, end}: Hit): boolean =>
  /^(?:(?:just |strictly )?between (?:ourselves|you and me|us|these four walls)|for what it(?:['’]s| is) worth|if you ask me|(?:quite )?(?:honest|frank|personal)ly|in all honesty|to be (?:honest|frank|blunt|fair)|if i(?:['’]m| am) (?:honest|frank)|i (?:have to|must) say|tbh|imh?o|fwiw|hand on heart|with (?:all due |the greatest )?respect)$/i.test(
    letter.text.slice(start, end)
  )

/** *Credit to County, they've played a blinder*, *To give them their due, they were quick*: the opening and the verdict are one. */
const isAnOpener = (hit: Hit, next: Hit): boolean => {
  const {text} = hit.position.letter
  return (
    hit.match.rule.category === next.match.rule.category &&
    isOfSameSentence(hit, next) &&
    openers.test(text.slice(hit.start, hit.end)) &&
    /^[^.;:!?\n]{0,30},[^.;:!?\n,]{0,30}$/.test(text.slice(hit.end, next.start))
  )
}

const openers =
  /^(?:(?:all |full |huge |due )?(?:credit|kudos|full marks|hats off|fair play) to|lucky (?:you|him|her)|to (?:give|do) .{1,40} (?:due|credit|justice))\b/i

const isOfSameSentence = (one: Hit, other: Hit): boolean =>
  one.position.block === other.position.block && one.position.sentence === other.position.sentence

const isLedInBy = (view: Hit, leadIn: Hit): boolean => {
  if (!opensAView.test(leadIn.position.letter.text.slice(leadIn.start, leadIn.end))) return false
  const words = view.position.letter.text.slice(leadIn.end, view.start)
  return (
    view.start >= leadIn.end &&
    view.start - leadIn.end <= 40 &&
    !/[.;!?\n]/.test(words) &&
    (words.match(/\S+/g) ?? []).length <= 3
  )
}

/** Words that only say that a view follows; other opinions say something themselves. */
const opensAView =
  /^(?:and |but |so |well,? )?(?:in (?:my|our)|from my|to (?:my|our)|my |our |for (?:me|my)|as (?:far as|i)|i(?:['’]d| would| do| must| have to| can| can['’]t| cannot|['’]ll|['’]m)? (?:\w+ )?(?:think|feel|believe|reckon|suspect|say|sense|guess|fear|find|consider|suppose|admit|confess|afraid|sure|honest|wonder|see|know)|(?:i|we)['’]ve? |to be |if (?:i|you|we)|honest|frank|personal|quite |speaking|between|it (?:seems|strikes|looks|appears|has to be)|that said|off the record|truth|put it|what i|let['’]s|strictly)/i

/** Where two categories are about as likely, the one that says more of what an officer does goes first: what each place counts, in log-odds. */
const stepDown = 0.15
const order: ReadonlyArray<Category> = [
  'directive',
  'acting-for',
  'impairment',
  'over-identification',
  'taking-sides',
  'credibility',
  'outcome',
  'judgement',
  'certainty',
  'local-policy',
  'unsourced-duty',
  'opinion',
  'one-option'
]
/** Log-odds from which nothing is to be gained by being likelier. */
const beyondDoubt = 30

/** A rule that has wording to offer goes before one of its category that has an outline. */
const offersOf = ({match}: Hit): number => (match.rule.alternatives.length > 0 ? 1 : 0)
