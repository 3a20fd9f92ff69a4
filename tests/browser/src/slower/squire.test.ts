import {describeEditor} from '../editor-suite.ts'
import {squire} from '../editors.ts'

describeEditor(squire)
