import {describeEditor} from '../editor-suite.ts'
import {tinymce8} from '../editors.ts'

describeEditor(tinymce8)
