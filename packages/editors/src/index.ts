export {attachEditors} from './attach-editors.ts'
export {describeSetAside} from './describe-set-aside.ts'
export {highlightCss, pageCss} from './overlay/highlight-css.ts'
export {type CardTexts, englishTexts} from './texts.ts'
export type {
  CategoryCounts,
  Check,
  Checked,
  EditorKind,
  Editors,
  EditorsOptions,
  EditorsSettings,
  EditorStatus,
  EditOutcome,
  LetterReading,
  LevelCounts,
  OffReason,
  PanelOnlyReason,
  PolicyClause,
  PolicyRef,
  SetAsidePart
} from './types.ts'
export {isReachedFromParent} from './watch-roots.ts'
