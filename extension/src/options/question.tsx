import type {ComponentChildren} from 'preact'
import {useEffect, useRef} from 'preact/hooks'

export type QuestionProps<Answer extends string> = {
  title: string
  text: string
  /** What there is to see before an answer. */
  children?: ComponentChildren
  /** In their order; the first is the one that does least, and has the focus. */
  answers: ReadonlyArray<{answer: Answer; words: string}>
  /** Called once; with nothing after Escape. */
  onAnswer: (answer: Answer | undefined) => void
}

/** A question that has to be answered before anything else is done. */
export function Question<Answer extends string>(props: QuestionProps<Answer>) {
  const {title, text, children, answers, onAnswer} = props
  const dialog = useRef<HTMLDialogElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    first.current?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onClose={({currentTarget}) =>
        onAnswer(answers.find(({answer}) => answer === currentTarget.returnValue)?.answer)
      }
    >
      <h2 id="question-title">{title}</h2>
      <p id="question-text">{text}</p>
      {children}
      <p class="buttons">
        {answers.map(({answer, words}, at) => (
          <button
            key={answer}
            ref={at === 0 ? first : null}
            type="button"
            class={at === 0 ? 'button button-main' : 'button'}
            onClick={() => dialog.current?.close(answer)}
          >
            {words}
          </button>
        ))}
      </p>
    </dialog>
  )
}
