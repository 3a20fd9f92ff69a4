import type {ComponentChildren} from 'preact'

export type SwitchProps = {
  isOn: boolean
  /** Whether the organisation keeps it as it is. */
  isLocked?: boolean
  onChange: (isOn: boolean) => void
  children: ComponentChildren
}

/** A setting that takes effect at once. */
export function Switch({isOn, isLocked = false, onChange, children}: SwitchProps) {
  return (
    <label class="switch-row">
      <span class="switch-label">{children}</span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={isOn}
        disabled={isLocked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
