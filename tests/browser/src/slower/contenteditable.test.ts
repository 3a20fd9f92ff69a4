import {describeEditor} from '../editor-suite.ts'
import {contenteditable} from '../editors.ts'

describeEditor(contenteditable)
