import {useId} from 'preact/hooks'
import {say} from '../say.ts'
import {labelledWriters, nameWriter, type OpenSession} from './session.ts'

export type WriterNamesProps = {
  session: OpenSession
  change: (change: (session: OpenSession) => OpenSession) => void
}

/** The names under which writers stand in figures and reports: the supervisor's choice, never their own unless chosen. */
export function WriterNames({session, change}: WriterNamesProps) {
  const id = useId()
  const writers = labelledWriters(session)
  if (writers.length === 0) return <p>{say('reviewNoWriters')}</p>
  return (
    <section class="writers" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say('reviewWritersHeading')}</h3>
      <p class="quiet">{say('reviewWritersText')}</p>
      <ul>
        {writers.map(({label, knownBy, letters}) => (
          <li key={knownBy[0]}>
            <label>
              {say('reviewWriter', sayName(knownBy[0] ?? label), String(letters))}
              <input
                type="text"
                value={label}
                onChange={({currentTarget: {value}}) =>
                  change((now) => nameWriter(now, knownBy, value.trim()))
                }
              />
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Names are known in small letters, whatever a letter's own are. */
const sayName = (name: string): string =>
  name.includes('@') ? name : name.replace(/(?<![\p{L}'])\p{L}/gu, (first) => first.toUpperCase())
