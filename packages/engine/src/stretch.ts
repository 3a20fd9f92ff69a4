import type {Words} from '@evenhand/lexicon'

/** Where matching happens: the words of a block, and the sentence's bounds within them. */
export type Stretch = {text: string; words: Words; first: number; last: number}
