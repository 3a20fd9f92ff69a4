import type {Finding, Suggestion} from '@evenhand/engine'
import {findAtCaret, findNeighbour, findTouching} from '../find-finding.ts'
import {outerElement} from '../outer-document.ts'
import type {UiRoot} from '../overlay/ui-root.ts'
import {type EditorSession, isSameFinding} from '../session.ts'
import type {CardTexts} from '../texts.ts'
import type {EditorsOptions, EditOutcome} from '../types.ts'
import {anchorOf} from './anchor.ts'
import type {CardActions} from './build-card.ts'
import {createCard} from './card.ts'

/** Which finding has its card open, and what is done about it. */
export type CardControl = {
  open(session: EditorSession, finding: Finding, opening: Opening): void
  /** Scrolls to a finding, then opens its card. False while an input method is at work. */
  reveal(session: EditorSession, finding: Finding, opening: Opening): boolean
  /** See `Editors`. */
  openAtCaret(): boolean
  applyFirst(): Promise<EditOutcome | undefined>
  /** Opens the card of the next finding, or the last one; see `Editors`. */
  move(step: 1 | -1): boolean
  /** Makes an edit that the writer chose. */
  choose(session: EditorSession, finding: Finding, suggestion: Suggestion): Promise<EditOutcome>
  shown(): {session: EditorSession; finding: Finding} | null
  close(): void
  /** Closes the card of a finding in this editor. */
  closeFor(session: EditorSession): void
  /** Closes the card of a finding that is none any more, unless an edit is being made. */
  closeIfGone(): void
  /** Called with each press of a pointer, and with each key that is pressed while the card is not what has the focus. */
  onPointer(event: PointerEvent): void
  onKey(event: KeyboardEvent): void
}

export type CardControlOptions = Pick<
  EditorsOptions,
  'document' | 'describeClause' | 'onAllow' | 'onApply' | 'onFindings' | 'onIgnore'
> & {
  ui: UiRoot
  texts: () => CardTexts
  /** The editor that has the focus, or had it last. */
  current: () => EditorSession | null
  /** Silences a rule in all editors. */
  disableRule: (ruleId: string) => void
}

type Opening = 'click' | 'keyboard'

/** Opens the one card of a page for findings, and does what is chosen in it. */
export function createCardControl(options: CardControlOptions): CardControl {
  const {document, ui, texts, current} = options
  const card = createCard(document, ui)
  let shown: {session: EditorSession; finding: Finding} | null = null
  let isChoosing = false

  function open(session: EditorSession, finding: Finding, opening: Opening): void {
    const findings = session.findings()
    const {element} = session.adapter
    const giveBack = session.adapter.keepSelection()
    if (shown && shown.session !== session) shown.session.mark(null)
    shown = {session, finding}
    session.mark(finding)
    card.open(
      {
        finding,
        index: findings.indexOf(finding) + 1,
        count: findings.length,
        isPanelOnly: session.adapter.panelOnly !== null,
        texts: texts(),
        describeClause: options.describeClause ?? (() => undefined)
      },
      {
        rect: () => anchorOf(session, finding, document),
        context: outerElement(element, document),
        page: element.ownerDocument,
        leave: giveBack
      },
      actionsFor(session, finding, opening, giveBack),
      opening
    )
    options.onFindings?.()
  }

  function actionsFor(
    session: EditorSession,
    finding: Finding,
    opening: Opening,
    giveBack: () => void
  ): CardActions {
    const finish = () => {
      const hadFocus = card.hasFocus()
      close()
      if (hadFocus) giveBack()
    }
    const {onAllow} = options
    return {
      choose: (suggestion) => void choose(session, finding, suggestion),
      ignore: () => {
        finish()
        session.ignore(finding)
        options.onIgnore?.(finding)
      },
      ...(onAllow && {
        allow: () => {
          finish()
          onAllow(finding)
        }
      }),
      disableRule: () => {
        finish()
        options.disableRule(finding.ruleId)
      },
      quieten: () => {
        finish()
        session.setQuiet(true)
        card.announce(texts().isQuiet)
      },
      next: () => move(1, opening),
      previous: () => move(-1, opening),
      close: finish
    }
  }

  async function choose(
    session: EditorSession,
    finding: Finding,
    suggestion: Suggestion
  ): Promise<EditOutcome> {
    isChoosing = true
    const outcome = await session.apply(finding, suggestion)
    isChoosing = false
    options.onApply?.(finding, suggestion, outcome)
    if (outcome === 'applied') {
      close()
      selectGap(session, suggestion)
    } else if (card.isOpen()) card.tell(texts().outcomes[outcome])
    return outcome
  }

  function openAtCaret(): boolean {
    const session = current()
    session?.refresh()
    const finding = session && findAtCaret(session)
    return Boolean(session && finding && reveal(session, finding, 'keyboard'))
  }

  async function applyFirst(): Promise<EditOutcome | undefined> {
    const session = shown?.session ?? current()
    if (session?.adapter.isComposing()) return undefined
    if (!session || session.adapter.panelOnly) return void openAtCaret()
    session.refresh()
    const caret = session.adapter.selection()
    const finding = shown?.finding ?? (caret && findTouching(session, caret))
    if (!finding) return void openAtCaret()
    const [suggestion] = finding.suggestions
    if (!suggestion) {
      card.announce(texts().nothingToApply)
      return undefined
    }
    const outcome = await choose(session, finding, suggestion)
    if (!card.isOpen()) card.announce(texts().outcomes[outcome])
    return outcome
  }

  function move(step: 1 | -1, opening: Opening = 'keyboard'): boolean {
    const session = shown?.session ?? current()
    session?.refresh()
    const finding = session && findNeighbour(session, shown?.finding ?? null, step)
    if (!session || !finding) return false
    return reveal(session, finding, card.hasFocus() ? 'keyboard' : opening)
  }

  function reveal(session: EditorSession, finding: Finding, opening: Opening): boolean {
    // a card that takes the focus, or a page that scrolls, would end what an input method is about
    if (session.adapter.isComposing()) return false
    session.adapter.reveal(finding.start, finding.end)
    open(session, finding, opening)
    return true
  }

  function close(): void {
    if (!shown) return card.close()
    shown.session.mark(null)
    shown = null
    card.close()
    options.onFindings?.()
  }

  return {
    open,
    reveal,
    openAtCaret,
    applyFirst,
    move,
    choose,
    shown: () => shown,
    close,
    closeFor: (session) => {
      if (shown?.session === session) close()
    },
    closeIfGone: () => {
      if (!shown || isChoosing) return
      const {session, finding} = shown
      if (!session.findings().some((candidate) => isSameFinding(candidate, finding))) close()
    },
    onPointer: (event) => {
      if (shown && event.composedPath()[0] !== ui.host()) close()
    },
    onKey: (event) => {
      if (!shown || card.hasFocus() || event.isComposing) return
      if (event.key === 'Escape') close()
      else if (event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey)
        card.focus()
      else return
      // the page would close its compose window, or indent the line
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  }
}

/** A wording to fill in: its first gap is selected, to be typed over. */
function selectGap(session: EditorSession, {start, text}: Suggestion): void {
  const gap = /\[[^\]]*\]/.exec(text)
  if (gap) session.adapter.select(start + gap.index, start + gap.index + gap[0].length)
}
