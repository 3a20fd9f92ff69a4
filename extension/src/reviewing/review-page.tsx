import type {Policy, RuleSummary} from '@evenhand/lexicon'
import {useEffect, useRef, useState} from 'preact/hooks'
import {useNotice} from '../look/use-notice.ts'
import {say} from '../say.ts'
import {toCheckerOptions} from '../settings/settings.ts'
import type {SettingsStore} from '../settings/store.ts'
import {AddLetters} from './add-letters.tsx'
import {LetterList} from './letter-list.tsx'
import {LetterView} from './letter-view.tsx'
import {NotesView} from './notes-view.tsx'
import {PatternsView} from './patterns-view.tsx'
import type {Progress} from './reading.ts'
import {type Reading, readLetters} from './read-letters.ts'
import {addLetters, createSession, isEmpty, removeLetter, type Session} from './session.ts'

export type ReviewPageProps = {
  settings: SettingsStore
  policies: ReadonlyArray<Policy>
  rules: ReadonlyArray<RuleSummary>
}

const views = ['letters', 'patterns', 'notes'] as const
type View = (typeof views)[number]

/** Letters that a supervisor and an officer look at together. Nothing of it is kept unless they say so. */
export function ReviewPage({settings, policies, rules}: ReviewPageProps) {
  const [session, setSession] = useState<Session>(() => createSession(crypto.randomUUID()))
  const [view, setView] = useState<View>('letters')
  const [chosen, setChosen] = useState<string>()
  const [progress, setProgress] = useState<Progress>()
  const [notice, setNotice] = useNotice()
  const reading = useRef<Reading | null>(null)

  useEffect(() => {
    if (isEmpty(session)) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isEmpty(session)])

  useEffect(() => () => reading.current?.cancel(), [])

  const read = async (files: ReadonlyArray<File>) => {
    if (files.length === 0) return
    setProgress({filesRead: 0, files: files.length})
    const options = toCheckerOptions(await settings.read())
    let added = 0
    reading.current = readLetters({files, options, salt: session.salt}, (report) => {
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

  const letter = session.letters.find(({record}) => record.id === chosen)

  return (
    <div class="review">
      <header class="review-head">
        <h1 class="brand">
          <img src="/icon/48.png" alt="" width="28" height="28" />
          {say('reviewTitle')}
        </h1>
        <p class="quiet">{say('reviewIntro')}</p>
        {session.letters.length > 0 && (
          <nav aria-label={say('reviewNav')}>
            <ul class="review-nav">
              {views.map((each) => (
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
        )}
      </header>
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
              onForgetProblems={() => setSession((now) => ({...now, problems: []}))}
            />
            {session.letters.length > 0 && (
              <div class={letter ? 'desk desk-open' : 'desk'}>
                <LetterList session={session} chosen={chosen} onChoose={setChosen} change={setSession} />
                {letter && (
                  <LetterView
                    key={letter.record.id}
                    letter={letter}
                    policies={policies}
                    change={setSession}
                    onClose={() => setChosen(undefined)}
                    onRemove={() => {
                      setSession((now) => removeLetter(now, letter.record.id))
                      setChosen(undefined)
                      setNotice(say('reviewRemoved', letter.document.name))
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
        {view === 'notes' && <NotesView session={session} change={setSession} />}
      </main>
      <p role="status" class="notice">
        {notice}
      </p>
    </div>
  )
}
