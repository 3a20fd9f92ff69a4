import {describePanelOnly} from '../editor-suite.ts'
import {draft} from '../editors.ts'

describePanelOnly(draft)
