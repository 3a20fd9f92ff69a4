import type {ComponentChildren} from 'preact'

export type SectionFrameProps = {id: string; title: string; text?: string; children: ComponentChildren}

/** One section of the options, named by its heading. */
export function Section({id, title, text, children}: SectionFrameProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {text && <p class="quiet">{text}</p>}
      {children}
    </section>
  )
}
