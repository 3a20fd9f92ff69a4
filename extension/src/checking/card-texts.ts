import type {CardTexts} from '@evenhand/editors'
import {categories, levels} from '@evenhand/lexicon'
import {say, sayCategory, sayLevel} from '../say.ts'

/** The card's texts in the user's language. Read once: after an update of the extension they can't be asked for any more. */
export function createCardTexts(): CardTexts {
  return {
    cardLabel: say('cardLabel'),
    announcement: say('cardAnnouncement'),
    close: say('cardClose'),
    next: say('cardNext'),
    previous: say('cardPrevious'),
    position: say('cardPosition'),
    suggestions: say('cardSuggestions'),
    noSuggestions: say('cardNoSuggestions'),
    remove: say('cardRemove'),
    removeClause: say('cardRemoveClause'),
    removeSentence: say('cardRemoveSentence'),
    outline: say('cardOutline'),
    policy: say('cardPolicy'),
    morePolicies: say('cardMorePolicies'),
    ignore: say('cardIgnore'),
    ignoreHint: say('cardIgnoreHint'),
    allow: say('cardAllow'),
    allowHint: say('cardAllowHint'),
    disableRule: say('cardDisableRule'),
    disableRuleHint: say('cardDisableRuleHint'),
    quieten: say('cardQuieten'),
    quietenHint: say('cardQuietenHint'),
    isQuiet: say('cardIsQuiet'),
    panelOnly: say('cardPanelOnly'),
    sendQuestion: say('sendQuestion'),
    sendLeft: say('sendLeft'),
    sendMore: say('sendMore'),
    sendAnyway: say('sendAnyway'),
    sendBack: say('sendBack'),
    sendOnce: say('sendOnce'),
    outcomes: {
      applied: say('cardApplied'),
      stale: say('cardStale'),
      rejected: say('cardRejected'),
      unverified: say('cardUnverified')
    },
    nothingToApply: say('cardNothingToApply'),
    levels: table(levels, sayLevel),
    categories: table(categories, sayCategory)
  }
}

function table<Key extends string>(
  keys: ReadonlyArray<Key>,
  valueOf: (key: Key) => string
): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, string>
}
