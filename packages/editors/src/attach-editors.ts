import type {Finding} from '@evenhand/engine'
import {chooseAdapter} from './adapters/choose-adapter.ts'
import {createModelWriter} from './adapters/model-writer.ts'
import {awaitDrawing} from './await-drawing.ts'
import {createCardControl} from './card/card-control.ts'
import {uiCss} from './card/card-css.ts'
import {describeStatus} from './describe-status.ts'
import {findClicked} from './find-clicked.ts'
import {findEditor, type ReadableEditor} from './find-editor.ts'
import {outerElement} from './outer-document.ts'
import {hiddenUntilPageCss} from './overlay/highlight-css.ts'
import {createUiRoot} from './overlay/ui-root.ts'
import {holdSending} from './sending/hold-sending.ts'
import {askInDialog} from './sending/question.ts'
import {createSession, type EditorSession, isSameFinding} from './session.ts'
import {englishTexts} from './texts.ts'
import type {Editors, EditorsOptions, EditorsSettings, EditorStatus, OffReason} from './types.ts'
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
  const sessions = new Map<Element, EditorSession>()
  const disabled = new Set<string>()
  let current: EditorSession | null = null
  let off: OffReason = 'no-editor'
  let lastStatus = ''
  let lastTarget: Element | null = null
  let stopAwaiting = () => {}
  let pressedAt = {x: 0, y: 0}

  const modelWriter = createModelWriter(options.reachPage, () => void reportStatus())
  const card = createCardControl({
    ...options,
    ui,
    texts: () => settings.texts,
    current: () => current,
    disableRule: (ruleId) => {
      disabled.add(ruleId)
      for (const each of sessions.values()) each.recheck()
      options.onDisableRule?.(ruleId)
    }
  })
  const holding = holdSending({
    isWanted: () => options.asksBeforeSending?.() ?? false,
    sessions: () => sessions.values(),
    standsIn: ({adapter}, page) => outerElement(adapter.element, page),
    ask: (left, answers) => {
      card.close()
      return askInDialog(document, ui, settings.texts, left, answers)
    },
    goTo: ({session, finding}) => {
      session.adapter.reveal(finding.start, finding.end)
      session.adapter.select(finding.start, finding.start)
    }
  })

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
      card.close()
      if (off === 'unreachable') stopAwaiting = awaitDrawing(target, () => onFocus(target))
    } else enter(found)
    reportStatus()
  }

  function forgetRemoved(): void {
    for (const [element, session] of sessions) {
      if (element.isConnected && element.ownerDocument.defaultView) continue
      card.closeFor(session)
      if (current === session) current = null
      session.release()
      sessions.delete(element)
    }
  }

  function enter(found: ReadableEditor): void {
    const element = found.type === 'form field' ? found.field : found.element
    const known = sessions.get(element)
    if (known !== current) card.close()
    current = known ?? openSession(found)
    sessions.set(element, current)
    if (known) known.refresh()
  }

  function openSession(found: ReadableEditor): EditorSession {
    const session: EditorSession = createSession({
      ...chooseAdapter(found, ui, modelWriter, styles),
      check: () => settings.check,
      delay: () => settings.delay,
      isDisabled: (ruleId) => disabled.has(ruleId),
      onEdit: () => card.closeFor(session),
      onFindings: () => {
        card.closeIfGone()
        if (!reportStatus()) options.onFindings?.()
      }
    })
    return session
  }

  function status(): EditorStatus {
    return settings.enabled ? describeStatus(current, off) : {state: 'off', reason: 'switched-off'}
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

  function onClick(event: MouseEvent, target: Element): void {
    if (target !== ui.host() && holding.hold(event, target)) return
    const finding = current && findClicked(current, event, target, pressedAt)
    if (current && finding) card.open(current, finding, 'click')
  }

  function onKey(event: KeyboardEvent, target: Element): void {
    if (target !== ui.host() && !event.isComposing && holding.hold(event, target)) return
    card.onKey(event)
  }

  function onPointer(event: PointerEvent): void {
    pressedAt = {x: event.clientX, y: event.clientY}
    card.onPointer(event)
  }

  /** The same finding of the last check. */
  function findAgain(wanted: Finding): Finding | undefined {
    return current?.findings().find((candidate) => isSameFinding(candidate, wanted))
  }

  function update(next: EditorsSettings): void {
    const wasEnabled = settings.enabled
    settings.enabled = next.enabled ?? settings.enabled
    settings.delay = next.delay ?? settings.delay
    settings.texts = {...settings.texts, ...next.texts}
    settings.check = next.check ?? settings.check
    // what the writer chose is in the new check
    if (next.check) disabled.clear()
    card.close()
    if (!settings.enabled) releaseAll()
    else if (!wasEnabled && lastTarget?.isConnected) onFocus(lastTarget)
    else if (next.check) for (const session of sessions.values()) session.recheck()
    reportStatus()
  }

  function releaseAll(): void {
    card.close()
    holding.release()
    stopAwaiting()
    for (const session of sessions.values()) session.release()
    sessions.clear()
    current = null
    off = 'no-editor'
  }

  const unwatch = watchRoots(document, {focus: onFocus, click: onClick, key: onKey, pointer: onPointer})
  reportStatus()

  return {
    findings: () => (current?.adapter.element.isConnected ? current.findings() : []),
    status,
    openCardAtCaret: card.openAtCaret,
    applyFirst: card.applyFirst,
    next: () => card.move(1),
    previous: () => card.move(-1),
    shown: () => {
      const shown = card.shown()
      return shown?.session === current && shown ? findAgain(shown.finding) : undefined
    },
    show: (wanted) => {
      const finding = findAgain(wanted)
      return Boolean(current && finding && card.reveal(current, finding, 'click'))
    },
    ignore: (finding) => {
      card.close()
      current?.ignore(finding)
      options.onIgnore?.(finding)
    },
    ignored: () => current?.ignored() ?? [],
    bringBack: (finding) => current?.bringBack(finding),
    setQuiet: (isQuiet) => {
      card.close()
      current?.setQuiet(isQuiet)
    },
    balance: () => current?.balance(),
    reading: () => current?.reading(),
    apply: async (finding, suggestion) => (current ? card.choose(current, finding, suggestion) : 'stale'),
    update,
    detach: () => {
      unwatch()
      releaseAll()
      ui.release()
    }
  }
}
