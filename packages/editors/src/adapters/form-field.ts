import {judgeOutcome} from '../judge-outcome.ts'
import type {FormField} from '../overlay/inner-box.ts'
import type {Mirror} from '../overlay/mirror.ts'
import {trimEdit} from '../trim-edit.ts'
import type {Adapter, Edit, Outcome, Signature} from '../types.ts'
import {trackComposition} from './composition.ts'

/** Deals with `<textarea>` and `<input type=text>`; the mirror tells where its words stand. */
export function createFormField(field: FormField, mirror: Mirror): Adapter {
  const document = field.ownerDocument
  const composition = trackComposition(field)
  let seen = field.value

  function read(): {text: string; signature: Signature} {
    seen = field.value
    return {text: seen, signature: seen}
  }

  async function apply(edit: Edit, signature: Signature): Promise<Outcome> {
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
    await settle()
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
    rangesOf: mirror.rangesOf,
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
    onChange: (listener) => {
      for (const name of changeEvents) field.addEventListener(name, listener)
      const looking = setInterval(() => {
        if (field.value !== seen) listener()
      }, betweenLooks)
      return () => {
        clearInterval(looking)
        for (const name of changeEvents) field.removeEventListener(name, listener)
      }
    },
    isComposing: composition.isComposing,
    release: () => {
      composition.release()
      mirror.show(null)
    }
  }
}

const changeEvents = ['input', 'change', 'focus', 'blur', 'keyup', 'pointerup', 'selectionchange']

/** A script that sets `value`, as many pages do after sending, makes no event at all. Milliseconds. */
const betweenLooks = 500

/** A controlled field of a page's own code puts its value back within a task. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function reveal(field: FormField, mirror: Mirror, start: number, end: number): void {
  field.scrollIntoView({block: 'nearest', inline: 'nearest'})
  const rect = mirror.rangesOf(start, end)[0]?.getBoundingClientRect()
  const box = field.getBoundingClientRect()
  if (!rect) return
  if (rect.top < box.top || rect.bottom > box.bottom) field.scrollTop += rect.top - box.top - box.height / 2
  if (rect.left < box.left || rect.right > box.right) field.scrollLeft += rect.left - box.left - box.width / 2
  mirror.place()
}
