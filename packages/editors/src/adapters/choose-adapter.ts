import type {ReadableEditor} from '../find-editor.ts'
import {createFieldSheet} from '../overlay/field-sheet.ts'
import {createHighlights, type Highlights, hasHighlights} from '../overlay/highlights.ts'
import {createMirror} from '../overlay/mirror.ts'
import type {UiRoot} from '../overlay/ui-root.ts'
import type {SessionOptions} from '../session.ts'
import type {Adapter} from '../types.ts'
import {createContentEditable} from './content-editable.ts'
import {createFormField} from './form-field.ts'
import {createGoogleDocs} from './google-docs.ts'
import type {ModelWriter} from './model-writer.ts'
import {isProseMirror, writeToProseMirror} from './prosemirror.ts'
import {sendCorrection} from './send-correction.ts'
import {snapshotsOf} from './take-snapshot.ts'
import {createWord} from './word.ts'

/** Chooses the adapter and the way of drawing for an editor. */
export function chooseAdapter(
  found: ReadableEditor,
  ui: UiRoot,
  modelWriter: ModelWriter,
  styles: 'adopt' | 'none'
): Pick<SessionOptions, 'adapter' | 'highlights' | 'mirror'> {
  // what stands in our own shadow root has its sheet already
  if (found.type === 'form field') {
    const {field} = found
    const mirror = createMirror(field, ui, createFieldSheet(field))
    return {adapter: createFormField(field, mirror), highlights: highlightsOf(field), mirror}
  }
  const {element} = found
  if (found.type === 'google docs') {
    const {adapter, mirror} = createGoogleDocs(element, found.keys, found.panelOnly, ui)
    return {adapter, highlights: highlightsOf(element), mirror}
  }
  const adapter =
    found.type === 'word'
      ? createWord(element, found.keys, found.panelOnly)
      : createFormatted(found, modelWriter)
  const root = element.getRootNode() as Document | ShadowRoot
  return {adapter, highlights: highlightsOf(element, styles === 'adopt' ? root : undefined)}
}

/** @param root what has to be given the sheet */
function highlightsOf(element: HTMLElement, root?: Document | ShadowRoot): Highlights | null {
  const view = element.ownerDocument.defaultView
  return view && hasHighlights(view) ? createHighlights(view, root) : null
}

function createFormatted(
  {type, element, panelOnly, writing}: ReadableEditor & {type: 'formatted text' | 'tinymce'},
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
