import {describeSetAside} from '../describe-set-aside.ts'
import {judgeOutcome} from '../judge-outcome.ts'
import {selectedEndsIn} from '../selection.ts'
import {trimEdit} from '../trim-edit.ts'
import type {
  Adapter,
  Edit,
  EditorKind,
  EditOutcome,
  PanelOnlyReason,
  SetAsidePart,
  Signature
} from '../types.ts'
import {trackComposition} from './composition.ts'
import {isInView} from './in-view.ts'
import {nextTask} from './next-task.ts'
import {isSignature} from './others-text.ts'
import {replaceNatively, selectRange} from './replace-natively.ts'
import type {TakeSnapshot} from './take-snapshot.ts'
import {
  isReplaceable,
  type LeftOut,
  lineNames,
  mapText,
  offsetIn,
  placeIn,
  rangeIn,
  type TextMap
} from './text-map.ts'

export type ContentEditableOptions = {
  kind?: EditorKind
  /** Reads the element's text. Default: all that a person reads in it. */
  readText?: (element: HTMLElement) => TextMap
  /** What takes the keys, where that is not the element itself. */
  keys?: HTMLElement
  /** Asked each time, as an editor's model may be reached only later. */
  panelOnly?: () => PanelOnlyReason | null
  /** Called around the native edit, for editors that undo by snapshots of their own. */
  takeSnapshot?: TakeSnapshot | undefined
  /** Writes in place of the native edit over what is selected; false where nothing was done. */
  write?: (range: Range, text: string) => boolean | Promise<boolean>
}

/** Deals with a contenteditable element: Gmail's and Outlook's compose boxes, small systems, a frame's body. */
export function createContentEditable(element: HTMLElement, options: ContentEditableOptions = {}): Adapter {
  const document = element.ownerDocument
  const keys = options.keys ?? element
  const composition = trackComposition(keys)
  let map: TextMap = {text: '', segments: [], setAside: []}

  function read(): {text: string; signature: Signature} {
    map = (options.readText ?? mapText)(element)
    return {text: map.text, signature: map.text}
  }

  async function apply(edit: Edit, signature: Signature): Promise<EditOutcome> {
    if (options.panelOnly?.() || composition.isComposing() || !element.isConnected) return 'rejected'
    if (read().signature !== signature) return 'stale'
    const before = map.text
    const least = trimEdit(edit, before)
    if (!isReplaceable(map, least.start, least.end) || edit.text.includes('\n')) return 'rejected'
    if (least.start === least.end && least.text === '') return 'applied'

    const selectWords = () => {
      const range = read().text === before ? rangeIn(map, least.start, least.end) : null
      if (range) selectRange(document, range)
      return range
    }
    if (!isFocused(keys)) {
      focus()
      // an editor that React draws puts down that it has the focus, and would forget what is written before that
      await nextTask()
    }
    // read anew, as an editor may draw its text anew at the focus and at a snapshot
    const range = selectWords()
    if (!range) return 'stale'
    if (options.write) {
      if (!(await options.write(range, least.text))) return 'rejected'
      await nextFrame()
    } else {
      options.takeSnapshot?.(false)
      const same = options.takeSnapshot ? selectWords() : range
      if (!same) return 'stale'
      replaceNatively(same, least.text, element)
      options.takeSnapshot?.(true)
    }
    await nextTask()
    const outcome = judgeOutcome(before, edit, read().text)
    if (outcome === 'applied') {
      const caret = edit.start + edit.text.length
      select(caret, caret)
    }
    return outcome
  }

  function focus(): void {
    if (!isFocused(keys)) keys.focus({preventScroll: true})
  }

  function select(start: number, end: number): void {
    focus()
    const range = rangeIn(map, start, end)
    if (range) selectRange(document, range)
  }

  return {
    kind: options.kind ?? 'formatted text',
    element,
    get panelOnly() {
      return options.panelOnly?.() ?? null
    },
    read,
    apply,
    setAside: () => describeLeftOut(map.setAside, element),
    placeOf: (start, end) => placeIn(map, start, end),
    selection: () => {
      const ends = selectedEndsIn(element)
      return ends && {start: offsetIn(map, ends.start), end: offsetIn(map, ends.end)}
    },
    keepSelection: () => {
      const ends = selectedEndsIn(element)
      return () => {
        focus()
        // the editor may have redrawn itself meanwhile; then its own idea of the caret is the best there is
        if (!ends?.start.node.isConnected || !ends.end.node.isConnected) return
        const {start, end} = ends
        document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
      }
    },
    select,
    reveal: (start, end) => {
      const range = rangeIn(map, start, end)
      const rect = range?.getBoundingClientRect()
      if (!range || !rect || isInView(rect, element)) return
      range.startContainer.parentElement?.scrollIntoView({block: 'center', inline: 'nearest'})
    },
    onChange: (listener) => {
      const observer = new MutationObserver(listener)
      observer.observe(element, {childList: true, characterData: true, subtree: true})
      return () => observer.disconnect()
    },
    isComposing: composition.isComposing,
    release: composition.release
  }
}

/** A message and its heading are elements of their own, and are one where the writer has put nothing between them. */
function describeLeftOut(parts: ReadonlyArray<LeftOut>, root: Element): SetAsidePart[] {
  const stretches: Array<{kind: SetAsidePart['kind']; at: number; text: string}> = []
  for (const part of parts) {
    const kind = isSignature(part.element) ? 'signature' : 'quoted'
    const text = wordsOf(part, root)
    const last = stretches.at(-1)
    if (last?.kind === kind && last.at === part.at) last.text += ` ${text}`
    else stretches.push({kind, at: part.at, text})
  }
  return stretches.map(({kind, text}) => describeSetAside(kind, text)).filter(({words}) => words > 0)
}

/** Words of one line and the next are kept apart, and those in a link or in bold stay with the words around them. */
function wordsOf({element, isRest}: LeftOut, root: Element): string {
  const walker = element.ownerDocument.createTreeWalker(isRest ? root : element, elementsAndText)
  walker.currentNode = element
  let words = ''
  let line: Element | null = null
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.nodeType === 1) {
      if (node.nodeName === 'BR') words += ' '
      continue
    }
    const own: Element | null = node.parentElement?.closest(lineNames) ?? null
    words += own === line ? (node.nodeValue ?? '') : ` ${node.nodeValue ?? ''}`
    line = own
  }
  return words
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT` */
const elementsAndText = 5

/**
 * An editor that draws from a model puts the selection where the model has it, in the frame after a change, and takes
 * none from the page until then. In a window that isn't drawn there are no frames to wait for.
 */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const waiting = setTimeout(resolve, longestFrame)
    requestAnimationFrame(() => {
      clearTimeout(waiting)
      resolve()
    })
  })
}

/** Milliseconds. */
const longestFrame = 100

function isFocused(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot
  return root.activeElement === element && element.ownerDocument.hasFocus()
}
