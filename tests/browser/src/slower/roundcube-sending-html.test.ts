import {inject} from 'vitest'
import {describeSending} from '../sending-suite.ts'

describeSending('html', inject('webmail'))
