import {useEffect, useRef} from 'preact/hooks'

export type QuestionProps = {
  title: string
  text: string
  yes: string
  no: string
  /** Called once: whether the answer was yes. Escape is a no. */
  onAnswer: (isYes: boolean) => void
}

/** A question that has to be answered before anything else is done. */
export function Question({title, text, yes, no, onAnswer}: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onClose={({currentTarget}) => onAnswer(currentTarget.returnValue === 'yes')}
    >
      <h2 id="question-title">{title}</h2>
      <p id="question-text">{text}</p>
      <p class="buttons">
        <button type="button" class="button button-main" onClick={() => dialog.current?.close('no')}>
          {no}
        </button>
        <button type="button" class="button" onClick={() => dialog.current?.close('yes')}>
          {yes}
        </button>
      </p>
    </dialog>
  )
}
