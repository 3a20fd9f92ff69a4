import {describeEditor} from '../editor-suite.ts'
import {quill} from '../editors.ts'

describeEditor(quill)
