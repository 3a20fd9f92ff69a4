import {followLexicons, type FollowOptions, type Lexicons} from './follow-lexicons.ts'
import {openOrganisationLexicon, openOwnLexicon} from './store.ts'

/** The lexicons that this browser keeps: the organisation's, and the user's own. */
export const followKeptLexicons = (options: Omit<FollowOptions, 'stores'>): Lexicons =>
  followLexicons({...options, stores: {organisation: openOrganisationLexicon(), own: openOwnLexicon()}})
