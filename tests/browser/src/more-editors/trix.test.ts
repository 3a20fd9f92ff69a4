import {describePanelOnly} from '../editor-suite.ts'
import {trix} from '../editors.ts'

describePanelOnly(trix)
