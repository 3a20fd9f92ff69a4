import type {TrainedWeights} from '../src/classify-sentence.ts'

/** Made by `pnpm train` from the labelled records that may be read. */
export declare const weights: TrainedWeights
