import {describeEditor} from '../editor-suite.ts'
import {draft} from '../editors.ts'

describeEditor(draft)
