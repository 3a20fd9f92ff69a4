import {describeEditor} from '../editor-suite.ts'
import {gmail} from '../editors.ts'

describeEditor(gmail)
