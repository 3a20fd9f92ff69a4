import type {Problem} from '@evenhand/documents'
import type {ComponentChildren} from 'preact'
import {useId, useRef, useState} from 'preact/hooks'
import {say} from '../say.ts'
import {isLetterFile, listDropped} from './list-dropped.ts'
import type {Progress} from './reading.ts'

export type AddLettersProps = {
  /** Whether no letter is open yet: the place to drop files is then the whole page's subject. */
  isFirst: boolean
  progress: Progress | undefined
  problems: ReadonlyArray<Problem>
  onFiles: (files: ReadonlyArray<File>) => void
  onCancel: () => void
  onForgetProblems: () => void
  /** What stands below: of how letters are checked. */
  children: ComponentChildren
}

/** Where letters come in: dropped, chosen, as a folder, or pasted. */
export function AddLetters({
  isFirst,
  progress,
  problems,
  onFiles,
  onCancel,
  onForgetProblems,
  children
}: AddLettersProps) {
  const [isOver, setOver] = useState(false)
  const [isPasting, setPasting] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const id = useId()

  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])].filter(isLetterFile))
    // so that the same file can be chosen again
    input.value = ''
  }

  return (
    <section class={isFirst ? 'add add-first' : 'add'} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(isFirst ? 'reviewAddFirst' : 'reviewAddMore')}</h2>
      <div
        class={isOver ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          if (event.dataTransfer) void listDropped(event.dataTransfer).then(onFiles)
        }}
      >
        <p>{say('reviewDrop')}</p>
        <div class="actions">
          <button type="button" class="button button-main" onClick={() => files.current?.click()}>
            {say('reviewChooseFiles')}
          </button>
          <button type="button" class="button" onClick={() => folder.current?.click()}>
            {say('reviewChooseFolder')}
          </button>
          <button
            type="button"
            class="button"
            aria-expanded={isPasting}
            aria-controls={`${id}-paste`}
            onClick={() => setPasting(!isPasting)}
          >
            {say('reviewPaste')}
          </button>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          data-for="files"
          onChange={({currentTarget}) => take(currentTarget)}
        />
        <input
          ref={(input) => {
            folder.current = input
            input?.setAttribute('webkitdirectory', '')
          }}
          type="file"
          hidden
          data-for="folder"
          onChange={({currentTarget}) => take(currentTarget)}
        />
        <p class="quiet">{say('reviewFormats')}</p>
      </div>
      <div id={`${id}-paste`} hidden={!isPasting}>
        {isPasting && (
          <PastedLetter
            onAdd={(file) => {
              onFiles([file])
              setPasting(false)
            }}
          />
        )}
      </div>
      {progress && (
        <div class="progress">
          <label>
            {say('reviewReading', String(progress.filesRead), String(progress.files))}
            <progress max={progress.files} value={progress.filesRead} />
          </label>
          <button type="button" class="button" onClick={onCancel}>
            {say('reviewCancel')}
          </button>
        </div>
      )}
      {problems.length > 0 && (
        <details class="problems" open={problems.length < 4}>
          <summary>{say('reviewProblems', String(problems.length))}</summary>
          <ul>
            {problems.map(({name, path, message}, at) => (
              <li key={at}>
                <b>{[...path, name].join(' › ')}</b> {message}
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={onForgetProblems}>
            {say('reviewProblemsSeen')}
          </button>
        </details>
      )}
      {children}
    </section>
  )
}

function PastedLetter({onAdd}: {onAdd: (file: File) => void}) {
  const [text, setText] = useState('')
  const id = useId()
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim())
          onAdd(new File([text], say('reviewPastedName', namePasted(text)), {type: 'text/plain'}))
      }}
    >
      <label for={id}>{say('reviewPasteLabel')}</label>
      <textarea id={id} rows={8} value={text} onInput={({currentTarget}) => setText(currentTarget.value)} />
      <button type="submit" class="button button-main">
        {say('reviewPasteAdd')}
      </button>
    </form>
  )
}

/** A pasted text has no name of its own, so its first words serve. */
const namePasted = (text: string): string => text.trim().split(/\s+/).slice(0, 5).join(' ').slice(0, 40)
