import {describeEditor} from '../editor-suite.ts'
import {reactTextarea} from '../editors.ts'

describeEditor(reactTextarea)
