import type {Scope} from './scope.ts'

/** Plain words for harm are never softened, and official categories never corrected. */
export const isSafeguarding: Scope = (match, position, terms) =>
  terms.find('plain-word-for-harm', position).some(({from, to}) => from <= match.from && match.to <= to) ||
  terms.find('official-category', position).some(({from, to}) => from < match.to && match.from < to)
