import {createElements, drawLevel, fill, shorten} from '../card/elements.ts'
import type {UiRoot} from '../overlay/ui-root.ts'
import type {CardTexts} from '../texts.ts'
import type {Answers, LeftFinding} from './hold-sending.ts'

/**
 * Asks whether a letter shall go as it is, in a modal dialog that lists what is left in it. *Send anyway* has the focus; Escape
 * goes back.
 *
 * @returns what takes the question away and gives the focus back, or null where it can't be seen.
 */
export function askInDialog(
  document: Document,
  ui: UiRoot,
  texts: CardTexts,
  left: ReadonlyArray<LeftFinding>,
  answers: Answers
): (() => void) | null {
  const {dialog, main} = buildQuestion(document, texts, left, answers)
  const takeDown = ui.show(dialog)
  const close = () => {
    dialog.close()
    takeDown()
  }
  try {
    dialog.showModal()
    main.focus()
    if (isSeen(dialog)) return close
  } catch {
    // it is taken away below, and nothing was asked
  }
  close()
  return null
}

/** How many of the findings are listed; the others are counted. */
const listed = 3

function buildQuestion(
  document: Document,
  texts: CardTexts,
  left: ReadonlyArray<LeftFinding>,
  answers: Answers
): {dialog: HTMLDialogElement; main: HTMLElement} {
  const element = createElements(document)
  const items = left
    .slice(0, listed)
    .map(({finding}) =>
      element('li', {'data-level': finding.level}, [
        drawLevel(document, finding.level, texts.levels[finding.level]),
        element('div', {}, [
          element('p', {class: 'said'}, [`“${shorten(finding.actual)}”`]),
          element('p', {class: 'note'}, [finding.message])
        ])
      ])
    )
  const more = left.length - items.length
  const main = element('button', {type: 'button', class: 'answer main'}, [texts.sendAnyway])
  const back = element('button', {type: 'button', class: 'answer'}, [texts.sendBack])
  const dialog = element(
    'dialog',
    {
      class: 'card question',
      'aria-labelledby': 'question',
      'aria-describedby': 'left',
      tabindex: '-1',
      lang: 'en-GB'
    },
    [
      element('div', {class: 'body'}, [
        element('h2', {id: 'question', class: 'words'}, [texts.sendQuestion]),
        element('div', {id: 'left'}, [
          element('p', {class: 'message'}, [texts.sendLeft]),
          element('ul', {}, items),
          ...(more > 0 ? [element('p', {class: 'more'}, [fill(texts.sendMore, {count: more})])] : [])
        ])
      ]),
      element('div', {class: 'foot'}, [main, back, element('p', {class: 'note'}, [texts.sendOnce])])
    ]
  ) as HTMLDialogElement
  listen(main, answers.send)
  listen(back, answers.goBack)
  // nor does the second half of a double click on the page's own button take the focus away
  dialog.addEventListener('mousedown', (event) => {
    if (event.detail > 1) event.preventDefault()
  })
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    answers.goBack()
  })
  dialog.addEventListener('keydown', (event) => {
    // a key that is still held down from the press that sends is no answer
    if (event.repeat) event.preventDefault()
    if (event.key !== 'Escape') return
    event.preventDefault()
    answers.goBack()
  })
  return {dialog, main}
}

function listen(button: HTMLElement, answer: () => void): void {
  button.addEventListener('click', (event) => {
    // nor is the second half of a double click
    if (event.isTrusted && event.detail < 2) answer()
  })
}

/** A page's own styles may hide all of Evenhand, and nobody could answer then. */
function isSeen(dialog: HTMLElement): boolean {
  const {width, height} = dialog.getBoundingClientRect()
  return width > 0 && height > 0 && dialog.checkVisibility({visibilityProperty: true})
}
