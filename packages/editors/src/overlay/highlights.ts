import type {Finding} from '@evenhand/engine'
import {highlightCss, highlightNames} from './highlight-css.ts'

type Level = Finding['level']
export type LevelRanges = Record<Level, ReadonlyArray<AbstractRange>>

/** What one editor has underlined. */
export type Highlights = {
  draw(ranges: LevelRanges): void
  /** Marks the words that the card speaks of; none: nothing is marked. */
  mark(ranges: ReadonlyArray<AbstractRange>): void
  clear(): void
}

type Realm = Window & typeof globalThis

/** Whether a window can underline without touching the page. */
export function hasHighlights(window: Window): boolean {
  const {CSS, Highlight} = window as Realm
  return typeof Highlight === 'function' && Boolean(CSS?.highlights)
}

/**
 * Draws one editor's underlines through the CSS Custom Highlight API: ranges and a sheet that the page adopts, no
 * element, no attribute. Editors in one page share the highlights, and each takes away its own only. `root` is
 * the tree in which the words stand, if it has no sheet for them yet.
 */
export function createHighlights(window: Window, root?: Document | ShadowRoot): Highlights {
  const own = new Map<string, ReadonlySet<AbstractRange>>()
  const dropSheet = root ? adoptSheet(root, window as Realm) : () => {}

  function set(name: string, ranges: ReadonlyArray<AbstractRange>): void {
    const {CSS, Highlight} = window as Realm
    const before = own.get(name) ?? new Set()
    const now = new Set(ranges)
    if (before.size === 0 && now.size === 0) return
    const registered = CSS.highlights.get(name)
    const highlight = registered ?? new Highlight()
    // each that is taken out or put in is drawn anew
    for (const range of before) if (!now.has(range)) highlight.delete(range)
    for (const range of now) if (!highlight.has(range)) highlight.add(range)
    own.set(name, now)
    if (highlight.size === 0) CSS.highlights.delete(name)
    // to set one again has all of it drawn anew
    else if (!registered) CSS.highlights.set(name, highlight)
  }

  return {
    draw: (ranges) => {
      for (const level of ['error', 'warning', 'hint'] as const) set(highlightNames[level], ranges[level])
    },
    mark: (ranges) => set(highlightNames.active, ranges),
    clear: () => {
      for (const name of own.keys()) set(name, [])
      dropSheet()
    }
  }
}

const adopted = new WeakMap<Document | ShadowRoot, {sheet: CSSStyleSheet; users: number}>()

/** Adopts the sheet once a root; the last editor that needed it takes it away. */
function adoptSheet(root: Document | ShadowRoot, window: Realm): () => void {
  const entry = adopted.get(root) ?? {sheet: makeSheet(window), users: 0}
  adopted.set(root, entry)
  entry.users++
  // another script may have set the list anew since
  if (!root.adoptedStyleSheets.includes(entry.sheet)) changeSheets(root, (sheets) => [...sheets, entry.sheet])
  return () => {
    entry.users--
    if (entry.users > 0) return
    adopted.delete(root)
    changeSheets(root, (sheets) => sheets.filter((sheet) => sheet !== entry.sheet))
  }
}

function makeSheet(window: Realm): CSSStyleSheet {
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(highlightCss)
  return sheet
}

function changeSheets(
  root: Document | ShadowRoot,
  change: (sheets: CSSStyleSheet[]) => CSSStyleSheet[]
): void {
  try {
    root.adoptedStyleSheets = change(root.adoptedStyleSheets)
  } catch {
    // Firefox keeps content scripts from this: there the extension gives `pageCss` to the page itself
  }
}
