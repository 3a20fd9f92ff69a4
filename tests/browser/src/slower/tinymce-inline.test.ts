import {describeEditor} from '../editor-suite.ts'
import {tinymce8Inline} from '../editors.ts'

describeEditor(tinymce8Inline)
