import {describeEditor} from '../editor-suite.ts'
import {trix} from '../editors.ts'

describeEditor(trix)
