/** Names under which ranges stand in `CSS.highlights`. */
export const highlightNames = {
  error: 'evenhand-error',
  warning: 'evenhand-warning',
  hint: 'evenhand-hint',
  active: 'evenhand-active'
} as const

const lines = `
::highlight(evenhand-error) { text-decoration: underline wavy 2px #c2269b; text-underline-offset: 2px; text-decoration-skip-ink: none; }
::highlight(evenhand-warning) { text-decoration: underline dashed 2px #c46a00; text-underline-offset: 3px; text-decoration-skip-ink: none; }
::highlight(evenhand-hint) { text-decoration: underline dotted 2px #2f7fd6; text-underline-offset: 3px; text-decoration-skip-ink: none; }
::highlight(evenhand-active) { background-color: #c46a0033; }
@media print {
  ::highlight(evenhand-error), ::highlight(evenhand-warning), ::highlight(evenhand-hint) { text-decoration: none; }
  ::highlight(evenhand-active) { background-color: transparent; }
}
`

/** Chromium paints every highlight as a selection then, so the lines have to lie inside of it to be seen. */
const forced = `
@media (forced-colors: active) {
  ::highlight(evenhand-error), ::highlight(evenhand-warning), ::highlight(evenhand-hint) { text-decoration-color: HighlightText; text-underline-offset: -1px; }
}
`

/** The mirror over a form field keeps its own colours, and its letters have to stay unseen. */
const forcedInMirror = `
@media (forced-colors: active) {
  ::highlight(evenhand-error), ::highlight(evenhand-warning), ::highlight(evenhand-hint) { text-decoration-color: CanvasText; }
  ::highlight(evenhand-active) { background-color: transparent; }
}
`

/**
 * How the levels look: each has a line of its own, so that no one needs to tell the colours apart. The
 * colours keep 3:1 against white and against near-black.
 */
export const highlightCss = lines + forced

/**
 * What an extension gives to each frame where `styles` is `none`: the underlines, and the word by which the card and
 * the mirrors may be seen. A browser that ends the extension takes it away, and every trace goes with it.
 */
export const pageCss = `${highlightCss}evenhand-ui { --evenhand-visibility: visible; }\n`

/** Hides what stands in Evenhand's own shadow root until `pageCss` is there. */
export const hiddenUntilPageCss = `
.mirror, .card, .live { visibility: var(--evenhand-visibility, hidden); }
`

/** The same for the mirror over a form field. */
export const mirrorHighlightCss = lines + forcedInMirror
