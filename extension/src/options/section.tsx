import type {ComponentChildren} from 'preact'
import type {Settings} from '../settings/settings.ts'

/** What every section of the options works with. */
export type SectionProps = {
  settings: Settings
  /** Keeps a change, and shows `notice` once it is kept. */
  change: (change: (settings: Settings) => Settings, notice?: string) => void
}

export type SectionFrameProps = {id: string; title: string; text?: string; children: ComponentChildren}

/** One section of the options, named by its heading. */
export function Section({id, title, text, children}: SectionFrameProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {text && <p class="quiet">{text}</p>}
      {children}
    </section>
  )
}

/** Puts the focus on a section's heading, where the button that had it is gone. */
export function focusSection(id: string): void {
  document.getElementById(`${id}-title`)?.focus()
}
