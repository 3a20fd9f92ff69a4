import type {Policy, RuleSummary} from '@evenhand/lexicon'
import {useEffect, useRef, useState} from 'preact/hooks'
import {PageHead} from '../look/page-head.tsx'
import {useNotice} from '../look/use-notice.ts'
import {say} from '../say.ts'
import {toCheckerOptions} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import {AddLetters} from './add-letters.tsx'
import {KeepView} from './keep-view.tsx'
import {LetterList} from './letter-list.tsx'
import {LetterView} from './letter-view.tsx'
import {NotesView} from './notes-view.tsx'
import {PatternsView} from './patterns-view.tsx'
import type {Progress} from './reading.ts'
import {addSuggestions, type CheckedLetter, type Reading, readLetters} from './read-letters.ts'
import {ReportView} from './report-view.tsx'
import type {SavedReviews} from './saved-reviews.ts'
import {
  addLetters,
  createSession,
  isEmpty,
  removeLetter,
  type OpenSession,
  setCheckedWith
} from './session.ts'

export type ReviewPageProps = {
  settings: SettingsStore
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
export function ReviewPage({settings, policies, rules, saved, version}: ReviewPageProps) {
  const [session, setSession] = useState<OpenSession>(() => createSession(version, new Date()))
  const [view, setView] = useState<View>('letters')
  const [chosen, setChosen] = useState<string>()
  const [progress, setProgress] = useState<Progress>()
  const [notice, setNotice] = useNotice()
  /** The session as it was last saved or opened. */
  const [kept, setKept] = useState<OpenSession>()
  const reading = useRef<Reading | null>(null)

  const isSafe = isEmpty(session) || kept === session
  useEffect(() => {
    if (isSafe) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSafe])

  useEffect(() => () => reading.current?.cancel(), [])

  const read = async (files: ReadonlyArray<File>) => {
    if (files.length === 0) return
    setProgress({filesRead: 0, files: files.length})
    const options = toCheckerOptions(await settings.read())
    let added = 0
    reading.current = readLetters({files, options, salt: session.salt}, (report) => {
      if (report.type === 'begun') {
        setSession((now) => setCheckedWith(now, report.lexicon, options))
        return
      }
      if (report.type === 'letters') {
        added += report.letters.length
        setProgress({filesRead: report.filesRead, files: files.length})
        setSession((now) => addLetters(now, report.letters, report.problems))
        return
      }
      setProgress(undefined)
      setNotice(
        report.type === 'done' ? say('reviewRead', String(added)) : say('reviewReadingFailed', report.reason)
      )
    })
  }

  const suggest = async <Letter extends CheckedLetter>(letters: ReadonlyArray<Letter>) =>
    addSuggestions(letters, toCheckerOptions(await settings.read()))

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
        {view === 'letters' && (
          <>
            <AddLetters
              isFirst={session.letters.length === 0}
              progress={progress}
              problems={session.problems}
              onFiles={read}
              onCancel={() => {
                reading.current?.cancel()
                setProgress(undefined)
                setNotice(say('reviewCancelled'))
              }}
              onForgetProblems={() => setSession((now) => ({...now, problems: [], unread: []}))}
            />
            {session.letters.length > 0 && (
              <div class={letter ? 'desk desk-open' : 'desk'}>
                <LetterList session={session} chosen={chosen} onChoose={setChosen} change={setSession} />
                {letter && (
                  <LetterView
                    key={letter.record.id}
                    letter={letter}
                    policies={policies}
                    suggest={suggest}
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
          </>
        )}
        {view === 'patterns' && (
          <PatternsView session={session} rules={rules} change={setSession} onNotice={setNotice} />
        )}
        {view === 'keep' && (
          <KeepView
            session={session}
            saved={saved}
            isSafe={isSafe}
            onOpened={(opened) => {
              reading.current?.cancel()
              setProgress(undefined)
              setSession(opened)
              setKept(opened)
              setChosen(undefined)
              setView('letters')
            }}
            onSaved={() => setKept(session)}
            onNotice={setNotice}
          />
        )}
        {view === 'report' && (
          <ReportView
            session={session}
            policies={policies}
            rules={rules}
            suggest={suggest}
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
