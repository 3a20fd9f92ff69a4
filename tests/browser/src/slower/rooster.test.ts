import {describeEditor} from '../editor-suite.ts'
import {rooster} from '../editors.ts'

describeEditor(rooster)
