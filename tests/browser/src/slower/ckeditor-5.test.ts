import {describeEditor} from '../editor-suite.ts'
import {ckeditor5} from '../editors.ts'

describeEditor(ckeditor5)
