export {decodeText} from './decode-text.ts'
export {type Format, isNamed, sayFormats, unreadEndings} from './formats.ts'
export {placeOf} from './place-of.ts'
export {readDocuments} from './read-documents.ts'
export type {
  Aside,
  Limits,
  Mail,
  Piece,
  Place,
  Problem,
  ProblemCode,
  ReadDocument,
  Reading,
  SourceFile
} from './types.ts'
