export {type CompileOptions, compileLexicon, type Locate} from './compiling/compile-lexicon.ts'
export type {LexiconFile} from './read-yaml.ts'
