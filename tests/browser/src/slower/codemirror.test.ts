import {describeEditor} from '../editor-suite.ts'
import {codemirror} from '../editors.ts'

describeEditor(codemirror)
