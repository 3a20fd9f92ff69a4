export {default, type Options} from './retext-impartial.ts'
