import type {Finding, Suggestion} from '@evenhand/engine'
import {createContentEditable} from './adapters/content-editable.ts'
import {createFormField} from './adapters/form-field.ts'
import {createGoogleDocs} from './adapters/google-docs.ts'
import {createModelWriter, type ModelWriter} from './adapters/model-writer.ts'
import {isProseMirror, writeToProseMirror} from './adapters/prosemirror.ts'
import {sendCorrection} from './adapters/send-correction.ts'
import {snapshotsOf} from './adapters/take-snapshot.ts'
import {createWord} from './adapters/word.ts'
import {awaitDrawing} from './await-drawing.ts'
import {createCard} from './card/card.ts'
import {uiCss} from './card/card-css.ts'
import {findEditor, type FoundEditor} from './find-editor.ts'
import {toOuterViewport} from './frame-offset.ts'
import {createFieldSheet} from './overlay/field-sheet.ts'
import {hiddenUntilPageCss} from './overlay/highlight-css.ts'
import {createHighlights, type Highlights, hasHighlights} from './overlay/highlights.ts'
import {createMirror} from './overlay/mirror.ts'
import {createUiRoot, type UiRoot} from './overlay/ui-root.ts'
import {holdSending} from './sending/hold-sending.ts'
import {askInDialog} from './sending/question.ts'
import {createSession, isSameFinding, type Session, type SessionOptions} from './session.ts'
import {englishTexts} from './texts.ts'
import type {
  Adapter,
  Editors,
  EditorsOptions,
  EditorsSettings,
  EditorStatus,
  OffReason,
  Outcome
} from './types.ts'
import {watchRoots} from './watch-roots.ts'

/**
 * Watches a page for editors: reads the one that has the focus, checks its text after each change, underlines
 * the findings and shows the card. While nothing changes nothing runs, and nothing enters an editor's own DOM.
 *
 * @example
 * const editors = attachEditors({document, check: checker.check, onStatus: show})
 * editors.openCardAtCaret()
 * editors.detach()
 */
export function attachEditors(options: EditorsOptions): Editors {
  const {document} = options
  const settings = {
    enabled: options.enabled ?? true,
    check: options.check,
    delay: options.delay ?? 250,
    texts: {...englishTexts, ...options.texts}
  }
  const styles = options.styles ?? 'adopt'
  const ui = createUiRoot(document, styles === 'adopt' ? uiCss : uiCss + hiddenUntilPageCss)
  const card = createCard(document, ui)
  const sessions = new Map<Element, Session>()
  const disabled = new Set<string>()
  let current: Session | null = null
  let off: OffReason = 'no-editor'
  let opened: {session: Session; finding: Finding} | null = null
  let isChoosing = false
  let lastStatus = ''
  let lastTarget: Element | null = null
  let stopAwaiting = () => {}
  let pressedAt = {x: 0, y: 0}

  function onFocus(target: Element): void {
    if (target === ui.host()) return
    lastTarget = target
    stopAwaiting()
    if (!settings.enabled) return
    forgetRemoved()
    const found = findEditor(target)
    if (!found) return
    if (found.type === 'off') {
      current = null
      off = found.reason
      closeCard()
      if (off === 'unreachable') stopAwaiting = awaitDrawing(target, () => onFocus(target))
    } else enter(found)
    reportStatus()
  }

  function enter(found: Exclude<FoundEditor, {type: 'off'}>): void {
    const element = found.type === 'form field' ? found.field : found.element
    const known = sessions.get(element)
    if (known !== current) closeCard()
    current = known ?? openSession(found)
    sessions.set(element, current)
    if (known) known.refresh()
  }

  function openSession(found: Exclude<FoundEditor, {type: 'off'}>): Session {
    const session: Session = createSession({
      ...connect(found, ui, modelWriter, styles),
      check: () => settings.check,
      delay: () => settings.delay,
      isDisabled: (ruleId) => disabled.has(ruleId),
      onEdit: () => {
        if (opened?.session.adapter.element === session.adapter.element) closeCard()
      },
      onFindings: () => {
        if (
          opened &&
          !isChoosing &&
          !opened.session.findings().some((finding) => isSameFinding(finding, opened?.finding as Finding))
        )
          closeCard()
        if (!reportStatus()) options.onFindings?.()
      }
    })
    return session
  }

  function forgetRemoved(): void {
    for (const [element, session] of sessions) {
      if (element.isConnected && element.ownerDocument.defaultView) continue
      if (opened?.session === session) closeCard()
      if (current === session) current = null
      session.release()
      sessions.delete(element)
    }
  }

  function status(): EditorStatus {
    if (!settings.enabled) return {state: 'off', reason: 'switched-off'}
    if (!current?.adapter.element.isConnected) return {state: 'off', reason: current ? 'no-editor' : off}
    if (current.isQuiet()) return {state: 'off', reason: 'quiet'}
    const {kind, panelOnly} = current.adapter
    const counts = {editor: kind, ...count(current.findings())}
    return panelOnly ? {state: 'panel only', reason: panelOnly, ...counts} : {state: 'active', ...counts}
  }

  /** Tells of the status if it is another than before; returns whether it was. */
  function reportStatus(): boolean {
    const now = status()
    const written = JSON.stringify(now)
    if (written === lastStatus) return false
    lastStatus = written
    options.onStatus?.(now)
    return true
  }

  function openCard(session: Session, finding: Finding, opening: 'click' | 'keyboard'): void {
    const findings = session.findings()
    const {element} = session.adapter
    const giveBack = session.adapter.keepSelection()
    if (opened && opened.session !== session) opened.session.mark(null)
    opened = {session, finding}
    session.mark(finding)
    const goTo = (step: 1 | -1) => move(step, opening)
    card.open(
      {
        finding,
        index: findings.indexOf(finding) + 1,
        count: findings.length,
        isPanelOnly: session.adapter.panelOnly !== null,
        texts: settings.texts,
        describeClause: options.describeClause ?? (() => undefined)
      },
      {
        rect: () => anchorOf(session, finding, document),
        context: outerElement(element, document),
        page: element.ownerDocument,
        leave: giveBack
      },
      {
        choose: (suggestion) => void choose(session, finding, suggestion),
        ignore: () => {
          finishCard(giveBack)
          session.ignore(finding)
          options.onIgnore?.(finding)
        },
        ...(options.onAllow && {
          allow: () => {
            finishCard(giveBack)
            options.onAllow?.(finding)
          }
        }),
        disableRule: () => {
          finishCard(giveBack)
          disabled.add(finding.ruleId)
          for (const each of sessions.values()) each.recheck()
          options.onDisableRule?.(finding.ruleId)
        },
        quieten: () => {
          finishCard(giveBack)
          session.setQuiet(true)
          card.announce(settings.texts.isQuiet)
        },
        next: () => goTo(1),
        previous: () => goTo(-1),
        close: () => finishCard(giveBack)
      },
      opening
    )
    options.onFindings?.()
  }

  async function choose(session: Session, finding: Finding, suggestion: Suggestion): Promise<Outcome> {
    isChoosing = true
    const outcome = await session.apply(finding, suggestion)
    isChoosing = false
    options.onApply?.(finding, suggestion, outcome)
    if (outcome === 'applied') {
      closeCard()
      selectGap(session, suggestion)
    } else if (card.isOpen()) card.tell(settings.texts.outcomes[outcome])
    return outcome
  }

  function openCardAtCaret(): boolean {
    current?.refresh()
    const finding = current && findingAtCaret(current)
    return Boolean(current && finding && reveal(current, finding, 'keyboard'))
  }

  async function applyFirst(): Promise<Outcome | undefined> {
    const session = opened?.session ?? current
    if (session?.adapter.isComposing()) return undefined
    if (!session || session.adapter.panelOnly) return void openCardAtCaret()
    session.refresh()
    const caret = session.adapter.selection()
    const finding = opened?.finding ?? (caret && findingTouching(session, caret))
    if (!finding) return void openCardAtCaret()
    const [suggestion] = finding.suggestions
    if (!suggestion) {
      card.announce(settings.texts.nothingToApply)
      return undefined
    }
    const outcome = await choose(session, finding, suggestion)
    if (!card.isOpen()) card.announce(settings.texts.outcomes[outcome])
    return outcome
  }

  function closeCard(): void {
    if (!opened) return card.close()
    opened.session.mark(null)
    opened = null
    card.close()
    options.onFindings?.()
  }

  /** Closes the card; a focus that was in it goes back to where the caret was. */
  function finishCard(giveBack: () => void): void {
    const hadFocus = card.hasFocus()
    closeCard()
    if (hadFocus) giveBack()
  }

  function move(step: 1 | -1, opening: 'click' | 'keyboard'): boolean {
    const session = opened?.session ?? current
    session?.refresh()
    const finding = session && neighbour(session, opened?.finding ?? null, step)
    if (!session || !finding) return false
    return reveal(session, finding, card.hasFocus() ? 'keyboard' : opening)
  }

  function reveal(session: Session, finding: Finding, opening: 'click' | 'keyboard'): boolean {
    // a card that takes the focus, or a page that scrolls, would end what an input method is about
    if (session.adapter.isComposing()) return false
    session.adapter.reveal(finding.start, finding.end)
    openCard(session, finding, opening)
    return true
  }

  /** The same finding of the last check. */
  function findAgain(wanted: Finding): Finding | undefined {
    return current?.findings().find((candidate) => isSameFinding(candidate, wanted))
  }

  function onClick(event: MouseEvent, target: Element): void {
    if (target !== ui.host() && holding.hold(event, target)) return
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    if (!isPlain || !current || current.adapter.isComposing()) return
    const {element} = current.adapter
    if (target !== element && !element.contains(target) && !isPageOf(target, element)) return
    const caret = current.adapter.selection()
    if (caret ? caret.start !== caret.end : isSelecting(event)) return
    const finding = findingAtPoint(current, event.clientX, event.clientY)
    if (finding) openCard(current, finding, 'click')
  }

  /** An editor that draws its own selection doesn't tell what a click has selected. */
  function isSelecting({detail, clientX, clientY}: MouseEvent): boolean {
    return detail > 1 || Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y) > reach
  }

  function onKey(event: KeyboardEvent, target: Element): void {
    if (target !== ui.host() && !event.isComposing && holding.hold(event, target)) return
    if (!opened || card.hasFocus() || event.isComposing) return
    if (event.key === 'Escape') closeCard()
    else if (event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey)
      card.focus()
    else return
    // the page would close its compose window, or indent the line
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  function onPointer(event: PointerEvent): void {
    pressedAt = {x: event.clientX, y: event.clientY}
    if (opened && event.composedPath()[0] !== ui.host()) closeCard()
  }

  function update(next: EditorsSettings): void {
    const wasEnabled = settings.enabled
    settings.enabled = next.enabled ?? settings.enabled
    settings.delay = next.delay ?? settings.delay
    settings.texts = {...settings.texts, ...next.texts}
    settings.check = next.check ?? settings.check
    // what the writer chose is in the new check
    if (next.check) disabled.clear()
    closeCard()
    if (!settings.enabled) releaseAll()
    else if (!wasEnabled && lastTarget?.isConnected) onFocus(lastTarget)
    else if (next.check) for (const session of sessions.values()) session.recheck()
    reportStatus()
  }

  function releaseAll(): void {
    closeCard()
    holding.release()
    stopAwaiting()
    for (const session of sessions.values()) session.release()
    sessions.clear()
    current = null
    off = 'no-editor'
  }

  const holding = holdSending({
    isWanted: () => options.asksBeforeSending?.() ?? false,
    sessions: () => sessions.values(),
    standsIn: ({adapter}, page) => outerElement(adapter.element, page),
    ask: (left, answers) => {
      closeCard()
      return askInDialog(document, ui, settings.texts, left, answers)
    },
    goTo: ({session, finding}) => {
      session.adapter.reveal(finding.start, finding.end)
      session.adapter.select(finding.start, finding.start)
    }
  })
  const modelWriter = createModelWriter(options.reachPage, () => void reportStatus())
  const unwatch = watchRoots(document, {focus: onFocus, click: onClick, key: onKey, pointer: onPointer})
  reportStatus()

  return {
    findings: () => (current?.adapter.element.isConnected ? current.findings() : []),
    status,
    openCardAtCaret,
    applyFirst,
    next: () => move(1, 'keyboard'),
    previous: () => move(-1, 'keyboard'),
    shown: () => (opened?.session === current && opened ? findAgain(opened.finding) : undefined),
    show: (wanted) => {
      const finding = findAgain(wanted)
      return Boolean(current && finding && reveal(current, finding, 'click'))
    },
    ignore: (finding) => {
      closeCard()
      current?.ignore(finding)
      options.onIgnore?.(finding)
    },
    ignored: () => current?.ignored() ?? [],
    bringBack: (finding) => current?.bringBack(finding),
    setQuiet: (isQuiet) => {
      closeCard()
      current?.setQuiet(isQuiet)
    },
    balance: () => current?.balance(),
    reading: () => current?.reading(),
    apply: async (finding, suggestion) => (current ? choose(current, finding, suggestion) : 'stale'),
    update,
    detach: () => {
      unwatch()
      releaseAll()
      ui.release()
    }
  }
}

/** Chooses the adapter and the way of drawing for an editor. */
function connect(
  found: Exclude<FoundEditor, {type: 'off'}>,
  ui: UiRoot,
  modelWriter: ModelWriter,
  styles: 'adopt' | 'none'
): Pick<SessionOptions, 'adapter' | 'highlights' | 'mirror'> {
  if (found.type === 'form field') {
    const mirror = createMirror(found.field, ui, createFieldSheet(found.field))
    return {adapter: createFormField(found.field, mirror), highlights: inMirror(found.field), mirror}
  }
  const {element} = found
  if (found.type === 'google docs') {
    const {adapter, mirror} = createGoogleDocs(element, found.keys, found.panelOnly, ui)
    return {adapter, highlights: inMirror(element), mirror}
  }
  const view = element.ownerDocument.defaultView
  const root = element.getRootNode() as Document | ShadowRoot
  return {
    adapter: createFormattedOf(found, modelWriter),
    highlights:
      view && hasHighlights(view) ? createHighlights(view, styles === 'adopt' ? root : undefined) : null
  }
}

/** What stands in our own shadow root has its sheet already. */
function inMirror(element: HTMLElement): Highlights | null {
  const view = element.ownerDocument.defaultView
  return view && hasHighlights(view) ? createHighlights(view) : null
}

function createFormattedOf(
  found: Exclude<FoundEditor, {type: 'off' | 'form field' | 'google docs'}>,
  modelWriter: ModelWriter
): Adapter {
  if (found.type === 'word') return createWord(found.element, found.keys, found.panelOnly)
  return createFormatted(found, modelWriter)
}

function createFormatted(
  {type, element, panelOnly, writing}: FoundEditor & {type: 'formatted text' | 'tinymce'},
  modelWriter: ModelWriter
): Adapter {
  if (writing === 'by page') {
    const model = modelWriter(element)
    const whyNot = () => panelOnly ?? (model.isReached() ? null : 'own-model')
    return createContentEditable(element, {panelOnly: whyNot, write: (_, text) => model.write(text)})
  }
  return createContentEditable(element, {
    kind: type,
    panelOnly: () => panelOnly,
    takeSnapshot: snapshotsOf(element, modelWriter),
    ...(isProseMirror(element) && {write: (range, text) => writeToProseMirror(element, range, text)}),
    ...(writing === 'by event' && {write: (range, text) => sendCorrection(element, range, text)})
  })
}

function count(
  findings: ReadonlyArray<Finding>
): Pick<EditorStatus & {state: 'active'}, 'levels' | 'categories'> {
  const levels = {error: 0, warning: 0, hint: 0}
  const categories: Partial<Record<Finding['category'], number>> = {}
  for (const {level, category} of findings) {
    levels[level]++
    categories[category] = (categories[category] ?? 0) + 1
  }
  return {levels, categories}
}

function findingAtCaret(session: Session): Finding | undefined {
  const findings = session.findings()
  const caret = session.adapter.selection()
  if (!caret) return findings[0]
  return findingTouching(session, caret) ?? findings.find(({start}) => start >= caret.end) ?? findings[0]
}

function findingTouching(session: Session, caret: {start: number; end: number}): Finding | undefined {
  return session.findings().find(({start, end}) => start <= caret.end && end >= caret.start)
}

function neighbour(session: Session, shown: Finding | null, step: 1 | -1): Finding | undefined {
  const findings = session.findings()
  const at = shown ? findings.findIndex((finding) => isSameFinding(finding, shown)) : -1
  if (at >= 0) return findings[(at + step + findings.length) % findings.length]
  const caret = session.adapter.selection()?.start ?? 0
  if (step === 1) return findings.find(({start}) => start >= caret) ?? findings[0]
  return findings.findLast(({end}) => end <= caret) ?? findings.at(-1)
}

/** The line is drawn a little below the letters, and a finger is broader than it. */
const reach = 4

function findingAtPoint(session: Session, x: number, y: number): Finding | undefined {
  const isHit = (rect: DOMRect) =>
    x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + reach
  // of two that overlap, the shorter one is the nearer
  return session
    .findings()
    .filter((finding) => session.rectsOf(finding).some(isHit))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
}

function anchorOf(session: Session, finding: Finding, document: Document): DOMRect | null {
  const {element} = session.adapter
  const rect = around(session.rectsOf(finding))
  if (!rect) return null
  if (element.localName !== 'body') {
    const box = element.getBoundingClientRect()
    if (rect.bottom < box.top || rect.top > box.bottom) return null
  }
  return toOuterViewport(rect, element.ownerDocument, document)
}

/** Words over two lines: the card covers neither. */
function around(rects: ReadonlyArray<DOMRect>): DOMRect | null {
  const drawn = rects.filter(({width}) => width > 0)
  if (drawn.length === 0) return null
  const x = Math.min(...drawn.map(({left}) => left))
  const y = Math.min(...drawn.map(({top}) => top))
  const right = Math.max(...drawn.map((rect) => rect.right))
  const bottom = Math.max(...drawn.map((rect) => rect.bottom))
  return new DOMRect(x, y, right - x, bottom - y)
}

/** The element of the card's own document that an editor stands in: itself, or the frame around it. */
function outerElement(element: Element, document: Document): Element {
  let outer = element
  while (outer.ownerDocument !== document) {
    const frame = outer.ownerDocument.defaultView?.frameElement
    if (!frame) return outer
    outer = frame
  }
  return outer
}

/** In a frame whose whole body is the editor, a click below the last line goes to the page. */
function isPageOf(target: Element, element: Element): boolean {
  return element.localName === 'body' && target === element.ownerDocument.documentElement
}

/** A wording to fill in: its first gap is selected, to be typed over. */
function selectGap(session: Session, {start, text}: Suggestion): void {
  const gap = /\[[^\]]*\]/.exec(text)
  if (gap) session.adapter.select(start + gap.index, start + gap.index + gap[0].length)
}
