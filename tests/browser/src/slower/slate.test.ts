import {describeEditor} from '../editor-suite.ts'
import {slate} from '../editors.ts'

describeEditor(slate)
