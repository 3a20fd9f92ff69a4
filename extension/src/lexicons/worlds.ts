import type {builtInLexicon, testExamples} from '@evenhand/engine'
import type {compileLexicon} from '@evenhand/lexicon/compile'

/**
 * How files of the extension that are loaded late offer what they hold, in a content script's world or in a page of the extension:
 * each under a name that only they share.
 */
export const compilerKey = 'evenhandCompiler'
export const engineKey = 'evenhandEngine'

export type LexiconWorld = {
  [compilerKey]?: typeof compileLexicon
  [engineKey]?: {testExamples: typeof testExamples; builtInLexicon: typeof builtInLexicon}
}
