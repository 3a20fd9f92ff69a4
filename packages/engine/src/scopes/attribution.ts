import {breaks} from '@evenhand/lexicon'
import {type Letter, type Position, sentenceAt} from '../letter.ts'
import {isCapitalised} from '../names.ts'
import {isInside, type Region, rememberBySentence, type Scope} from './scope.ts'
import {leadInOf, longestList} from './source.ts'

/** A view reported as somebody's: *Mrs Cole believes …*, *in the school's view …*, *you told me that:* and its list. */
export const isAttributed: Scope = (match, position) =>
  attributionsIn(position).some((region) => isInside(match, region))

export type Attribution = Region & {
  /** Words that name whose view it is: first, and one after the last. */
  by: Region
}

/** The stretches of a sentence that report a view. */
export const attributionsIn = (position: Position): ReadonlyArray<Attribution> => {
  const own = ownAttributions(position)
  const led = leadingAttribution(position)
  return led ? [...own, led] : own
}

const ownAttributions = rememberBySentence((position): Attribution[] => {
  const sentence = sentenceAt(position)
  const {words, first, last} = sentence
  const {texts, before} = words
  const found: Attribution[] = []
  for (let at = first; at < last; at++) {
    const word = texts[at] ?? ''
    const next = texts[at + 1] ?? ''
    if (isSeenAs(at)) asSeenBy(at)
    else if (reportingVerbs.has(word) && isReport(at)) report(at)
    else if (
      /^(complaint|grievance|objection)$/.test(word) &&
      !own.has(texts[at - 1] ?? '') &&
      texts[at - 1] !== 'my' &&
      texts[at - 1] !== 'our' &&
      saidOf(at) >= 0
    )
      found.push({from: saidOf(at), to: endOfReport(saidOf(at)), by: {from: Math.max(first, at - 2), to: at}})
    else if (isMadeClear(at))
      found.push({from: at + 1, to: endOfReport(at + 1), by: {from: Math.max(first, at - 5), to: at}})
    else if (isEyes(at)) asSeenBy(at)
    else if (isFeeling(at))
      found.push({from: at + 1, to: endOfReport(at + 1), by: {from: Math.max(first, at - 3), to: at}})
    else if (
      /^puts?$/.test(word) &&
      next === 'it' &&
      /^(like|this|that)$/.test(texts[at + 2] ?? '') &&
      !own.has(texts[at - 1] ?? '')
    )
      found.push({from: at + 3, to: last, by: {from: Math.max(first, at - 3), to: at}})
    else if (
      word === 'according' &&
      next === 'to' &&
      !texts.slice(at + 2, at + 5).some((said) => rules.has(said))
    )
      whole(at, {from: at + 2, to: Math.min(last, at + 5)})
    else if (views.has(word) && isSomebodysView(at)) viewpoint(at)
    else if (
      word === 'for' &&
      (next === 'her' || next === 'him' || next === 'them') &&
      at === first &&
      before[at + 2] === breaks.comma
    )
      found.push({from: at + 2, to: endOfReport(at + 2), by: {from: at + 1, to: at + 2}})
  }
  return found

  function asSeenBy(at: number): void {
    found.push({
      from: startOfClause(at - 1),
      to: endOfReport(at + 1),
      by: {from: Math.max(first, at - 3), to: at}
    })
  }

  /** *As Mum sees it*, *as far as Mum is concerned*: the rest of the clause is as they see it. */
  function isSeenAs(at: number): boolean {
    const word = texts[at] ?? ''
    if (own.has(texts[at - 1] ?? '')) return false
    if (word === 'concerned')
      return (
        /^(is|are|was|were|'s)$/.test(texts[at - 1] ?? '') &&
        !/^(my|our)$/.test(texts[at - 3] ?? '') &&
        texts
          .slice(Math.max(first, at - 7), at)
          .join(' ')
          .includes('as far as') &&
        !own.has(texts[at - 2] ?? '')
      )
    if (!/^(see|sees|saw|tell|tells|told|remember|remembers|put|puts)$/.test(word) || texts[at + 1] !== 'it')
      return false
    return [2, 3, 4].some((back) => texts[at - back] === 'as' || (texts[at - back] === 'way' && back === 2))
  }

  /** *Mum is clear that …*, *the message from Mum was that …*, *it was put to me that …*: what follows is theirs. */
  function isMadeClear(at: number): boolean {
    const previous = texts[at - 1] ?? ''
    // "Dad is sure they'll agree": the "that" may be left out.
    if (
      /^(sure|certain|convinced|positive|adamant|confident|hopeful|afraid|worried)$/.test(texts[at] ?? '')
    ) {
      const isTheirs =
        /^(is|are|was|were|feels|felt|'s|'re)$/.test(previous) && subjectsOfReport.has(texts[at + 1] ?? '')
      return isTheirs && !own.has(texts[at - 2] ?? '') && texts[at - 2] !== 'it' && hasOther(at)
    }
    if (texts[at] !== 'that') return false
    if (
      /^(clear|certain|adamant|firm|worried|concerned|convinced|positive|sure|conscious|confident|hopeful|afraid)$/.test(
        previous
      )
    ) {
      let back = at - 2
      while (back > first && (helpers.has(texts[back] ?? '') || intensifiers.has(texts[back] ?? ''))) back--
      return (
        !own.has(texts[back] ?? '') &&
        texts[back] !== 'it' &&
        texts[back] !== 'made' &&
        back >= first &&
        hasOther(at)
      )
    }
    if (/^(me|us)$/.test(previous))
      return /^(put|made|suggested|reported)$/.test(texts[at - 3] ?? '') && texts[at - 2] === 'to'
    return (
      /^(is|was|'s)$/.test(previous) &&
      hasOther(at) &&
      texts.slice(Math.max(first, at - 8), at - 1).some((word) => messages.has(word))
    )
  }

  /** Where the content of *her complaint (, in short,) is that …* begins; -1 where it is no such report. */
  function saidOf(noun: number): number {
    for (let at = noun + 1; at < Math.min(last - 1, noun + 8); at++)
      if (/^(is|was|'s)$/.test(texts[at] ?? '') && texts[at + 1] === 'that') return at + 2
      else if ((before[noun + 1] ?? 0) !== breaks.comma && at > noun) return -1
    return -1
  }

  /** *To Mum's mind, in the family's eyes*: somebody's own way of seeing it. */
  function isEyes(at: number): boolean {
    const isView = texts[at] === 'point' && texts[at + 1] === 'of' && texts[at + 2] === 'view'
    const isTelling =
      texts[at] === 'account' ||
      texts[at] === 'telling' ||
      (texts[at] === 'way' && texts[at + 1] === 'of' && /^(thinking|seeing)$/.test(texts[at + 2] ?? ''))
    if (!/^(mind|eyes|ears)$/.test(texts[at] ?? '') && !isView && !isTelling) return false
    const previous = texts[at - 1] ?? ''
    if (previous !== "'s" && !possessives.has(previous) && !isApostropheBefore(at)) return false
    return [2, 3, 4, 5].some((back) => /^(to|in|from|by|on)$/.test(texts[at - back] ?? ''))
  }

  function report(verb: number): void {
    const by = {from: Math.max(first, verb - 3), to: verb}
    // "You are hoping they agree": the hope is theirs too.
    const from = felt.test(texts[verb] ?? '') ? verb : verb + 1
    found.push({from, to: wishes.has(texts[verb] ?? '') ? endOfWish(from) : endOfReport(from), by})
    // "The school has ignored him, she says." and "…, you told me, …" report what stands before them too.
    const subject = startOfSubject(verb)
    const isAside =
      subject > first &&
      subject < verb &&
      (before[subject] ?? 0) >= breaks.comma &&
      !isJoined(subject) &&
      !isConfirmed(subject, verb) &&
      asides.has(texts[verb] ?? '')
    const closes =
      last - verb <= 1 ||
      (before[verb + 1] ?? 0) >= breaks.comma ||
      ((texts[verb + 1] === 'me' || texts[verb + 1] === 'us') &&
        (verb + 2 >= last || (before[verb + 2] ?? 0) >= breaks.comma))
    if (isAside && closes) found.push({from: startOfClause(subject - 1), to: subject, by})
  }

  /** Whether somebody else feels something about what follows: *she is cross that …*, *he came away feeling …*. */
  function isFeeling(at: number): boolean {
    const word = texts[at] ?? ''
    if (word === 'feeling')
      return (
        !own.has(texts[first] ?? '') && hasOther(at) && !/^(is|are|was|were|am|'s)$/.test(texts[at - 1] ?? '')
      )
    if (!feelings.has(word) || !/^(that|about|at|by|because|how)$/.test(texts[at + 1] ?? '')) return false
    let back = at - 1
    while (
      back >= first &&
      (helpers.has(texts[back] ?? '') ||
        /^(very|so|really|quite|rather|deeply|clearly|feeling|feels|feel|felt|left|got|gets|the|a|bit)$/.test(
          texts[back] ?? ''
        ))
    )
      back--
    return back < first || !own.has(texts[back] ?? '')
  }

  function hasOther(at: number): boolean {
    for (let back = at - 1; back >= first; back--) {
      if (own.has(texts[back] ?? '')) return false
      if (others.has(texts[back] ?? '')) return true
    }
    return false
  }

  function isJoined(subject: number): boolean {
    const previous = texts[subject - 1] ?? ''
    // "Nothing is in place yet, the school says": no joiner there.
    return joiners.has(texts[subject] ?? '') || (previous !== 'yet' && joiners.has(previous))
  }

  /** *…, as the school has said*: the writer says it, and calls a witness. */
  function isConfirmed(subject: number, verb: number): boolean {
    return texts[subject] === 'as' && /^(has|have)$/.test(texts[verb - 1] ?? '')
  }

  function whole(at: number, by: Region): void {
    found.push({from: startOfClause(at), to: endOfReport(at + 1), by})
  }

  function viewpoint(at: number): void {
    // "Her view is that …", "the school's position is …", "in Mum's words"
    found.push({from: startOfView(at), to: endOfReport(at + 1), by: {from: Math.max(first, at - 3), to: at}})
  }

  function startOfView(at: number): number {
    for (let back = at - 1; back >= Math.max(first, at - 6); back--)
      if (texts[back] === 'in' || texts[back] === 'from') return startOfClause(back)
    return at + 1
  }

  function startOfClause(at: number): number {
    for (let back = at; back > first; back--) if ((before[back] ?? 0) >= breaks.clause) return back
    return first
  }

  /** Whether a noun such as *view* is a party's, and not the writer's. */
  function isSomebodysView(at: number): boolean {
    const previous = texts[at - 1] ?? ''
    const further = texts[at - 2] ?? ''
    if (previous === 'my' || previous === 'our' || further === 'my' || further === 'our') return false
    if (previous === 'own' || (previous === 'your' && texts[at] === 'words')) return false
    if (ownNouns.has(further) || ownNouns.has(previous)) return false
    // "Any parent in your position": a place, not a view.
    if (texts[at] === 'position' && further === 'in' && possessives.has(previous)) return false
    if (possessives.has(previous) || possessives.has(further)) return isFollowedByView(at)
    if (previous === "'s" || further === "'s") return isFollowedByView(at)
    if (/s$/.test(previous) && isApostropheBefore(at)) return isFollowedByView(at)
    // "the view of the school is", "in the view of Mrs Cole"
    return (
      previous === 'the' &&
      (texts[at + 1] ?? '') === 'of' &&
      !/^(us|me)$/.test(texts[at + 2] ?? '') &&
      /^(in|from|is|was)$/.test(further || texts[at + 4] || '')
    )
  }

  function isApostropheBefore(at: number): boolean {
    const end = words.ends[at - 1] ?? 0
    return /['’]/.test(position.letter.text.charAt(end))
  }

  function isFollowedByView(at: number): boolean {
    const next = texts[at + 1] ?? ''
    const isIntroduced = [1, 2, 3, 4, 5].some(
      (back) => texts[at - back] === 'in' || texts[at - back] === 'from'
    )
    if (isIntroduced) return true
    // "Her concerns were brushed aside", "the LA's position is laughable": said about a view, it is not the view.
    if (/^(is|was|are|were|'s)$/.test(next)) return !isSaidOfView(at + 2)
    return next === 'that' || (at + 1 < last && (before[at + 1] ?? 0) >= breaks.clause)
  }

  /** Whether all that follows "her view is" is a word or two, or something done "by" somebody. */
  function isSaidOfView(from: number): boolean {
    let at = from
    while (/ly$|^(very|so|quite|rather|just|simply|all|not|never)$/.test(texts[at] ?? '')) at++
    if (isTheRightOne(at)) return true
    if (startsAView.test(texts[at] ?? '')) return false
    return [at + 1, at + 2].some(
      (next) => next >= last || texts[next] === 'by' || (before[next] ?? 0) >= breaks.clause
    )
  }

  /** *Their view is the only realistic one*: the writer ranks the view. */
  function isTheRightOne(from: number): boolean {
    if (!/^(the|a)$/.test(texts[from] ?? '')) return false
    for (let at = from + 1; at < Math.min(last, from + 6); at++)
      if (/^(one|view|position|opinion|stance)$/.test(texts[at] ?? ''))
        return at + 1 >= last || (before[at + 1] ?? 0) >= breaks.comma
    return false
  }

  /** Whether a reporting verb has a subject that is not the writer. */
  function isReport(verb: number): boolean {
    const word = texts[verb] ?? ''
    let at = verb - 1
    while (at >= first && helpers.has(texts[at] ?? '')) at--
    const subject = at >= first ? (texts[at] ?? '') : ''
    const hasBreak = at >= first && (before[at + 1] ?? 0) >= breaks.comma
    const previous = texts[verb - 1] ?? ''
    const next = texts[verb + 1] ?? ''
    // "This child wants seeing", "if you feel like crying", "he is told to stay home": nobody's view.
    if (word.startsWith('want') && next.endsWith('ing')) return false
    if (word.startsWith('feel') && next === 'like' && (texts[verb + 2] ?? '').endsWith('ing')) return false
    if (word === 'told' && next === 'to' && /^(is|are|'s|gets|get)$/.test(previous)) return false
    if (
      /^(however|whatever|whenever|whichever)$/.test(texts[first] ?? '') &&
      (before[verb + 1] ?? 0) >= breaks.comma
    )
      return false
    // "You could tell she was cross": seen, not said.
    if (
      word === 'tell' &&
      /^(can|could)$/.test(previous) &&
      /^(you|one|anyone|anybody|i|we)$/.test(texts[verb - 2] ?? '')
    )
      return false
    if (endorsements.has(previous) || /^(no|yes|so|sorry|hello|goodbye|thanks|nothing)$/.test(next))
      return false
    // "just saying", "wrong with asking for": a form in -ing reports only as part of a verb, or after one.
    if (
      word.endsWith('ing') &&
      !/^('s|is|are|was|were|been|be)$/.test(previous) &&
      (previous === 'just' || (before[verb] ?? 0) < breaks.comma)
    )
      return false
    if (/^(law|legislation|rules)$/.test(subject) || isWritersOwn(verb)) return false
    // "The letter tells you to reply by 4 May. It also says that you should …"
    if (subject === 'it' && /^(says|said|adds|added|states|stated|explains)$/.test(word) && next === 'that')
      return true
    if (modals.has(texts[at + 1] ?? '') && !opined.has(word)) return false
    if (isPassiveToUs(verb)) return true
    if (own.has(subject) && !hasBreak) return false
    if (subject.startsWith('want') || subject === 'needless') return false
    // "If you ask me" gives the writer's own view.
    if (word === 'ask' && next === 'me') return false
    if (word.startsWith('want') && hasBreak && at >= first) return false
    if (at < first || hasBreak) {
      // Without a subject, as in case notes: the family speaks, unless it is what an officer does.
      return at < first || texts[verb - 1] !== 'and'
        ? !officers.has(word) && (thirdPerson(word) || past(word)) && !isNounHere(verb)
        : false
    }
    if (subject === 'to' || subject === 'please' || subject === 'not')
      return subject === 'not' && !own.has(texts[at - 2] ?? '')
    if (subject === 'and' || subject === 'but' || subject === 'or' || subject === 'then')
      return isSharedSubject(at)
    if (plain.has(word))
      return (
        plurals.has(subject) ||
        (/s$/.test(subject) && subject.length > 3 && !/ss$/.test(subject)) ||
        /^(you|they|who|parents|people|mum|dad|staff)$/.test(subject)
      )
    return !notSubjects.has(subject)
  }

  /** Words that look like a report but are the writer's: *it has to be said*, *a second thought*, *just wants*, *was written*. */
  function isWritersOwn(verb: number): boolean {
    const word = texts[verb] ?? ''
    const previous = texts[verb - 1] ?? ''
    if (word.startsWith('ask') && texts[verb + 1] === 'for' && word !== 'asks') return true
    if (previous === 'having' || (previous === 'be' && word === 'said')) return true
    if (word === 'thought' && /^(second|another|a|the|first|without)$/.test(previous)) return true
    if (word.startsWith('want') && /^(just|only|simply|really|merely|clearly|obviously|you)$/.test(previous))
      return true
    if (/^(is|are|was|were|been|being|'s)$/.test(previous) && passives.has(word)) return true
    if (
      /^(quotes|reports|requests|calls|claims|notes|comments|complaints|concerns|wishes|hopes|fears)$/.test(
        word
      )
    )
      return (
        /^(few|many|several|two|three|four|five|more|other|missed|such|phone|private|all|no|some|any|most|both)$/.test(
          previous
        ) ||
        /^(do|does|are|is|were|was|go|come|have|has|from|about)$/.test(texts[verb + 1] ?? '') ||
        (texts[verb + 1] === 'to' && !/^(hopes|wishes|claims)$/.test(word))
      )
    return false
  }

  /** "She rang and said …": the verb shares a subject that stands further left. */
  function isSharedSubject(conjunction: number): boolean {
    for (let back = conjunction - 1; back >= first; back--) {
      if (own.has(texts[back] ?? '')) return false
      if (others.has(texts[back] ?? '')) return true
    }
    return !officers.has(texts[first] ?? '') && isCapital(first) && thirdPerson(texts[conjunction + 1] ?? '')
  }

  function isCapital(at: number): boolean {
    return isCapitalised(position.letter.text, words.starts[at] ?? 0)
  }

  /** "I was told (that) …", "we have been informed …" */
  function isPassiveToUs(verb: number): boolean {
    return (
      /^(told|informed|advised|given to understand)$/.test(texts[verb] ?? '') &&
      /^(was|were|been|am|are|being)$/.test(texts[verb - 1] ?? '') &&
      texts[verb + 1] !== 'off'
    )
  }

  function isNounHere(verb: number): boolean {
    return (
      /^(reports?|notes?|claims?|states?|views?|feels?|concerns?|wishes|hopes|thought|felt|found|worries|comments?|remarks?|fears|complaints?)$/.test(
        texts[verb] ?? ''
      ) && !/^(that|she|he|they|school|mum|dad|no|being|feeling|it|the)$/.test(texts[verb + 1] ?? '')
    )
  }

  /** A wish reaches as far as its clause. */
  function endOfWish(from: number): number {
    for (let at = from; at < last; at++) {
      if ((before[at] ?? 0) >= breaks.comma && at > from) return at
      // "You don't want to start off wrong and Mrs Cole runs a tight ship": somebody else takes over.
      if (
        texts[at - 1] === 'and' &&
        /^(mr|mrs|ms|miss|dr|she|he|they|it|the)$/.test(texts[at] ?? '') &&
        at > from + 1
      )
        return at - 1
      // "She asked when it would start and was given the runaround": the asker's story goes on.
      if (texts[at - 1] === 'and' && goesOn.test(texts[at] ?? '')) return at - 1
    }
    return last
  }

  function startOfSubject(verb: number): number {
    for (let back = verb; back > first && verb - back < 5; back--)
      if ((before[back] ?? 0) >= breaks.comma) return back
    return first
  }

  /** *…, and who can blame her*, *…, and one wonders*, *…, which does not tally*: the writer's own aside on what was said. */
  function isOwnRemark(at: number): boolean {
    const [word, next, third] = [texts[at] ?? '', texts[at + 1] ?? '', texts[at + 2] ?? '']
    if (texts[at - 1] === 'and' && word === 'who') return /^(can|could|would)$/.test(next)
    if (texts[at - 1] === 'and' && word === 'one') return /^(wonders|has|must|can|does|might)$/.test(next)
    return (
      word === 'which' && /^(does|did)$/.test(next) && third === 'not' && (before[at] ?? 0) >= breaks.comma
    )
  }

  /** A report goes on to the sentence's end, unless the writer speaks up again. */
  function endOfReport(from: number): number {
    const isWhen = texts.slice(Math.max(first, from - 4), from).includes('when')
    for (let at = from + 1; at < last; at++) {
      const word = texts[at] ?? ''
      const previous = texts[at - 1] ?? ''
      // A stop that no capital follows, as in a text message, ends what was said all the same.
      if ((before[at] ?? 0) >= breaks.sentence && !isCapital(at)) return at
      if (isOwnRemark(at)) return (before[at] ?? 0) >= breaks.comma ? at : at - 1
      if (isWhen && word === 'i' && joinsOn.test(texts[at + 1] ?? '')) return at
      if (!own.has(word) && word !== 'our' && word !== 'so') continue
      if (
        (before[at] ?? 0) >= breaks.clause ||
        ((before[at] ?? 0) === breaks.comma && ownVerbs.has(texts[at + 1] ?? ''))
      )
        return at
      if (joiners.has(previous) && (before[at - 1] ?? 0) >= breaks.comma) return at - 1
      if (
        (previous === 'and' || previous === 'but' || previous === 'so') &&
        (word === 'i' || ownVerbs.has(texts[at + 1] ?? ''))
      )
        return at - 1
      if (word === 'so' && (before[at] ?? 0) >= breaks.comma && !subjects.has(texts[at + 1] ?? '')) return at
      if ((previous === 'which' || previous === 'as') && ownVerbs.has(texts[at + 1] ?? '')) return at - 1
    }
    return last
  }
})

/** A lead-in that ends with a colon reports the items of its list; a sentence that opens with *That* goes on with the report before it. */
function leadingAttribution(position: Position): Attribution | undefined {
  const {letter, block, sentence} = position
  const here = sentenceAt(position)
  if (letter.blocks[block]?.kind === 'item') {
    for (const lead of leadInOf(letter, block)) {
      const found = openReport(letter, lead)
      if (found) return {from: here.first, to: here.last, by: found}
    }
  } else if (isUnderTyped(position)) return {from: here.first, to: here.last, by: noWords}
  const speaker = speakerOf(position)
  if (speaker) return {from: speaker.to, to: here.last, by: speaker}
  if (sentence === 0)
    return isUnderViews(position) ? {from: here.first, to: here.last, by: noWords} : undefined
  if (isUnderViews(position) || isAfterTheFollowing(position))
    return {from: here.first, to: here.last, by: noWords}
  const opening = here.words.texts[here.first] ?? ''
  if (opening !== 'that' || !/^(she|he|they|it|the)$/.test(here.words.texts[here.first + 1] ?? ''))
    return undefined
  const before = ownAttributions({letter, block, sentence: sentence - 1})[0]
  return before && {from: here.first, to: here.last, by: before.by}
}

function openReport(letter: Letter, lead: Position): Region | undefined {
  const {start, end, last} = sentenceAt(lead)
  if (
    isPassedOn(letter, lead) ||
    (endsInColon(letter, lead.block) && typed.test(letter.text.slice(start, end)))
  )
    return noWords
  if (!/[:：]\s*$/.test(letter.text.slice(start, end))) return undefined
  const found = ownAttributions(lead).find(({to}) => to === last)
  if (found) return found.by
  return /\b(?:points?|views?|concerns?|wishes|words|questions|advice|recommendations?|suggestions|strategies|what (?:you|she|he|they) (?:said|told|want)|as follows)\b/i.test(
    letter.text.slice(start, end)
  ) &&
    /\b(?:your|her|his|their|mum['’]s|dad['’]s|['’]s|parents['’]|family['’]s)\b/i.test(
      letter.text.slice(start, end)
    )
    ? noWords
    : undefined
}

/** *Your plan for the meeting, which I've typed up:* and the lines right under it. */
function isUnderTyped({letter, block}: Position): boolean {
  const paragraph = letter.blocks[block]?.paragraph
  let at = block - 1
  while (
    at > 0 &&
    block - at < longestList &&
    !endsInColon(letter, at) &&
    letter.blocks[at]?.paragraph === paragraph
  )
    at--
  const lead = letter.blocks[at]
  if (!lead || lead.paragraph !== paragraph || !endsInColon(letter, at)) return false
  return typed.test(letter.text.slice(lead.start, lead.end))
}

const endsInColon = ({text, blocks}: Letter, at: number): boolean => {
  const {start, end} = blocks[at] ?? {start: 0, end: 0}
  return /:\s*$/.test(text.slice(Math.max(start, end - 8), end))
}
const typed =
  /\b(?:which i(?:['’]ve| have) typed|as you (?:dictated|said (?:it|them)|gave (?:it|them))|you asked for (?:it|this|them) in|from the flip ?chart)\b/i

/** *Mrs Dutta has asked me to send you the points below. They are in her words.*: so is the list that follows. */
const isPassedOn = (letter: Letter, {block}: Position): boolean => {
  const {start, end} = letter.blocks[block] ?? {start: 0, end: 0}
  return passedOn.test(letter.text.slice(start, end))
}
const passedOn =
  /\b(?:asked|asks|would like) (?:me|us) to (?:send|pass|put|forward|share|read out)\b[^.!?\n]{0,40}\b(?:points|questions|views|concerns|wishes|list|these|the following)\b|\bin (?:her|his|their) (?:own )?words\b/i

const noWords: Region = {from: 0, to: 0}

/** Who speaks in minutes: *HT: school has done all it can*, *Mum: he was left alone.* */
function speakerOf(position: Position): Region | undefined {
  const {letter} = position
  const {words, first, start} = sentenceAt(position)
  const label = speaker.exec(letter.text.slice(start, start + 40))
  if (!label) return undefined
  let to = first
  while ((words.starts[to] ?? Number.POSITIVE_INFINITY) < start + label[0].length) to++
  return {from: first, to}
}
const speaker =
  /^\s*(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Prof)\.? ?[A-Z]?[\w'’-]*(?: [A-Z][\w'’-]+)?|(?:the )?(?:you|transport|mum|dad|mother|father|parents?|carer|gran|nan|step-?dad|step-?mum|senco|sendco|head(?:teacher)?|class teacher|teacher|ht|dht|ep|la|school|nursery|college|camhs|salt|ot|gp|caseworker|social worker|panel|yp|young person|council|family)(?: \([^)]{1,20}\))?)(?: (?:said|says))?:\s/i

/** Whether the line right above is a heading such as *Parents' views* or *What Mum told us*. */
function isUnderViews({letter, block}: Position): boolean {
  const above = letter.blocks[block - 1]
  if (!above || above.end - above.start > longestHeading) return false
  const heading = letter.text.slice(above.start, above.end)
  return viewsHeading.test(heading) && !/[.!?]\s*$/.test(heading)
}
const longestHeading = 60
const viewsHeading =
  /^(?:(?!(?:my|our)\b)[\w'’ ]+['’]?s?['’]? )?(?:views?|concerns|voice|account|perspective|wishes|position|words)\b[\w'’ ]*:?\s*$|^what (?:(?:the )?\w+|mum and dad) (?:told|said|says?|tells?|thinks?|wants?|feels?|would like)\b[\w'’ ]*:?\s*$/i

/** *The parents say the following.* opens a report of the sentences after it. */
const isAfterTheFollowing = ({letter, block, sentence}: Position): boolean => {
  for (let at = 0; at < sentence; at++) if (saysTheFollowing({letter, block, sentence: at})) return true
  return false
}

const saysTheFollowing = rememberBySentence((position): boolean => {
  const {words, last} = sentenceAt(position)
  const region = ownAttributions(position).find(({to}) => to === last)
  return region !== undefined && words.texts[last - 1] === 'following' && words.texts[last - 2] === 'the'
})

const words = (list: string): Set<string> => new Set(list.split(' '))

const reportingVerbs = words(
  'say says said saying tell tells told telling feel feels felt feeling think thinks thought thinking believe believes believed believing explain explains explained explaining mention mentions mentioned report reports reported reporting state states stated describe describes described describing write writes wrote written add adds added note notes noted argue argues argued worry worries worried fear fears feared hope hopes hoped want wants wanted wish wishes wished recommend recommends recommended advise advises advised suggest suggests suggested call calls called ask asks asked asking express expresses expressed understand understands understood consider considers considered find finds found claim claims claimed insist insists insisted maintain maintains maintained allege alleges alleged complain complains complained admit admits admitted comment comments commented reply replies replied answer answered wonder wonders wondered raise raised object objects objected dispute disputes disputed sees dislike remember remembers remembered recall recalls recalled decide decided conclude concludes concluded record records recorded observe observed remark remarked agree agrees agreed disagree disagrees accept accepts accepted acknowledge acknowledged request requests requested propose proposes proposed confirm confirms confirmed reckon reckons reckoned concerned convinced certain adamant announce announced warn warned protest protests protested swear swore swears concede concedes grumble grumbled moan moaned rant ranted hoping worrying wishing fearing wondering complaining arguing suggesting claiming insisting whinge whinged quote quotes quoted'
)
/** Plain forms, which may be nouns or imperatives: they report only with a subject that goes with them. */
const plain = words(
  'say tell feel think believe explain mention report state describe write add note argue worry fear hope want wish recommend advise suggest call ask express understand consider find claim insist maintain allege complain admit comment reply wonder view object dispute see dislike remember recall decide conclude record agree disagree accept request propose confirm reckon quote share raise remark observe protest grumble moan rant whinge swear concede announce warn'
)
const thirdPerson = (word: string): boolean => word.endsWith('s')
const past = (word: string): boolean => !plain.has(word) && !thirdPerson(word)
/** What officers note having done themselves. */
const officers = words(
  'told advised explained suggested recommended reminded asked said noted agreed confirmed mentioned discussed wrote written informed called raised shared warned added recorded found put understood thought felt decided answered replied heard saw requested'
)
const own = words('i we us me')
const ownVerbs = words(
  'think feel believe agree am was would do did have had must find know said say told can will explained reckon suspect should could share understand hope see'
)
const others = words(
  'she he they you mum dad parent parents mother father gran nan who school la council head senco teacher ep gp'
)
const plurals = words('you they who people parents staff mum dad teachers governors both families carers all')
const helpers = words(
  "am has have had also then did do does not 's been was is are were 'd would will never always still just now further clearly later already both all though however once again really only may might can could"
)
const feelings = words(
  'cross unhappy angry upset annoyed frustrated furious livid sad disappointed distressed hurt shocked dismayed relieved anxious fed indignant resentful aggrieved'
)
const endorsements = words('rightly correctly quite right')
const joiners = words(
  'whatever however whichever matter and but so though although while because whereas yet which'
)
/** What speaks for nobody. */
const rules = words('law legislation rules regulations code act')
const ownNouns = words('writer officer service author writing')
const goesOn = /^(?:was|were|got|had|received|came|went|left)$/
/** What a clause goes on with after *when you told me …*. */
const joinsOn = /^(?:went|could|felt|thought|knew|had|was|wanted|nearly|almost|just)$/
const felt = /^(?:hop|wish|worr|fear|feel|felt|think|thought|believ)/
const possessives = words('her his their your its')
const startsAView =
  /^(?:that|to|about|for|as|he|she|they|it|we|you|his|her|their|its|your|the|a|an|this|there|no|one|what|how|why|whether|if)$/
const intensifiers = words('very so really quite rather absolutely perfectly always equally clearly also')
/** What carries somebody's words: *the message from Mum was that …*. */
const messages = words(
  'message point gist upshot complaint worry concern response reply answer feedback thrust request line'
)
const views = words(
  'view views opinion opinions belief position case perspective concern concerns words wish wishes feeling feelings understanding worry worries stance argument impression standpoint account'
)
/** What somebody wants or does: it colours its own clause, and no more. */
const wishes = words(
  'want wants wanted wish wishes wished hope hopes hoped ask asks asked asking request requests requested decide decides decided agree agrees agreed accept accepts accepted see sees find finds found remember remembers remembered recall recalls recalled raise raised share shared call calls called object objects objected'
)
/** Verbs that can stand in an aside: *…, she says, …*. */
const asides = words(
  'say says said tell tells told feel feels felt think thinks thought believe believes believed explain explains explained report reports reported wrote writes argue argues argued suggest suggests suggested claim claims claimed understand understands understood complain complained'
)
const modals = words("can could may might would will 'd should must")
const opined = words('say tell argue feel think believe like prefer disagree')
const passives = words(
  'written called raised quoted shared asked requested agreed accepted found decided concerned'
)
const subjects = words('she he they it the his her their that this mum dad you there a')
const notSubjects = words(
  'to the a an of in on at for with by from no as so please more less very too be being it if when this that these those my our his her their your its and or but'
)

/** How what somebody is sure of begins, where no "that" goes before it. */
const subjectsOfReport = new Set('he she they it the his her their there this you your'.split(' '))
