import {inject} from 'vitest'
import {describeEditor} from '../editor-suite.ts'
import {roundcube} from '../editors.ts'

describeEditor(roundcube('html', inject('webmail')))
