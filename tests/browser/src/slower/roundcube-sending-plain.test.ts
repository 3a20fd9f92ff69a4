import {inject} from 'vitest'
import {describeSending} from '../sending-suite.ts'

describeSending('plain', inject('webmail'))
