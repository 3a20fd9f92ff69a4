export {type CompileOptions, compileLexicon, type Locate} from './compile-lexicon.ts'
export {inflect} from './inflect.ts'
export type {LexiconFile} from './read-yaml.ts'
