import {describeEditor} from './editor-suite.ts'
import {textarea} from './editors.ts'

describeEditor(textarea)
