export {formats, type FormatName, formatNames} from './formats/index.ts'
export type {FileReport} from './formats/report.ts'
export {run} from './run.ts'
export {type Surroundings, surroundProcess} from './surroundings.ts'
