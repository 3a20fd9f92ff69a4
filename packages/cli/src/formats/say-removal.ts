import type {Suggestion, SuggestionLabel} from '@evenhand/engine'

/** What a suggestion leaves out, in words; nothing where it offers a wording or an outline. */
export function sayRemoval({text, label}: Suggestion): string | undefined {
  if (label === 'outline') return undefined
  if (label) return removals[label]
  return text === '' ? 'leave these words out' : undefined
}

const removals = {
  clause: 'leave this part of the sentence out',
  sentence: 'leave this sentence out'
} satisfies Record<Exclude<SuggestionLabel, 'outline'>, string>
