import {judgeOutcome} from '../judge-outcome.ts'
import type {FormField} from '../overlay/inner-box.ts'
import type {Mirror} from '../overlay/mirror.ts'
import {toRange} from '../place.ts'
import {trimEdit} from '../trim-edit.ts'
import type {Adapter, Edit, EditOutcome, Signature} from '../types.ts'
import {trackComposition} from './composition.ts'
import {nextTask} from './next-task.ts'

/** Deals with `<textarea>` and `<input type=text>`; the mirror tells where its words stand. */
export function createFormField(field: FormField, mirror: Mirror): Adapter {
  const document = field.ownerDocument
  const composition = trackComposition(field)
  let seen = field.value

  function read(): {text: string; signature: Signature} {
    seen = field.value
    return {text: seen, signature: seen}
  }

  async function apply(edit: Edit, signature: Signature): Promise<EditOutcome> {
    if (composition.isComposing() || field.readOnly || field.disabled || !field.isConnected) return 'rejected'
    const before = field.value
    if (before !== signature) return 'stale'
    const least = trimEdit(edit, before)
    const length = before.length + edit.text.length - (edit.end - edit.start)
    if (field.maxLength >= 0 && length > field.maxLength) return 'rejected'
    if (least.start === least.end && least.text === '') return 'applied'

    select(least.start, least.end)
    // the native command makes one undo step and the input events that a page's own code waits for
    if (least.text === '') document.execCommand('delete')
    else document.execCommand('insertText', false, least.text)
    await nextTask()
    const outcome = judgeOutcome(before, edit, field.value)
    if (outcome === 'applied') {
      const caret = edit.start + edit.text.length
      field.setSelectionRange(caret, caret)
    }
    return outcome
  }

  function select(start: number, end: number): void {
    field.focus({preventScroll: true})
    field.setSelectionRange(start, end)
  }

  return {
    kind: 'form field',
    element: field,
    panelOnly: null,
    read,
    apply,
    setAside: () => [],
    placeOf: mirror.placeOf,
    selection: () =>
      field.selectionStart === null
        ? null
        : {start: field.selectionStart, end: field.selectionEnd ?? field.selectionStart},
    keepSelection: () => {
      const {selectionStart, selectionEnd, selectionDirection} = field
      return () => {
        field.focus({preventScroll: true})
        field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none')
      }
    },
    select,
    reveal: (start, end) => reveal(field, mirror, start, end),
    onChange: (listener) => watchValue(field, () => seen, listener),
    isComposing: composition.isComposing,
    release: () => {
      composition.release()
      mirror.show(null)
    }
  }
}

/**
 * Calls the listener once a field's value is another than `seen`. A script that sets `value`, as many pages do after sending,
 * makes no event, nor does it always move the caret; but it does so in answer to something, or says something with it. So no
 * timer has to look. Only what a script empties by a timer of its own, with nothing else changed on the page, is noticed at the next
 * key, click or move of the pointer.
 */
function watchValue(field: FormField, seen: () => string, listener: () => void): () => void {
  const document = field.ownerDocument
  const view = document.defaultView
  const watching = new AbortController()
  const options = {passive: true, signal: watching.signal}
  const look = () => {
    if (!watching.signal.aborted && field.value !== seen()) listener()
  }
  // what a page does in answer is done one frame later
  const lookSoon = () => void view?.requestAnimationFrame(look)
  for (const name of ownEvents) field.addEventListener(name, look, options)
  for (const name of othersEvents) document.addEventListener(name, lookSoon, {...options, capture: true})
  const changes = new MutationObserver(look)
  // what happens in the shadow root that a field stands in is not seen from the document
  for (const root of new Set([document, field.getRootNode()]))
    changes.observe(root, {childList: true, characterData: true, attributes: true, subtree: true})
  const answers = view && new view.PerformanceObserver(lookSoon)
  answers?.observe({type: 'resource'})
  return () => {
    watching.abort()
    changes.disconnect()
    answers?.disconnect()
  }
}

const ownEvents = ['input', 'change', 'focus', 'blur', 'keyup', 'selectionchange']
const othersEvents = ['pointerup', 'keyup', 'focusin', 'pointerover', 'visibilitychange']

function reveal(field: FormField, mirror: Mirror, start: number, end: number): void {
  field.scrollIntoView({block: 'nearest', inline: 'nearest'})
  const place = mirror.placeOf(start, end)
  const rect = place && toRange(place).getBoundingClientRect()
  const box = field.getBoundingClientRect()
  if (!rect) return
  if (rect.top < box.top || rect.bottom > box.bottom) field.scrollTop += rect.top - box.top - box.height / 2
  if (rect.left < box.left || rect.right > box.right) field.scrollLeft += rect.left - box.left - box.width / 2
  mirror.place()
}
