import {useId} from 'preact/hooks'
import {say} from '../say.ts'
import type {OpenSession} from './session.ts'

export type NotesViewProps = {
  session: OpenSession
  change: (change: (session: OpenSession) => OpenSession) => void
}

/** What was said of all the letters together, and what was agreed. */
export function NotesView({session, change}: NotesViewProps) {
  const id = useId()
  return (
    <section class="sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('reviewView_notes')}</h2>
      <label class="note">
        {say('reviewSessionNote')}
        <textarea
          rows={8}
          value={session.notes}
          onInput={({currentTarget: {value}}) => change((now) => ({...now, notes: value}))}
        />
      </label>
      <label class="note">
        {say('reviewActions')}
        <textarea
          rows={5}
          value={session.actions.join('\n')}
          onInput={({currentTarget: {value}}) => change((now) => ({...now, actions: value.split('\n')}))}
        />
      </label>
    </section>
  )
}
