import {describeEditor} from '../editor-suite.ts'
import {tinymce5} from '../editors.ts'

describeEditor(tinymce5)
