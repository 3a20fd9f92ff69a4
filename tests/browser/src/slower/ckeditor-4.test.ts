import {describeEditor} from '../editor-suite.ts'
import {ckeditor4} from '../editors.ts'

describeEditor(ckeditor4)
