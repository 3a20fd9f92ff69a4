import {describeEditor} from '../editor-suite.ts'
import {tiptap} from '../editors.ts'

describeEditor(tiptap)
