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

/** A wording that is offered: its words, or what it leaves out where it has none. */
export function sayOffer({text, label}: {text: string; label?: string}): string {
  if (label === 'sentence') return say('cardRemoveSentence')
  if (label === 'clause') return say('cardRemoveClause')
  if (text.trim() === '') return say('cardRemove')
  return label === 'outline' ? `${text} (${say('cardOutline')})` : text
}

/** Message names hold no hyphens. */
export function toKey<Name extends string>(name: Name): KeyOf<Name> {
  return name.replace(/[- ]/g, '_') as KeyOf<Name>
}

type KeyOf<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}_${KeyOf<Rest>}`
  : Name extends `${infer First} ${infer Rest}`
    ? `${First}_${KeyOf<Rest>}`
    : Name
