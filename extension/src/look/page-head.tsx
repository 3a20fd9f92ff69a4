import type {ComponentChildren} from 'preact'

export type PageHeadProps = {
  title: string
  /** What the page is for, and the ways through it. */
  children: ComponentChildren
}

/** The head of a page that fills a tab: the product's mark and the page's title. */
export function PageHead({title, children}: PageHeadProps) {
  return (
    <header class="page-head">
      <h1 class="brand">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {title}
      </h1>
      {children}
    </header>
  )
}
