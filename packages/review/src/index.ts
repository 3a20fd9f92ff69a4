export {createSample, drawSample, type Sample} from './draw-sample.ts'
export {
  type Figures,
  figures,
  figuresOf,
  type GroupFigures,
  type PartyFigures,
  type Rate,
  type RuleFigures,
  type Size,
  sizeOf
} from './figures.ts'
export {localDay} from './find-date.ts'
export {hashText} from './hash-text.ts'
export {type Mask, type MaskedLetter, maskingLimits, maskLetter, maskNote} from './masking/mask-letter.ts'
export type {MaskedKind} from './masking/masked-place.ts'
export {checkOptionsFor, reviewLetter} from './review-letter.ts'
export {
  type AnswersTo,
  type Cell,
  type Counts,
  createTally,
  type Grouping,
  groupings,
  type Tally
} from './tally.ts'
export {type Answer, answers, type LetterRecord, type LetterSource, type Reader} from './types.ts'
export {countUnread, type Unread, type UnreadCode, type UnreadCount, unreadCodes} from './unread.ts'
export {createWriters, knownBy, labelWriters, type Pseudonym} from './writers.ts'
export {hashLexicons, type MadeWith} from './made-with.ts'
export {type FiguresFile, formatFiguresCsv, formatFiguresJson} from './report/format-figures.ts'
export {formatHtml, reportGenerator} from './report/format-html.ts'
export {describeFigures} from './report/describe-report.ts'
export type {ReportPart} from './report/report-parts.ts'
export type {Review, ReviewedLetter} from './report/review.ts'
export {draftExceptions} from './session/draft-exceptions.ts'
export {
  type Opened,
  openSession,
  readSessionLabel,
  type Sealed,
  sealSession,
  type SessionLabel,
  type SessionProblem,
  shortestPassphrase
} from './session/seal-session.ts'
export {
  type FindingAnswer,
  type MissedPassage,
  reviewOf,
  type Session,
  type SessionLetter
} from './session/session.ts'
