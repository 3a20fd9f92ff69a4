import type {PageModel} from '../page-model.ts'
import {ckeditor5} from './ckeditor-5.ts'
import {codemirror6} from './codemirror-6.ts'
import {lexical} from './lexical.ts'

/** Every kind of editor that is written to from the page's own world. */
export const pageModels: ReadonlyArray<PageModel> = [ckeditor5, lexical, codemirror6]
