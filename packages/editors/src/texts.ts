import type {Finding} from '@evenhand/engine'
import {categoryNames, levelNames} from '@evenhand/lexicon'

/** All words that the card shows or announces; `{…}` are filled in. */
export type CardTexts = {
  /** The dialog's name for screen readers. */
  cardLabel: string
  /** Said once, politely, when a click opens the card. */
  announcement: string
  close: string
  next: string
  previous: string
  position: string
  suggestions: string
  noSuggestions: string
  /** Shown instead of a suggestion that takes the words out. */
  remove: string
  /** The same for a part of a sentence, which may be more than what is underlined. */
  removeClause: string
  /** The same for a whole sentence. */
  removeSentence: string
  outline: string
  policy: string
  morePolicies: string
  ignore: string
  ignoreHint: string
  allow: string
  allowHint: string
  disableRule: string
  disableRuleHint: string
  quieten: string
  quietenHint: string
  /** Read aloud once the letter is quiet. */
  isQuiet: string
  panelOnly: string
  /** The question before a letter goes that has findings in it, what it lists, and its two answers. */
  sendQuestion: string
  sendLeft: string
  sendMore: string
  sendAnyway: string
  sendBack: string
  sendOnce: string
  /** What came of a change that a key asked for, read aloud once. */
  outcomes: {applied: string; stale: string; rejected: string; unverified: string}
  /** Read aloud where a key asked for a change and there is no wording to choose. */
  nothingToApply: string
  levels: Readonly<Record<Finding['level'], string>>
  categories: Readonly<Record<Finding['category'], string>>
}

export const englishTexts: CardTexts = {
  cardLabel: 'Evenhand: {words}',
  announcement: '{level}: “{words}”. {message} Press Tab for choices, Escape to close.',
  close: 'Close',
  next: 'Next finding',
  previous: 'Previous finding',
  position: '{index} of {count}',
  suggestions: 'You could write',
  noSuggestions: 'There is no set wording that fits every letter here. The choice of words is yours.',
  remove: 'Leave these words out',
  removeClause: 'Leave this part of the sentence out',
  removeSentence: 'Leave this sentence out',
  outline: 'to fill in',
  policy: 'What the policy says',
  morePolicies: 'The same in {count} more policies',
  ignore: 'Ignore here',
  ignoreHint: 'This wording, in this draft',
  allow: 'Allow this wording',
  allowHint: 'Everywhere, for you',
  disableRule: 'Turn off rule',
  disableRuleHint: 'All that it finds, everywhere',
  quieten: 'Quiet in this letter',
  quietenHint: 'All that is found, for now',
  isQuiet: 'Evenhand is quiet in this letter. The toolbar button brings it back.',
  panelOnly: 'This editor does not let Evenhand change its text safely, so please make the change yourself.',
  sendQuestion: 'Send this letter as it is?',
  sendLeft: 'Still marked in it:',
  sendMore: 'and {count} more',
  sendAnyway: 'Send anyway',
  sendBack: 'Back to the letter',
  sendOnce: 'You are asked once about the same words.',
  outcomes: {
    applied: 'Changed. Undo takes it back.',
    stale: 'The text has changed since it was checked, so nothing was replaced.',
    rejected: 'The editor did not take the change. Your text is as it was.',
    unverified:
      'The editor changed something other than what was chosen. Please read the sentence, and undo if it’s wrong.'
  },
  nothingToApply: 'There is no set wording for these words.',
  levels: levelNames,
  categories: categoryNames
}
