import type {Finding, Suggestion, SuggestionLabel} from '@evenhand/engine'
import type {CardTexts} from '../texts.ts'
import type {PolicyClause, PolicyRef} from '../types.ts'
import {type CreateElement, createElements, drawLevel, drawLine, fill, shorten} from './elements.ts'

/** What one card shows. */
export type CardContent = {
  finding: Finding
  /** From 1, and out of how many. */
  index: number
  count: number
  /** Suggestions are words to read, not buttons. */
  isPanelOnly: boolean
  texts: CardTexts
  describeClause: (ref: PolicyRef) => PolicyClause | undefined
}

export type CardActions = {
  choose(suggestion: Suggestion): void
  ignore(): void
  /** Left out where nothing is kept beyond this page. */
  allow?: () => void
  disableRule(): void
  /** Takes all findings of the letter away for now. */
  quieten(): void
  next(): void
  previous(): void
  close(): void
}

/** Builds the card: a dialog that isn't modal, of plain elements. */
export function buildCard(document: Document, content: CardContent, actions: CardActions): HTMLElement {
  const {finding, texts} = content
  const element = createElements(document)
  const card = element('div', {
    class: 'card',
    role: 'dialog',
    'aria-modal': 'false',
    'aria-label': fill(texts.cardLabel, {words: finding.actual}),
    'aria-describedby': 'message',
    tabindex: '-1',
    'data-level': finding.level,
    lang: 'en-GB'
  })
  card.append(
    buildHead(element, content, actions),
    element('div', {class: 'body'}, [
      element('h2', {class: 'words'}, [`“${shorten(finding.actual)}”`]),
      element('div', {id: 'message'}, [
        element('p', {class: 'message'}, [finding.message]),
        ...(finding.note ? [element('p', {class: 'note'}, [finding.note])] : [])
      ]),
      buildSuggestions(element, content, actions),
      ...buildPolicy(element, content)
    ]),
    element('div', {class: 'foot'}, [
      buildChoice(element, texts.ignore, texts.ignoreHint, actions.ignore),
      ...(actions.allow ? [buildChoice(element, texts.allow, texts.allowHint, actions.allow)] : []),
      buildChoice(element, texts.disableRule, texts.disableRuleHint, actions.disableRule),
      buildChoice(element, texts.quieten, texts.quietenHint, actions.quieten)
    ])
  )
  // a click must not take the focus, and with it the caret, out of the editor
  card.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('.fixed, summary')) event.preventDefault()
  })
  return card
}

function buildHead(element: CreateElement, content: CardContent, actions: CardActions): HTMLElement {
  const {finding, texts, index, count} = content
  const tools = element('div', {class: 'tools'})
  if (count > 1) {
    tools.append(
      buildTool(element, texts.previous, 'M10 3 5 8l5 5', actions.previous),
      element('span', {class: 'position', role: 'img', 'aria-label': fill(texts.position, {index, count})}, [
        `${index}/${count}`
      ]),
      buildTool(element, texts.next, 'm6 3 5 5-5 5', actions.next)
    )
  }
  tools.append(buildTool(element, texts.close, 'm4 4 8 8m0-8-8 8', actions.close))
  return element('div', {class: 'head'}, [
    drawLevel(tools.ownerDocument, finding.level, texts.levels[finding.level]),
    element('p', {class: 'category'}, [texts.categories[finding.category]]),
    tools
  ])
}

function buildTool(element: CreateElement, label: string, path: string, act: () => void): HTMLElement {
  const button = element('button', {type: 'button', 'aria-label': label, title: label})
  button.append(
    drawLine(button.ownerDocument, '0 0 16 16', path, {'stroke-width': '1.6', 'stroke-linecap': 'round'})
  )
  button.addEventListener('click', act)
  return button
}

function buildSuggestions(element: CreateElement, content: CardContent, actions: CardActions): HTMLElement {
  const {finding, texts, isPanelOnly} = content
  const choices = element('div', {class: 'choices'})
  if (finding.suggestions.length === 0) {
    choices.append(element('p', {class: 'note'}, [texts.noSuggestions]))
    return choices
  }
  const items = finding.suggestions.map((suggestion) =>
    element('li', {}, [
      isPanelOnly
        ? element('div', {class: 'fixed'}, describeSuggestion(element, suggestion, texts))
        : buildSuggestion(element, suggestion, texts, () => actions.choose(suggestion))
    ])
  )
  choices.append(
    element('h3', {id: 'suggestions'}, [texts.suggestions]),
    element('ul', {'aria-labelledby': 'suggestions'}, items)
  )
  if (isPanelOnly) choices.append(element('p', {class: 'caution'}, [texts.panelOnly]))
  return choices
}

function buildSuggestion(
  element: CreateElement,
  suggestion: Suggestion,
  texts: CardTexts,
  act: () => void
): HTMLElement {
  const name = sayRemoval(suggestion, texts) ? 'suggestion remove' : 'suggestion'
  const button = element(
    'button',
    {type: 'button', class: name},
    describeSuggestion(element, suggestion, texts)
  )
  button.addEventListener('click', act)
  return button
}

function describeSuggestion(element: CreateElement, suggestion: Suggestion, texts: CardTexts): HTMLElement[] {
  const removal = sayRemoval(suggestion, texts)
  if (removal) return [element('span', {}, [removal])]
  const parts = suggestion.text
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? element('mark', {}, [part]) : part))
  const words = element('span', {}, parts)
  return suggestion.label === 'outline' ? [words, element('span', {class: 'tag'}, [texts.outline])] : [words]
}

/** What a suggestion leaves out; nothing where it offers a wording or an outline. */
function sayRemoval({text, label}: Suggestion, texts: CardTexts): string | undefined {
  if (label === 'outline') return undefined
  if (label) return texts[removals[label]]
  return text.trim() === '' ? texts.remove : undefined
}

const removals = {clause: 'removeClause', sentence: 'removeSentence'} as const satisfies Record<
  Exclude<SuggestionLabel, 'outline'>,
  keyof CardTexts
>

function buildPolicy(element: CreateElement, {finding, texts, describeClause}: CardContent): HTMLElement[] {
  const [first, ...more] = finding.policy.map((ref) => {
    const clause = describeClause(ref)
    return element('p', {class: 'clause'}, [
      element('span', {class: 'says'}, [clause?.says ?? ref.clause]),
      clause?.title ?? ref.policy
    ])
  })
  if (!first) return []
  const section = element('div', {class: 'policy'}, [element('h3', {}, [texts.policy]), first])
  if (more.length > 0)
    section.append(
      element('details', {}, [
        element('summary', {}, [fill(texts.morePolicies, {count: more.length})]),
        ...more
      ])
    )
  return [section]
}

function buildChoice(element: CreateElement, title: string, hint: string, act: () => void): HTMLElement {
  const button = element('button', {type: 'button'}, [
    element('strong', {}, [title]),
    element('small', {}, [hint])
  ])
  button.addEventListener('click', act)
  return button
}
