import type {RefObject} from 'preact'
import {useEffect, useId, useMemo, useRef, useState} from 'preact/hooks'
import {say, toKey} from '../say.ts'
import {sayDate} from '../options/say-date.ts'
import {
  countAnswered,
  drawLetters,
  drawNone,
  drawnLetters,
  type OpenLetter,
  type OpenSession
} from './session.ts'

export type LetterListProps = {
  session: OpenSession
  chosen: string | undefined
  onChoose: (id: string) => void
  change: (change: (session: OpenSession) => OpenSession) => void
}

const orders = ['read', 'date', 'name'] as const
type Order = (typeof orders)[number]

/** How many letters a sample holds. */
const sampleSize = 5

/** How many letters are shown until more are asked for: a thousand would be slow to draw, and to walk through by keyboard. */
const pageSize = 100

/** All letters, or those drawn at random, each with how much was found in it and talked about. */
export function LetterList({session, chosen, onChoose, change}: LetterListProps) {
  const [order, setOrder] = useState<Order>('read')
  const [words, setWords] = useState('')
  const [room, setRoom] = useState(pageSize)
  const title = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const id = useId()

  const ordered = useMemo(() => orderLetters(session.letters, order), [session.letters, order])
  const isDrawn = session.drawn.length > 0
  const isLong = !isDrawn && ordered.length > pageSize
  const fitting = isDrawn ? drawnLetters(session) : isLong ? findLetters(ordered, words) : ordered
  const shown = fitting.slice(0, room)

  useFocusBack(chosen, list, title)

  const draw = () => {
    const seed = String(crypto.getRandomValues(new Uint32Array(1))[0])
    change((now) => drawLetters(now, sampleSize, seed))
  }
  // Whoever asks for more letters is taken to the first of them.
  useEffect(() => {
    if (room > pageSize) list.current?.querySelectorAll('button')[room - pageSize]?.focus()
  }, [room])

  return (
    <section class="letters" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={title} tabIndex={-1}>
        {isDrawn
          ? say('reviewSampleHeading', String(fitting.length), String(session.letters.length))
          : say('reviewLettersHeading', String(session.letters.length))}
      </h2>
      <div class="actions">
        {isDrawn ? (
          <button type="button" class="button" onClick={() => change(drawNone)}>
            {say('reviewShowAll')}
          </button>
        ) : (
          <label>
            {say('reviewOrder')}{' '}
            <select value={order} onChange={({currentTarget}) => setOrder(currentTarget.value as Order)}>
              {orders.map((each) => (
                <option key={each} value={each}>
                  {say(`reviewOrder_${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {isLong && (
          <label>
            {say('reviewFind')}{' '}
            <input
              type="text"
              value={words}
              onInput={({currentTarget}) => {
                setWords(currentTarget.value)
                setRoom(pageSize)
              }}
            />
          </label>
        )}
        {session.letters.length > sampleSize && (
          <button type="button" class="button" onClick={draw}>
            {say('reviewDraw')}
          </button>
        )}
      </div>
      {isLong && (
        <p class="quiet" role="status">
          {say('reviewShown', String(shown.length), String(fitting.length))}
        </p>
      )}
      {isDrawn && <p class="quiet">{say('reviewSeed', session.madeWith.seed)}</p>}
      <ol class="letter-list" ref={list}>
        {shown.map((letter) => (
          <LetterItem
            key={letter.record.id}
            letter={letter}
            isChosen={letter.record.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </ol>
      {shown.length < fitting.length && (
        <button type="button" class="button" onClick={() => setRoom(room + pageSize)}>
          {say('reviewShowMore', String(Math.min(pageSize, fitting.length - shown.length)))}
        </button>
      )}
    </section>
  )
}

/** Whoever closes a letter is taken back to where they chose it; where that is gone, to the list. */
function useFocusBack(
  chosen: string | undefined,
  list: RefObject<HTMLOListElement | null>,
  title: RefObject<HTMLHeadingElement | null>
) {
  const before = useRef<string | undefined>(undefined)
  useEffect(() => {
    const closed = before.current
    before.current = chosen
    if (closed === undefined || chosen !== undefined) return
    const button = list.current?.querySelector<HTMLElement>(`[data-letter="${closed}"]`)
    ;(button ?? title.current)?.focus()
  }, [chosen])
}

function LetterItem({
  letter,
  isChosen,
  onChoose
}: {
  letter: OpenLetter
  isChosen: boolean
  onChoose: (id: string) => void
}) {
  // Many of these stand in the list, and one changes at a time.
  return useMemo(() => {
    const {letter: document, record} = letter
    const answered = countAnswered(letter)
    return (
      <li>
        <button
          type="button"
          class="letter"
          data-letter={record.id}
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => onChoose(record.id)}
        >
          <b>{document.mail?.subject ?? document.name}</b>
          <span class="quiet">
            {record.date === undefined ? say('reviewNoDate') : sayDate(record.date)}
            {' · '}
            {say(`reader_${toKey(record.addressee)}`)}
          </span>
          <span class="quiet">
            {say('reviewFound', String(record.findings.length))}
            {answered > 0 && ` · ${say('reviewAnswered', String(answered))}`}
          </span>
        </button>
      </li>
    )
  }, [letter, isChosen])
}

function orderLetters(letters: ReadonlyArray<OpenLetter>, order: Order): ReadonlyArray<OpenLetter> {
  if (order === 'read') return letters
  const keyOf = ({record}: OpenLetter) => (order === 'date' ? (record.date ?? '9999') : record.name)
  const {compare} = new Intl.Collator('en', {numeric: true})
  return letters.toSorted((a, b) => compare(keyOf(a), keyOf(b)))
}

/** Letters whose subject, name or folder holds all of these words. */
function findLetters(letters: ReadonlyArray<OpenLetter>, words: string): ReadonlyArray<OpenLetter> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return letters
  return letters.filter(({letter: {mail, name, path}}) => {
    const said = [mail?.subject, name, ...path].join(' ').toLowerCase()
    return wanted.every((word) => said.includes(word))
  })
}
