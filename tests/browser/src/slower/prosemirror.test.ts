import {describeEditor} from '../editor-suite.ts'
import {prosemirror} from '../editors.ts'

describeEditor(prosemirror)
