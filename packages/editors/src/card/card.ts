import {computePosition, flip, hide, offset, shift, size} from '@floating-ui/dom'
import {follow} from '../overlay/follow.ts'
import type {UiRoot} from '../overlay/ui-root.ts'
import {buildCard, type CardActions, type CardContent} from './build-card.ts'
import {fill} from './elements.ts'

/** The one card of a page. */
export type Card = {
  open(content: CardContent, place: CardPlace, actions: CardActions, opening: 'click' | 'keyboard'): void
  /** Says in the card what came of a choice. */
  tell(message: string): void
  /** Has a message read aloud once, politely, with no card to see. */
  announce(message: string): void
  focus(): void
  hasFocus(): boolean
  isOpen(): boolean
  close(): void
}

export type CardPlace = {
  /** Where the words are in the viewport of the card's own document; `null` when they can't be seen. */
  rect: () => DOMRect | null
  /** Something that moves when the words move. */
  context: Element
  /** The document of the words; a frame's own scrolling is seen only there. */
  page: Document
  /** Called when Tab leaves the card. */
  leave: () => void
}

/**
 * Shows a finding beside its words. It opens only when told to, takes the focus only when a key opened it, and
 * gives way: nothing behind it is blocked.
 */
export function createCard(document: Document, ui: UiRoot): Card {
  let shown: {element: HTMLElement; take: () => void} | null = null
  const live = document.createElement('div')
  live.className = 'live'
  live.setAttribute('role', 'status')
  live.setAttribute('aria-live', 'polite')

  let takeAnnounced = () => {}

  function close(): void {
    takeAnnounced()
    shown?.take()
    shown = null
  }

  function open(
    content: CardContent,
    place: CardPlace,
    actions: CardActions,
    opening: 'click' | 'keyboard'
  ): void {
    close()
    const element = buildCard(document, content, actions)
    element.addEventListener('keydown', (event) => handleKey(event, element, place, actions))
    // only sighted use is told by the look; a screen reader is told once, where the focus stays in the editor
    const takeWords = opening === 'click' ? speak(announcementOf(content)) : () => {}
    const takeCard = ui.show(element)
    element.popover = 'manual'
    element.showPopover?.()
    const unwatch = keepBeside(element, place)
    shown = {
      element,
      take: () => {
        unwatch()
        takeCard()
        takeWords()
      }
    }
    if (opening === 'keyboard') focusFirst(element)
  }

  /** Has words read aloud once. The region has to be there before its words, or they aren't read. Returns what takes it away. */
  function speak(words: string): () => void {
    live.textContent = ''
    const takeLive = ui.show(live)
    const waiting = setTimeout(() => {
      live.textContent = words
    }, beforeWords)
    return () => {
      clearTimeout(waiting)
      takeLive()
    }
  }

  return {
    open,
    close,
    tell: (message) => {
      if (!shown) return
      const choices = shown.element.querySelector('.choices')
      shown.element.querySelector('.outcome')?.remove()
      const line = document.createElement('p')
      line.className = 'outcome'
      line.setAttribute('role', 'alert')
      choices?.after(line)
      line.textContent = message
    },
    announce: (message) => {
      takeAnnounced()
      const takeWords = speak(message)
      const ending = setTimeout(() => takeAnnounced(), whileRead)
      takeAnnounced = () => {
        clearTimeout(ending)
        takeWords()
        takeAnnounced = () => {}
      }
    },
    focus: () => {
      if (shown) focusFirst(shown.element)
    },
    hasFocus: () => Boolean(shown && ui.focused() && shown.element.contains(ui.focused())),
    isOpen: () => shown !== null
  }
}

function announcementOf({texts, finding}: CardContent): string {
  return fill(texts.announcement, {
    level: texts.levels[finding.level],
    words: finding.actual,
    message: finding.message
  })
}

/** Milliseconds before a live region's words come into it, and for which it stays. */
const beforeWords = 100
const whileRead = 3000

function keepBeside(element: HTMLElement, place: CardPlace): () => void {
  const anchor = {
    getBoundingClientRect: () => place.rect() ?? new DOMRect(),
    contextElement: place.context
  }
  async function update(): Promise<void> {
    if (!place.rect()) {
      element.style.visibility = 'hidden'
      return
    }
    const {x, y, middlewareData} = await computePosition(anchor, element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(8),
        flip({padding: 8}),
        size({
          padding: 8,
          apply: ({availableHeight}) => {
            // in a low window the card would rather lie over the words than be too low to read
            element.style.maxHeight = `${Math.max(availableHeight, Math.min(280, innerHeight - 16))}px`
          }
        }),
        shift({padding: 8, crossAxis: true}),
        hide()
      ]
    })
    element.style.visibility = middlewareData.hide?.referenceHidden ? 'hidden' : ''
    element.style.left = `${Math.round(x)}px`
    element.style.top = `${Math.round(y)}px`
  }
  const move = () => void update()
  const unfollow = follow(anchor, element, move)
  place.page.addEventListener('scroll', move, {capture: true, passive: true})
  return () => {
    unfollow()
    place.page.removeEventListener('scroll', move, {capture: true})
  }
}

function focusable(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('button, summary')].filter(
    (candidate) => candidate.localName === 'summary' || !candidate.closest('details:not([open])')
  )
}

/** The first choice; the dialog's description says what it's about. */
function focusFirst(element: HTMLElement): void {
  const first =
    element.querySelector<HTMLElement>('.suggestion') ?? element.querySelector<HTMLElement>('.foot button')
  first?.focus()
}

function handleKey(event: KeyboardEvent, element: HTMLElement, place: CardPlace, actions: CardActions): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    actions.close()
    return
  }
  const stops = focusable(element)
  const root = element.getRootNode() as ShadowRoot
  const at = stops.findIndex((stop) => stop === root.activeElement)
  if (event.key === 'Tab') {
    const to = at + (event.shiftKey ? -1 : 1)
    event.preventDefault()
    if (to < 0 || to >= stops.length) place.leave()
    else stops[to]?.focus()
    return
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const suggestions = stops.filter((stop) => stop.classList.contains('suggestion'))
  const suggestion = suggestions.indexOf(root.activeElement as HTMLElement)
  if (step === 0 || suggestion < 0) return
  event.preventDefault()
  suggestions[(suggestion + step + suggestions.length) % suggestions.length]?.focus()
}
