import type {Scope} from './scope.ts'

/** A letter in a family's own name is their view. */
export const isFamilyVoice: Scope = (_, {letter}) => letter.voice === 'family'
