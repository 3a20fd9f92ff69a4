import {type Category, categories} from '@evenhand/lexicon'
import {useId, useState} from 'preact/hooks'
import {say, sayCategory} from '../say.ts'
import {findPassage, type OpenLetter} from './session.ts'

export type MissedPassagesProps = {
  letter: OpenLetter
  edit: (change: (letter: OpenLetter) => OpenLetter) => void
}

/** Passages that a reader finds not impartial though nothing was found in them. Selected in the letter, or typed. */
export function MissedPassages({letter, edit}: MissedPassagesProps) {
  const [words, setWords] = useState('')
  const [category, setCategory] = useState<Category>('judgement')
  const [isUnknown, setUnknown] = useState(false)
  const id = useId()

  const add = () => {
    const place = findPassage(letter.letter.text, words)
    setUnknown(!place)
    if (!place) return
    edit((now) => ({...now, missed: [...now.missed, {...place, category}]}))
    setWords('')
  }

  return (
    <section class="missed" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say('reviewMissedHeading')}</h3>
      {letter.missed.length > 0 && (
        <ul>
          {letter.missed.map((passage, at) => {
            const said = letter.letter.text.slice(passage.start, passage.end)
            return (
              <li key={at}>
                <q>{said}</q> <span class="quiet">{sayCategory(passage.category)}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={say('reviewMissedRemoveLabel', said)}
                  onClick={() =>
                    edit((now) => ({...now, missed: now.missed.filter((_, other) => other !== at)}))
                  }
                >
                  {say('reviewMissedRemove')}
                </button>
                <label class="note">
                  {say('reviewNote')}
                  <textarea
                    rows={2}
                    value={passage.note ?? ''}
                    onInput={({currentTarget: {value}}) =>
                      edit((now) => ({
                        ...now,
                        missed: now.missed.map((each, other) =>
                          other === at ? {...each, note: value} : each
                        )
                      }))
                    }
                  />
                </label>
              </li>
            )
          })}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label for={`${id}-words`}>{say('reviewMissedWords')}</label>
        <div class="row-of-fields">
          <input
            id={`${id}-words`}
            type="text"
            value={words}
            aria-describedby={isUnknown ? `${id}-unknown` : undefined}
            aria-invalid={isUnknown}
            onInput={({currentTarget}) => setWords(currentTarget.value)}
          />
          <button
            type="button"
            class="button"
            onClick={() => setWords(document.getSelection()?.toString().trim() ?? '')}
            // keeps the selection in the letter
            onPointerDown={(event) => event.preventDefault()}
          >
            {say('reviewMissedSelected')}
          </button>
        </div>
        {isUnknown && (
          <p id={`${id}-unknown`} class="problem" role="alert">
            {say('reviewMissedUnknown')}
          </p>
        )}
        <label>
          {say('panelCategory')}{' '}
          <select
            value={category}
            onChange={({currentTarget}) => setCategory(currentTarget.value as Category)}
          >
            {categories.map((each) => (
              <option key={each} value={each}>
                {sayCategory(each)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button">
          {say('reviewMissedAdd')}
        </button>
      </form>
    </section>
  )
}
