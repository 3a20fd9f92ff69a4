import type {ScopeName} from '@evenhand/lexicon'
import {isAttributed} from './attribution/attribution.ts'
import {isConditional} from './condition/condition.ts'
import {isCourtesy} from './courtesy.ts'
import {isExpectation} from './expectation.ts'
import {isFamilyVoice} from './family-voice.ts'
import {isSelfDescription} from './negation.ts'
import {isOthersText} from './others-text.ts'
import {isQuoted} from './quotation.ts'
import {isReflection} from './reflection.ts'
import {isSafeguarding} from './safeguarding.ts'
import type {Scope} from './scope.ts'
import {hasSource} from './source.ts'
import {isTermOfArt} from './terms-of-art.ts'

/** Every scope, by the name that rules use. */
export const scopes = {
  quotation: isQuoted,
  attribution: isAttributed,
  condition: isConditional,
  expectation: isExpectation,
  source: hasSource,
  negation: isSelfDescription,
  courtesy: isCourtesy,
  'terms-of-art': isTermOfArt,
  'others-text': isOthersText,
  safeguarding: isSafeguarding,
  reflection: isReflection,
  'family-voice': isFamilyVoice
} as const satisfies Record<ScopeName, Scope>
