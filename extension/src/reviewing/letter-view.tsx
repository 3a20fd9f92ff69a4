import type {Finding} from '@evenhand/engine'
import type {Policy} from '@evenhand/lexicon'
import {useEffect, useId, useRef, useState} from 'preact/hooks'
import {useFindingFilter} from '../look/finding-filter.tsx'
import {say, toKey} from '../say.ts'
import {sayDate} from '../options/say-date.ts'
import type {MissedPassage} from '@evenhand/review'
import {FindingTalk} from './finding-talk.tsx'
import {MissedPassages} from './missed-passages.tsx'
import {answerTo, changeLetter, type OpenLetter, type OpenSession, talkAbout} from './session.ts'
import {splitText} from './split-text.ts'

export type LetterViewProps = {
  letter: OpenLetter
  policies: ReadonlyArray<Policy>
  /** Works out what could be written instead. */
  suggest: (letters: ReadonlyArray<OpenLetter>) => Promise<OpenLetter[]>
  change: (change: (session: OpenSession) => OpenSession) => void
  onClose: () => void
  onRemove: () => void
}

/** One letter with what was found in it, and room for what its readers say of that. */
export function LetterView({letter, policies, suggest, change, onClose, onRemove}: LetterViewProps) {
  const {letter: document, record} = letter
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)

  // A chosen letter opens beside the list, or below it: a screen reader is taken there.
  useEffect(() => title.current?.focus(), [])

  const [suggested, setSuggested] = useState<ReadonlyArray<Finding>>()
  useEffect(() => {
    let isOpen = true
    suggest([letter]).then(
      ([known]) => isOpen && setSuggested(known?.record.findings),
      // The letter is there to be talked about without them.
      () => {}
    )
    return () => {
      isOpen = false
    }
  }, [])

  const {shown, fields} = useFindingFilter(record.findings)
  const edit = (changed: (letter: OpenLetter) => OpenLetter) =>
    change((session) => changeLetter(session, record.id, changed))

  return (
    <article class="letter-view" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`} ref={title} tabIndex={-1}>
          {document.mail?.subject ?? document.name}
        </h2>
        <p class="quiet">
          {[...document.path, document.name].join(' › ')}
          {' · '}
          {record.date === undefined ? say('reviewNoDate') : sayDate(record.date)}
          {' · '}
          {say(`reader_${toKey(record.addressee)}`)}
          {' · '}
          {say(`voice_${record.voice}`)}
          {' · '}
          {say('reviewWords', String(record.words))}
        </p>
        <div class="actions">
          <button type="button" class="button" onClick={onClose}>
            {say('reviewClose')}
          </button>
          <button type="button" class="button" onClick={onRemove}>
            {say('reviewRemove')}
          </button>
        </div>
      </header>
      {fields}
      <div class="letter-columns">
        <MarkedText
          text={document.text}
          shown={shown}
          missed={letter.missed}
          idOf={(index) => `${id}-f${index}`}
        />
        <section aria-labelledby={`${id}-found`}>
          <h3 id={`${id}-found`}>{say('panelFindings', String(record.findings.length))}</h3>
          {record.findings.length === 0 && <p>{say('reviewNothingFound')}</p>}
          {shown.length === 0 && record.findings.length > 0 && <p>{say('panelNoneOfThese')}</p>}
          <ol class="talks">
            {shown.map(({finding, index}) => (
              <FindingTalk
                key={index}
                id={`${id}-f${index}`}
                number={index + 1}
                finding={suggested?.[index] ?? finding}
                talk={answerTo(letter, index)}
                policies={policies}
                onTalk={(talk) => edit((now) => talkAbout(now, index, talk))}
              />
            ))}
          </ol>
          <MissedPassages letter={letter} edit={edit} />
          {document.asides.length > 0 && <Asides asides={document.asides} />}
          <label class="note">
            {say('reviewLetterNote')}
            <textarea
              rows={3}
              value={letter.notes}
              onInput={({currentTarget}) => edit((now) => ({...now, notes: currentTarget.value}))}
            />
          </label>
        </section>
      </div>
    </article>
  )
}

type Mark = {start: number; end: number; finding?: Finding; index?: number}

/** The letter's text. Marked words lead to what is said of them; marks differ by the kind of their line, not by colour alone. */
function MarkedText({
  text,
  shown,
  missed,
  idOf
}: {
  text: string
  shown: ReadonlyArray<{finding: Finding; index: number}>
  missed: ReadonlyArray<MissedPassage>
  idOf: (index: number) => string
}) {
  const marks: Mark[] = [
    ...shown.map(({finding, index}) => ({start: finding.start, end: finding.end, finding, index})),
    ...missed.map(({start, end}) => ({start, end}))
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus
    <div class="letter-text" tabIndex={0} role="region" aria-label={say('reviewLetterText')}>
      {splitText(text, marks).map(({text: words, mark}, at) =>
        mark?.finding && mark.index !== undefined ? (
          <a key={at} class={`found found-${mark.finding.level}`} href={`#${idOf(mark.index)}`}>
            {words}
            <sup>{mark.index + 1}</sup>
          </a>
        ) : mark ? (
          <mark key={at} class="found-missed">
            {words}
          </mark>
        ) : (
          <span key={at}>{words}</span>
        )
      )}
    </div>
  )
}

function Asides({asides}: {asides: OpenLetter['letter']['asides']}) {
  return (
    <details class="asides">
      <summary>{say('reviewAsides', String(asides.length))}</summary>
      <ul>
        {asides.map(({kind, text, author}, at) => (
          <li key={at}>
            <b>{say(`aside_${toKey(kind)}`)}</b> {author && `${author}: `}
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
