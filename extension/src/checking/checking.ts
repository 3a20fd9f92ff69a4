import type {Editors, EditorStatus} from '@evenhand/editors'
import type {Category} from '@evenhand/lexicon'
import type {Choice} from '../log/practice-log.ts'
import type {LexiconName, Settings} from '../settings/settings.ts'

/** A frame's checker at work, as the watcher holds it. */
export type Checking = Omit<Editors, 'update' | 'detach'> & {
  /** Lexicons that are on and can't be used, so that letters are checked without them. */
  lexiconsLeftOut(): LexiconName[]
  update(settings: Settings): void
  /** Ends the checking and takes away every trace. */
  stop(): void
}

export type CheckingOptions = {
  document: Document
  settings: Settings
  /** Enters the page's own world; see `EditorsOptions.reachPage`. */
  reachPage: () => Promise<string | undefined>
  /** Called whenever the focused editor, its state or its counts change. */
  onStatus: (status: EditorStatus) => void
  /** Called where findings may have changed while the status, with its counts, stays the same. */
  onFindings: () => void
  /** Called when the officer did something about a finding. */
  onChoice: (category: Category, choice: Choice) => void
}

/** How the second content-script file offers itself to the first one: a name in the world that only they share. */
export const checkerKey = 'evenhandChecker'
export type StartChecking = (options: CheckingOptions) => Checking
