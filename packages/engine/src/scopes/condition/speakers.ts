import {wordSet} from '../../word-classes.ts'

/** How a sentence opens in which a bare verb is nobody's instruction. */
export const speakers = wordSet('i we you my our your')
