import {useId, useMemo, useState} from 'preact/hooks'
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

/** All letters, or those drawn at random, each with how much was found in it and talked about. */
export function LetterList({session, chosen, onChoose, change}: LetterListProps) {
  const [order, setOrder] = useState<Order>('read')
  const id = useId()
  const letters = orderLetters(session, order)

  const isDrawn = session.drawn.length > 0
  const draw = () => {
    const seed = String(crypto.getRandomValues(new Uint32Array(1))[0])
    change((now) => drawLetters(now, sampleSize, seed))
  }

  return (
    <section class="letters" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {isDrawn
          ? say('reviewSampleHeading', String(letters.length), String(session.letters.length))
          : say('reviewLettersHeading', String(letters.length))}
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
        {session.letters.length > sampleSize && (
          <button type="button" class="button" onClick={draw}>
            {say('reviewDraw')}
          </button>
        )}
      </div>
      {isDrawn && <p class="quiet">{say('reviewSeed', session.madeWith.seed)}</p>}
      <ol class="letter-list">
        {letters.map((letter) => (
          <LetterItem
            key={letter.record.id}
            letter={letter}
            isChosen={letter.record.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </section>
  )
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
  // A thousand of these stand in the list, and one changes at a time.
  return useMemo(() => {
    const {letter: document, record} = letter
    const answered = countAnswered(letter)
    return (
      <li>
        <button
          type="button"
          class="letter"
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

function orderLetters(session: OpenSession, order: Order): ReadonlyArray<OpenLetter> {
  const {letters} = session
  if (session.drawn.length > 0) return drawnLetters(session)
  if (order === 'read') return letters
  const keyOf = ({record}: OpenLetter) => (order === 'date' ? (record.date ?? '9999') : record.name)
  return letters.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en', {numeric: true}))
}
