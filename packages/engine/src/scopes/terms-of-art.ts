import type {Scope} from './scope.ts'

/** Words that are part of a term of the field, such as *refusal to assess* or *best endeavours*. */
export const isTermOfArt: Scope = (match, position, terms) =>
  terms.find('term-of-art', position).some(({from, to}) => from < match.to && match.from < to)
