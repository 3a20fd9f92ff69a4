import {useEffect, useRef} from 'preact/hooks'
import {say} from '../say.ts'

export type OutcomeProps = {
  /** What came of the choice. */
  said: string
  onUndo: () => void
}

/** What came of a choice that replaced much, with a button that takes it back; it has the focus. */
export function Outcome({said, onUndo}: OutcomeProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [said])
  return (
    <p class="outcome">
      <span>{said}</span>
      <button ref={button} type="button" class="button" onClick={onUndo}>
        {say('backupUndo')}
      </button>
    </p>
  )
}
