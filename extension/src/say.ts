import type {Suggestion, SuggestionLabel} from '@evenhand/engine'
import type {Category, LevelSetting} from '@evenhand/lexicon'
import {browser} from 'wxt/browser'
import type messages from '../public/_locales/en/messages.json'

/** The name of a text in `public/_locales/en/messages.json`, which holds every text that a user sees. */
export type MessageKey = keyof typeof messages

/**
 * A text in the user's language.
 *
 * @param fillings what stands in the text's placeholders, in order.
 * @example say('optionsSiteRemoveLabel', 'cases.example.org') // 'Remove cases.example.org'
 */
export function say(key: MessageKey, ...fillings: string[]): string {
  const getMessage = browser.i18n.getMessage as (name: string, fillings?: string[]) => string
  return getMessage(key, fillings)
}

export function sayCategory(category: Category): string {
  return say(`category_${toKey(category)}`)
}

export function sayAboutCategory(category: Category): string {
  return say(`categoryAbout_${toKey(category)}`)
}

export function sayLevel(level: LevelSetting): string {
  return say(`level_${level}`)
}

/** A wording that is offered: its words, or what it leaves out. */
export function sayOffer({text, label}: Pick<Suggestion, 'text' | 'label'>): string {
  if (label) return labelled[label](text)
  return text.trim() === '' ? say('cardRemove') : text
}

const labelled = {
  outline: (text) => `${text} (${say('cardOutline')})`,
  clause: () => say('cardRemoveClause'),
  sentence: () => say('cardRemoveSentence')
} satisfies Record<SuggestionLabel, (text: string) => string>

/** Message names hold no hyphens. */
export function toKey<Name extends string>(name: Name): KeyOf<Name> {
  return name.replace(/[- ]/g, '_') as KeyOf<Name>
}

type KeyOf<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}_${KeyOf<Rest>}`
  : Name extends `${infer First} ${infer Rest}`
    ? `${First}_${KeyOf<Rest>}`
    : Name
