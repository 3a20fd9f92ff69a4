import {inject} from 'vitest'
import {describeEditor} from './editor-suite.ts'
import {roundcube} from './editors.ts'
import {describeSending} from './sending-suite.ts'

const webmail = inject('webmail')

describeEditor(roundcube('html', webmail))
describeSending('html', webmail)
