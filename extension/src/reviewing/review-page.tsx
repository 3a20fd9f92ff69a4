import type {Policy, RuleSummary} from '@evenhand/lexicon'
import {useEffect, useMemo, useState} from 'preact/hooks'
import {PageHead} from '../look/page-head.tsx'
import {useNotice} from '../look/use-notice.ts'
import {say} from '../say.ts'
import type {Lexicons} from '../lexicons/follow-lexicons.ts'
import type {SettingsStore} from '../settings/store.ts'
import {CheckedWith} from './checked-with.tsx'
import {AddLetters} from './add-letters.tsx'
import {KeepView} from './keep-view.tsx'
import {LetterList} from './letter-list.tsx'
import {LetterView} from './letter-view.tsx'
import {NotesView} from './notes-view.tsx'
import {PatternsView} from './patterns-view.tsx'
import {createReviewWorker} from './ask-worker.ts'
import {ReportView} from './report-view.tsx'
import type {SavedReviews} from './saved-reviews.ts'
import {createSession, isEmpty, type OpenSession, removeLetter} from './session.ts'
import {useReading} from './use-reading.ts'
import {useServiceSettings} from './use-service-settings.ts'

export type ReviewPageProps = {
  settings: SettingsStore
  lexicons: Lexicons
  /** Those that come with Evenhand, as the rules do. */
  policies: ReadonlyArray<Policy>
  rules: ReadonlyArray<RuleSummary>
  saved: SavedReviews
  /** Of Evenhand. */
  version: string
}

const views = ['letters', 'patterns', 'notes', 'report', 'keep'] as const
type View = (typeof views)[number]
/** Before letters are open there is nothing to count or to note. */
const viewsOfNothing = ['letters', 'keep'] as const satisfies ReadonlyArray<View>

/** Letters that a supervisor and an officer look at together. Nothing of it is kept unless they say so. */
export function ReviewPage({settings, lexicons, saved, version, ...builtIn}: ReviewPageProps) {
  const [session, setSession] = useState<OpenSession>(() => createSession(version, new Date()))
  const [view, setView] = useState<View>('letters')
  const [chosen, setChosen] = useState<string>()
  const [notice, setNotice] = useNotice()
  /** The session as it was last saved or opened. */
  const [kept, setKept] = useState<OpenSession>()

  const isSafe = isEmpty(session) || kept === session
  useEffect(() => {
    if (isSafe) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSafe])

  const service = useServiceSettings(settings, lexicons)
  const [policies, rules] = useMemo(
    () => [
      [...builtIn.policies, ...service.lexicons.flatMap((each) => each.policies)],
      [...builtIn.rules, ...service.lexicons.flatMap((each) => each.rules)]
    ],
    [service.lexicons]
  )
  const {progress, read, cancel} = useReading({
    findOptions: service.findOptions,
    session,
    change: setSession,
    onNotice: setNotice
  })

  const [worker] = useState(createReviewWorker)
  useEffect(() => () => worker.close(), [])

  const hasLetters = session.letters.length > 0
  const letter = session.letters.find(({record}) => record.id === chosen)

  return (
    <div class="review">
      <PageHead title={say('reviewTitle')}>
        <p class="quiet">{say('reviewIntro')}</p>
        <nav aria-label={say('reviewNav')}>
          <ul class="review-nav">
            {(hasLetters ? views : viewsOfNothing).map((each) => (
              <li key={each}>
                <button
                  type="button"
                  class="tab"
                  aria-current={each === view ? 'page' : undefined}
                  onClick={() => setView(each)}
                >
                  {say(`reviewView_${each}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      <main class="review-main">
        {/* Stays while others are looked at, with its order, its scroll and what is half typed. */}
        <div class="letters-view" hidden={view !== 'letters'}>
          <AddLetters
            isFirst={!hasLetters}
            progress={progress}
            problems={session.problems}
            onFiles={read}
            onCancel={() => {
              cancel()
              setNotice(say('reviewCancelled'))
            }}
            onForgetProblems={() => setSession((now) => ({...now, problems: [], unread: []}))}
          >
            <CheckedWith {...service} policies={policies} />
          </AddLetters>
          {hasLetters && (
            <div class={letter ? 'desk desk-open' : 'desk'}>
              <LetterList
                key={session.id}
                session={session}
                chosen={chosen}
                onChoose={setChosen}
                change={setSession}
              />
              {letter && (
                <LetterView
                  key={letter.record.id}
                  letter={letter}
                  policies={policies}
                  suggest={async (letters) => worker.suggest(letters, await service.findOptions())}
                  change={setSession}
                  onClose={() => setChosen(undefined)}
                  onRemove={() => {
                    setSession((now) => removeLetter(now, letter.record.id))
                    setChosen(undefined)
                    setNotice(say('reviewRemoved', letter.letter.name))
                  }}
                />
              )}
            </div>
          )}
        </div>
        {view === 'patterns' && (
          <PatternsView session={session} rules={rules} change={setSession} onNotice={setNotice} />
        )}
        {view === 'keep' && (
          <KeepView
            session={session}
            saved={saved}
            isSafe={isSafe}
            onOpened={(opened) => {
              cancel()
              setSession(opened)
              setKept(opened)
              setChosen(undefined)
              setView('letters')
            }}
            onSaved={(saved) => {
              // What was said while it was being saved stays, and is not saved yet.
              setSession((now) => (now === session ? saved : {...now, title: saved.title}))
              setKept(saved)
            }}
            onNotice={setNotice}
          />
        )}
        {view === 'report' && (
          <ReportView
            session={session}
            policies={policies}
            rules={rules}
            makeReport={async (review, format) =>
              worker.makeReport(review, format, await service.findOptions())
            }
            onNotice={setNotice}
          />
        )}
        {view === 'notes' && <NotesView session={session} change={setSession} />}
      </main>
      <p role="status" class="notice">
        {notice}
      </p>
    </div>
  )
}
