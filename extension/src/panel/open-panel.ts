/** How each browser opens its side panel: Chromium for a tab, Firefox as its sidebar. Either may be missing. */
export type PanelOpener = {
  sidePanel?: {open(place: {tabId: number}): Promise<void>}
  sidebarAction?: {open(): Promise<void>}
}

/** Whether this browser has a side panel for extensions. */
export function canOpenPanel(browser: PanelOpener): boolean {
  return Boolean(browser.sidePanel ?? browser.sidebarAction)
}

/** Opens the side panel. Has to be called at once in answer to a press, as browsers let nothing else open it. */
export function openPanel(browser: PanelOpener, tabId: number | undefined): void {
  // where it can't be opened nothing happens, and the browser's own menu still has it
  if (browser.sidePanel && tabId !== undefined) browser.sidePanel.open({tabId}).catch(() => {})
  else browser.sidebarAction?.open().catch(() => {})
}
