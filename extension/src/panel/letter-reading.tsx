import type {LetterReading as Reading} from '@evenhand/editors'
import {useId} from 'preact/hooks'
import {say, toKey} from '../say.ts'

/** Whose letter this was taken for, and what in it is set aside: both decide what is found. */
export function LetterReading({reading: {voice, to, setAside}}: {reading: Reading}) {
  const id = useId()
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('panelReadingHeading')}</h2>
      <dl class="reading">
        <dt>{say('panelVoice')}</dt>
        <dd>{say(`panelVoice_${voice}`)}</dd>
        <dt>{say('panelReader')}</dt>
        <dd>{say(`panelReader_${toKey(to ?? 'not-known')}`)}</dd>
      </dl>
      {setAside.length > 0 && (
        <details>
          <summary>{say('panelSetAside', String(setAside.length))}</summary>
          <ul class="set-aside">
            {setAside.map((words, index) => (
              <li key={index}>
                <q>{words}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
