import type {PageModel} from '../page-model.ts'
import {ckeditor4} from './ckeditor-4.ts'
import {ckeditor5} from './ckeditor-5.ts'
import {codemirror6} from './codemirror-6.ts'
import {draft} from './draft.ts'
import {lexical} from './lexical.ts'
import {trix} from './trix.ts'

/** Every kind of editor that is written to from the page's own world. */
export const pageModels: ReadonlyArray<PageModel> = [ckeditor4, ckeditor5, lexical, codemirror6, draft, trix]
