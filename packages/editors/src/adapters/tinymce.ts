import type {Adapter} from '../types.ts'
import {createContentEditable} from './content-editable.ts'

/**
 * Deals with TinyMCE 5 and later, in its `about:blank` frame or inline. It keeps an undo history of its own and adds
 * a step to it when it sees that the browser replaced words (as a browser's spelling menu does). So it is told of that
 * before the edit, which closes what was typed up to here, and after it: the edit is one step.
 */
export function createTinymce(body: HTMLElement): Adapter {
  return createContentEditable(body, {
    kind: 'tinymce',
    recordEdit: (edit) => {
      tell(body)
      edit()
      tell(body)
    }
  })
}

/** Whether TinyMCE made an element its own. */
export function isTinymce(element: HTMLElement): boolean {
  return element.classList.contains('mce-content-body')
}

function tell(body: HTMLElement): void {
  const view = body.ownerDocument.defaultView
  if (!view) return
  body.dispatchEvent(new view.InputEvent('input', {bubbles: true, inputType: 'insertReplacementText'}))
}
