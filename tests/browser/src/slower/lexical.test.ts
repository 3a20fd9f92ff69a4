import {describeEditor} from '../editor-suite.ts'
import {lexical} from '../editors.ts'

describeEditor(lexical)
