import {localDay, openSession, sealSession} from '@evenhand/review'
import type {RefObject} from 'preact'
import {useEffect, useId, useRef, useState} from 'preact/hooks'
import {sayDate} from '../options/say-date.ts'
import {say} from '../say.ts'
import {saveFile} from '../save-file.ts'
import {keepingTimes, type SavedReview, type SavedReviews, untilAfter} from './saved-reviews.ts'
import type {OpenSession} from './session.ts'

export type KeepViewProps = {
  session: OpenSession
  saved: SavedReviews
  /** Whether nothing would be lost if another review were opened now. */
  isSafe: boolean
  onOpened: (session: OpenSession) => void
  /** Called with the session as it was saved, which has its name. */
  onSaved: (session: OpenSession) => void
  onNotice: (notice: string) => void
}

/** Keeping a review: sealed, in this browser or as a file; for a time; and opening one. */
export function KeepView(props: KeepViewProps) {
  const {session, saved, isSafe, onNotice} = props
  const [reviews, setReviews] = useState<ReadonlyArray<SavedReview>>([])
  const id = useId()
  const list = () => saved.list().then(setReviews, () => onNotice(say('keepListFailed')))
  useEffect(() => void list(), [])

  return (
    <>
      {session.letters.length > 0 && <SaveForm {...props} onListChange={list} />}
      <section class="sheet" aria-labelledby={`${id}-list`}>
        <h2 id={`${id}-list`}>{say('keepListHeading')}</h2>
        {!isSafe && <p class="quiet">{say('keepReplace')}</p>}
        {reviews.length === 0 && <p>{say('keepListNone')}</p>}
        <ul class="saved">
          {reviews.map((review) => (
            <SavedItem key={review.id} review={review} {...props} onListChange={list} />
          ))}
        </ul>
        <OpenFile {...props} />
      </section>
    </>
  )
}

function SaveForm({
  session,
  saved,
  onSaved,
  onNotice,
  onListChange
}: KeepViewProps & {onListChange: () => void}) {
  const [label, setLabel] = useState(session.title)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [days, setDays] = useState(30)
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const passphraseField = useRef<HTMLInputElement>(null)
  const againField = useRef<HTMLInputElement>(null)
  const id = useId()

  const refuse = (found: Problem) => {
    setProblem(found)
    found.field?.current?.focus()
  }
  /** What marks the field that has to be put right. */
  const markOf = (field: Problem['field']) =>
    problem?.field === field ? {'aria-invalid': true, 'aria-describedby': `${id}-problem`} : {}

  /** Seals the review, where the passphrase is good enough to seal anything with. */
  const seal = async (
    keep: (sealed: Uint8Array<ArrayBuffer>, review: KeptReview) => void | Promise<void>
  ) => {
    setProblem(undefined)
    if (passphrase !== again) return refuse({message: say('keepPassphraseDiffers'), field: againField})
    if (isBusy) return
    setBusy(true)
    try {
      const now = new Date()
      const review = {
        id: session.id,
        label: label.trim() || say('keepUnnamed', sayDate(localDay(now))),
        saved: now.toISOString(),
        until: untilAfter(days, now)
      }
      const titled = {...session, title: review.label}
      const {bytes, problem: weak} = await sealSession(titled, passphrase, {
        saved: review.saved,
        deleteAfter: review.until
      })
      if (bytes) {
        await keep(bytes, review)
        onSaved(titled)
      } else refuse({message: weak.message, field: passphraseField})
    } catch {
      setProblem({message: say('keepFailed')})
    } finally {
      setBusy(false)
    }
  }

  const keepHere = () =>
    seal(async (sealed, review) => {
      await saved.put({...review, sealed})
      onListChange()
      onNotice(say('keepSaved', sayDay(review.until)))
    })

  const keepAsFile = () =>
    seal((sealed, review) => {
      const name = fileName(review.label)
      saveFile(name, 'application/octet-stream', sealed)
      onNotice(say('reviewSaved', name))
    })

  return (
    <section class="sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('keepHeading')}</h2>
      <p class="quiet">{say('keepText')}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void keepHere()
        }}
      >
        <label for={`${id}-label`}>{say('keepLabel')}</label>
        <input
          id={`${id}-label`}
          type="text"
          value={label}
          aria-describedby={`${id}-label-text`}
          onInput={({currentTarget}) => setLabel(currentTarget.value)}
        />
        <p id={`${id}-label-text`} class="quiet">
          {say('keepLabelText')}
        </p>
        <label for={`${id}-passphrase`}>{say('keepPassphrase')}</label>
        <input
          id={`${id}-passphrase`}
          type="password"
          autocomplete="new-password"
          ref={passphraseField}
          value={passphrase}
          {...markOf(passphraseField)}
          onInput={({currentTarget}) => setPassphrase(currentTarget.value)}
        />
        <label for={`${id}-again`}>{say('keepPassphraseAgain')}</label>
        <input
          id={`${id}-again`}
          type="password"
          autocomplete="new-password"
          ref={againField}
          value={again}
          {...markOf(againField)}
          onInput={({currentTarget}) => setAgain(currentTarget.value)}
        />
        <label for={`${id}-days`}>{say('keepDelete')}</label>
        <select
          id={`${id}-days`}
          value={days}
          onChange={({currentTarget}) => setDays(Number(currentTarget.value))}
        >
          {keepingTimes.map((each) => (
            <option key={each} value={each}>
              {say(`keepDays_${each}`)}
            </option>
          ))}
        </select>
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem?.message}
        </p>
        <div class="actions">
          <button type="submit" class="button button-main" aria-disabled={isBusy}>
            {say(session.title ? 'keepAgain' : 'keepHere')}
          </button>
          <button type="button" class="button" aria-disabled={isBusy} onClick={() => void keepAsFile()}>
            {say('keepAsFile')}
          </button>
        </div>
      </form>
    </section>
  )
}

/** The day of an ISO time, by the clock here. */
const sayDay = (time: string): string => sayDate(localDay(new Date(time)))

/** Why a review was not saved, and the field that has to be put right, where it is one. */
type Problem = {message: string; field?: RefObject<HTMLInputElement | null>}

type KeptReview = Omit<SavedReview, 'sealed'>

const fileName = (label: string): string =>
  `${
    label
      .trim()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .slice(0, 60) || 'review'
  }.evenhand`

function SavedItem({
  review,
  saved,
  onOpened,
  onNotice,
  onListChange
}: KeepViewProps & {review: SavedReview; onListChange: () => void}) {
  return (
    <li>
      <div class="saved-words">
        <b>{review.label}</b>
        <span class="quiet">{say('keepDates', sayDay(review.saved), sayDay(review.until))}</span>
      </div>
      <OpenForm
        sealed={review.sealed}
        name={review.label}
        onOpened={(session) => {
          onOpened(session)
          onNotice(say('keepOpened', review.label))
        }}
      />
      <button
        type="button"
        class="button"
        aria-label={say('keepFileLabel', review.label)}
        onClick={() => saveFile(fileName(review.label), 'application/octet-stream', review.sealed)}
      >
        {say('keepFile')}
      </button>
      <button
        type="button"
        class="button"
        aria-label={say('keepDeleteLabel', review.label)}
        onClick={() =>
          void saved.delete(review.id).then(
            () => {
              onListChange()
              onNotice(say('keepDeleted', review.label))
            },
            () => onNotice(say('keepDeleteFailed'))
          )
        }
      >
        {say('keepDeleteNow')}
      </button>
    </li>
  )
}

function OpenFile({onOpened, onNotice}: KeepViewProps) {
  const [file, setFile] = useState<{name: string; sealed: Uint8Array}>()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div class="open-file">
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {say('keepOpenFile')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".evenhand"
        hidden
        data-for="review"
        onChange={({currentTarget}) => {
          const [chosen] = currentTarget.files ?? []
          currentTarget.value = ''
          if (!chosen) return
          chosen.arrayBuffer().then(
            (bytes) => setFile({name: chosen.name, sealed: new Uint8Array(bytes)}),
            () => onNotice(say('keepFileUnread', chosen.name))
          )
        }}
      />
      {file && (
        <OpenForm
          key={file.name}
          sealed={file.sealed}
          name={file.name}
          isOpen
          onOpened={(session) => {
            onOpened(session)
            onNotice(say('keepOpened', file.name))
          }}
        />
      )}
    </div>
  )
}

type OpenFormProps = {
  sealed: Uint8Array
  name: string
  /** Whether the passphrase is asked for at once. */
  isOpen?: boolean
  onOpened: (session: OpenSession) => void
}

function OpenForm({sealed, name, isOpen = false, onOpened}: OpenFormProps) {
  const [isAsking, setAsking] = useState(isOpen)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState('')
  const id = useId()

  const open = async () => {
    const {session, problem: trouble} = await openSession(sealed, passphrase)
    // only this page seals sessions, and what it seals it holds
    if (session) onOpened(session as OpenSession)
    else setProblem(trouble.message)
  }

  if (!isAsking)
    return (
      <button
        type="button"
        class="button"
        aria-label={say('keepOpenLabel', name)}
        onClick={() => setAsking(true)}
      >
        {say('keepOpen')}
      </button>
    )
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <label for={`${id}-passphrase`}>{say('keepPassphraseOf', name)}</label>
      <input
        id={`${id}-passphrase`}
        ref={(field) => field?.focus()}
        type="password"
        autocomplete="off"
        value={passphrase}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== ''}
        onInput={({currentTarget}) => setPassphrase(currentTarget.value)}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button button-main">
        {say('keepOpen')}
      </button>
    </form>
  )
}
