import type {ComponentChildren} from 'preact'
import type {LexiconFile} from '@evenhand/lexicon/compile'
import type {KeptLexicon} from '../lexicons/kept-lexicon.ts'
import {say} from '../say.ts'
import type {Settings} from '../settings/settings.ts'

/** What every section of the options works with. */
export type SectionProps = {
  settings: Settings
  /** Keeps a change, and shows `notice` once it is kept; resolves with whether it was. */
  change: (change: (settings: Settings) => Settings, notice?: string) => Promise<boolean>
}

/** What sections that deal with the service's own lexicon work with besides. */
export type LexiconProps = {
  lexicon: KeptLexicon | undefined
  /** Keeps a lexicon in the place of the one before, or none; resolves with whether that was done. */
  keep: (lexicon: KeptLexicon | undefined, notice?: string) => Promise<boolean>
  compile: CompileLexicon
}

/** Compiles files and runs their examples; rejects where the compiler could not be loaded. */
export type CompileLexicon = (files: ReadonlyArray<LexiconFile>) => Promise<KeptLexicon>

/** What is shown of a lexicon's problems: where, and what to do. */
export function sayLexiconProblems({problems}: KeptLexicon): string[] {
  return problems
    .toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.column - b.column)
    .map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`)
}

export type SectionFrameProps = {
  id: string
  title: string
  text?: string
  /** Whether the organisation keeps it as it is. */
  isLocked?: boolean
  children: ComponentChildren
}

/** One section of the options, named by its heading. */
export function Section({id, title, text, isLocked = false, children}: SectionFrameProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {text && <p class="quiet">{text}</p>}
      {isLocked && <p class="managed">{say('managedLocked')}</p>}
      {children}
    </section>
  )
}

export type UndoListProps<Item> = {
  items: ReadonlyArray<Item>
  /** Said where the list is empty. */
  none: string
  keyOf: (item: Item) => string
  describe: (item: Item) => ComponentChildren
  undo: string
  /** The button's whole name to a screen reader. */
  undoLabel: (item: Item) => string
  onUndo: (item: Item) => void
}

/** Choices made elsewhere, a row each, with a button that takes one back. */
export function UndoList<Item>(props: UndoListProps<Item>) {
  const {items, none, keyOf, describe, undo, undoLabel, onUndo} = props
  if (items.length === 0) return <p>{none}</p>
  return (
    <ul class="rows">
      {items.map((item) => (
        <li key={keyOf(item)} class="row">
          <div class="row-words">{describe(item)}</div>
          <button type="button" class="button" aria-label={undoLabel(item)} onClick={() => onUndo(item)}>
            {undo}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Puts the focus on a section's heading, where the button that had it is gone. */
export function focusSection(id: string): void {
  document.getElementById(`${id}-title`)?.focus()
}
