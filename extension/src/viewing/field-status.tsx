import type {EditorStatus} from '@evenhand/editors'
import {say, toKey} from '../say.ts'

export type FieldStatusProps = {
  /** Undefined where no content script answers: the page was open before Evenhand was installed. */
  status: EditorStatus | undefined
  /** Takes all findings of this letter away, or brings them back. */
  onQuiet: (isQuiet: boolean) => void
}

/** Whether the field that has, or last had, the focus is checked, in a word and a sentence. */
export function FieldStatus({status, onQuiet}: FieldStatusProps) {
  const isQuiet = status?.state === 'off' && status.reason === 'quiet'
  const isChecked = status !== undefined && status.state !== 'off'
  return (
    <section class="card">
      <h2>{say('popupStatusHeading')}</h2>
      <div role="status">
        <p class="status">
          <svg
            class={`dot dot-${status ? toKey(status.state) : 'off'}`}
            viewBox="0 0 16 16"
            aria-hidden="true"
          >
            <circle cx="8" cy="8" r="6" />
            <path d="M8 2a6 6 0 0 1 0 12z" />
          </svg>
          {say(isQuiet ? 'status_quiet' : `status_${status ? toKey(status.state) : 'off'}`)}
        </p>
        <p class="quiet">{explain(status)}</p>
      </div>
      {(isQuiet || isChecked) && (
        <button type="button" class="button" onClick={() => onQuiet(!isQuiet)}>
          {say(isQuiet ? 'quietEnd' : 'cardQuieten')}
        </button>
      )}
    </section>
  )
}

function explain(status: EditorStatus | undefined): string {
  if (!status) return say('popupReload')
  if (status.state === 'active') return say('statusText_active')
  return say(`statusText_${toKey(status.reason)}`)
}
