export {type CompileOptions, compileLexicon} from './compile-lexicon.ts'
export {inflect} from './inflect.ts'
export type {LexiconFile} from './read-yaml.ts'
