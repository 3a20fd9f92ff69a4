import type {LetterReading as Reading} from '@evenhand/editors'
import {useId} from 'preact/hooks'
import {say, toKey} from '../say.ts'

/** Whose letter this was taken for, and what in it is set aside: both decide what is found. */
export function LetterReading({reading: {voice, to, setAside}}: {reading: Reading}) {
  const id = useId()
  const words = setAside.reduce((sum, part) => sum + part.words, 0)
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('panelReadingHeading')}</h2>
      <p class="quiet">{say('panelReadingText')}</p>
      <dl class="reading">
        <dt>{say('panelVoice')}</dt>
        <dd>{say(`panelVoice_${voice}`)}</dd>
        <dt>{say('panelReader')}</dt>
        <dd>{say(`panelReader_${toKey(to ?? 'not-known')}`)}</dd>
      </dl>
      {words > 0 && (
        <details>
          <summary>{say('panelSetAside', String(words))}</summary>
          <ul class="set-aside">
            {setAside.map(({kind, beginning, words: length}, index) => (
              <li key={index}>
                <span class="quiet">{say(`panelSetAside_${kind}`, String(length))}</span>
                <q>{beginning}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
