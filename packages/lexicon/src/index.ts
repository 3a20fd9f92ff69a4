export {type EdgeWords, edgeWords, wordsAfter} from './edge-words.ts'
export {anchorOf, readLists, takeOption, variantsOf} from './find-variants.ts'
export {findNeeds, type Needs} from './find-needs.ts'
export {
  type CodedLexicon,
  codedOf,
  type PatternCode,
  packLexicon,
  sourceOf,
  unpackLexicon
} from './pack-lexicon.ts'
export {type ClassName, type Pattern, type PatternNode, type PatternProblem, parsePattern} from './pattern.ts'
export * from './types.ts'
export {usualLevels, usualScopes} from './usual-scopes.ts'
export {breaks, isApostrophe, isWordCode, splitWords, type Words} from './words.ts'
