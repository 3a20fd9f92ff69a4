import type {Balance, CheckOptions, CheckResult, Finding, SetAside, Suggestion} from '@evenhand/engine'
import type {Place} from './place.ts'
import type {CardTexts} from './texts.ts'

/** A clause that a finding rests on, as `Finding.policy` names it. */
export type PolicyRef = Finding['policy'][number]

/** What the card says of a clause: the policy's title and the clause in plain words. */
export type PolicyClause = {title: string; says: string}

/** Checks a text; `createChecker(…).check` fits as it is. Offsets are UTF-16 code units. */
export type Check = (text: string) => Checked

/** What a check gives; all but the findings may be worked out when it is first asked for. */
export type Checked = {
  findings: ReadonlyArray<Finding>
  readonly balance?: Balance
  /** How the letter was read. */
  readonly reading?: LetterReading
}

/** Whose letter it was taken for, and what in it was set aside. */
export type LetterReading = {
  voice: CheckResult['voice']
  /** Left out where nothing says who reads it. */
  to?: NonNullable<CheckOptions['to']>
  /** What is not checked, as others wrote it or it is the same in every letter. */
  setAside: ReadonlyArray<SetAsidePart>
  /** Findings of a level that the writer chose not to see. */
  hidden: number
}

/** One stretch that is not checked. */
export type SetAsidePart = {
  kind: SetAside['kind']
  /** Its first words, with “…” where there are more. */
  beginning: string
  /** How many words it has. */
  words: number
}

/** Why an editor is left alone. */
export type OffReason =
  /** No editor has the focus. */
  | 'no-editor'
  /** The writer switched Evenhand off here. */
  | 'switched-off'
  /** The page asks for no checking: `data-evenhand="false"`, `spellcheck="false"`. */
  | 'opted-out'
  | 'password'
  | 'read-only'
  /** A field for a search, an address or another short entry. */
  | 'one-line'
  | 'code'
  /** The editor draws its text itself, and nothing on the page tells what: so Google Docs, unless it was asked to. */
  | 'unreachable'
  /** The writer wants no findings in this letter until the page is loaded again, or they are brought back. */
  | 'quiet'

/** Why findings are shown but can't be applied. */
export type PanelOnlyReason =
  /** The editor keeps its text in a model of its own, which a native edit would upset. */
  | 'own-model'
  /** The browser has no CSS Custom Highlight API, so nothing can be underlined. */
  | 'no-highlights'

export type LevelCounts = Record<Finding['level'], number>
export type CategoryCounts = Partial<Record<Finding['category'], number>>

/** What is going on in the editor that has the focus, or had it last. */
export type EditorStatus =
  | {state: 'active'; editor: EditorKind; levels: LevelCounts; categories: CategoryCounts}
  | {
      state: 'panel only'
      reason: PanelOnlyReason
      editor: EditorKind
      levels: LevelCounts
      categories: CategoryCounts
    }
  | {state: 'off'; reason: OffReason}

/** `form field`: textarea or input. `formatted text`: contenteditable. */
export type EditorKind = 'form field' | 'formatted text' | 'tinymce'

export type EditorsSettings = {
  /** False takes every underline away and checks nothing. Default: true. */
  enabled?: boolean
  /** Replaces the check, e.g. after the writer chose another policy; all editors are checked again. */
  check?: Check
  /** Milliseconds without input before the text is checked again. Default: 250. */
  delay?: number
  texts?: Partial<CardTexts>
}

export type EditorsOptions = EditorsSettings & {
  /** The page; its open shadow roots and same-origin frames (TinyMCE's `about:blank`) are watched too. */
  document: Document
  check: Check
  /**
   * How the page gets the styles of the underlines. `adopt` (the default): the page's documents adopt a sheet. `none`: the
   * extension gives `pageCss` to each frame itself, and nothing is seen where it is taken away again.
   */
  styles?: 'adopt' | 'none'
  /**
   * Runs `runInPage` in the page's own world and gives the name that it returned, or nothing where that can't be done.
   * Asked for once, when an editor that keeps a model of its own is met. Left out: such editors are `panel only`.
   */
  reachPage?: () => Promise<string | undefined>
  /** Gives the words of a policy clause for the card. Left out: the card shows the ids. */
  describeClause?: (ref: PolicyRef) => PolicyClause | undefined
  /**
   * Whether to ask before a letter goes that has warnings left in it, in the webmails whose sending is known; read at each
   * press that sends. Left out: letters go unasked.
   */
  asksBeforeSending?: () => boolean
  /** Called whenever the focused editor, its state or its counts change; never twice with the same status. */
  onStatus?: (status: EditorStatus) => void
  /** Called where findings, or the one whose card is open, may have changed while the status, with its counts, stays the same. */
  onFindings?: () => void
  /** The writer silenced one finding in this draft; the package remembers it itself. */
  onIgnore?: (finding: Finding) => void
  /** The writer allowed a wording everywhere: keep the choice and `update({check})`. Left out: the card doesn't offer it. */
  onAllow?: (finding: Finding) => void
  /** The writer switched a rule off. It's silent at once on this page; keep the choice and `update({check})`. */
  onDisableRule?: (ruleId: string) => void
  /** A suggestion was chosen; `outcome` says what came of it. */
  onApply?: (finding: Finding, suggestion: Suggestion, outcome: EditOutcome) => void
}

/** What `attachEditors` returns. */
export type Editors = {
  /** Findings of the focused (or last focused) editor, in order of text, without ignored ones. */
  findings(): ReadonlyArray<Finding>
  status(): EditorStatus
  /** Opens the card for the finding at the caret, or the next one after it, and moves the focus into it. False where there is none. */
  openCardAtCaret(): boolean
  /**
   * Puts the first wording that is offered for the finding at the caret, or of the open card, in the place of its words,
   * and has the outcome read aloud. Where no finding is at the caret, the nearest one's card is opened instead.
   */
  applyFirst(): Promise<EditOutcome | undefined>
  /** Opens the card of the next finding, after the open card or the caret; goes round at the end. */
  next(): boolean
  previous(): boolean
  /** The finding whose card is open, as given by `findings()`. */
  shown(): Finding | undefined
  /** Scrolls to a finding (as given by `findings()`) and opens its card. */
  show(finding: Finding): boolean
  /** Silences a finding in this draft, as the card does. */
  ignore(finding: Finding): void
  /** What was silenced in this draft and still stands in its text. */
  ignored(): ReadonlyArray<Finding>
  /** Lets a silenced finding speak again. */
  bringBack(finding: Finding): void
  /** Takes all findings of the focused (or last focused) editor away until they are brought back; nothing is kept of it. */
  setQuiet(isQuiet: boolean): void
  /** How the text speaks of each party, if the check tells. */
  balance(): Balance | undefined
  /** Whose letter this was taken for, and what was set aside, if the check tells. */
  reading(): LetterReading | undefined
  /** Makes the edit that a writer chose outside the card, e.g. in a panel. */
  apply(finding: Finding, suggestion: Suggestion): Promise<EditOutcome>
  update(settings: EditorsSettings): void
  /** Takes every trace away: listeners, underlines, card. */
  detach(): void
}

/**
 * `applied`: read back, and it is as it should be.
 * `stale`: the text had changed since it was read; nothing was done.
 * `rejected`: the editor can't or didn't take the change; its text is as it was.
 * `unverified`: the text is neither the old nor the expected one; not tried again.
 */
export type EditOutcome = 'applied' | 'stale' | 'rejected' | 'unverified'

/** A replacement of `start`–`end` (UTF-16 code units into the text as read) by `text`. */
export type Edit = {start: number; end: number; text: string}

/** What an editor's text was when it was read; an edit is refused when it is another by then. */
export type Signature = string & {readonly __signature?: never}

/** A way to deal with one kind of editor. */
export type Adapter = {
  kind: EditorKind
  /** The element that takes the writer's input. */
  element: HTMLElement
  /** `null` where suggestions can be applied; may change once an editor's model is reached. */
  readonly panelOnly: PanelOnlyReason | null
  read(): {text: string; signature: Signature}
  apply(edit: Edit, signature: Signature): Promise<EditOutcome>
  /** What stands in the editor and is left out of the text that is read. */
  setAside(): SetAsidePart[]
  /** What covers `start`–`end` of the text as last read in the DOM; `null` where it can't be found. */
  placeOf(start: number, end: number): Place | null
  /** The selection in the text as last read; `null` when it's elsewhere. */
  selection(): {start: number; end: number} | null
  /** Remembers caret or selection; what it gives puts them back, and the focus with them. */
  keepSelection(): () => void
  /** Selects words, or puts the caret at a place, with the focus. */
  select(start: number, end: number): void
  /** Scrolls the words into view inside the editor and the page. */
  reveal(start: number, end: number): void
  /** Called on every change of text, whoever made it; returns the way to stop. */
  onChange(listener: () => void): () => void
  isComposing(): boolean
  release(): void
}
