import {describeEditor} from '../editor-suite.ts'
import {tinymce5Inline} from '../editors.ts'

describeEditor(tinymce5Inline)
