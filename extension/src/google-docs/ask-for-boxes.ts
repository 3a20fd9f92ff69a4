/**
 * Asks Google Docs to lay boxes with its words over what it draws, by a flag that it looks for as it starts. Any words would
 * do; Google reads them, so they say who asks: the extension's id. A script in the page's world can't ask the browser for it,
 * but it stands in the address that the script itself was loaded from.
 *
 * @param page the window of the page's own world
 * @param trace the stack of an error that was made by a script of the extension
 */
export function askForBoxes(page: object, trace: string): void {
  // Firefox gives each installation an address of its own, by which a person could be known again, so none is told there.
  const id = /chrome-extension:\/\/([a-p]{32})\//.exec(trace)?.[1] ?? 'evenhand'
  Object.assign(page, {_docs_annotate_canvas_by_ext: id})
}
