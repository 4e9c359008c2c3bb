/**
 * How evidence is weighed. Made by `npm run evaluate -- claimWeights` on ../shared/gold (seeds, retold, triples):
 * logistic regression with a ridge, all stories in one. Cross-validated by story by `npm run evaluate -- claims`.
 * Change no figure by hand: change the evidence, run the fit again, and look at the figures that it gives.
 */
import type { EvidenceKind } from './evidence'

export type Weights = { readonly bias: number; readonly of: Readonly<Record<EvidenceKind, number>> }

/** For stories of three articles and more. */
export const WEIGHTS_OF_SEVERAL: Weights = {
  bias: 9.6897,
  of: {
    context: 2.2966,
    agreement: 0.265,
    agreementInWords: 0.3129,
    thirdOutlet: 12.6067,
    margin: 1.9648,
    numbers: 0.1617,
    names: -0.1567,
    namesAround: 0.0843,
    rareWords: 0.0451,
    run: -0.2169,
    quoted: -0.3761,
    storyLength: -1.4274,
  },
}

/** For stories of two articles, where no third can speak up: fitted on every two articles of the same gold. */
export const WEIGHTS_OF_TWO: Weights = {
  bias: 6.9349,
  of: {
    context: 2.8934,
    agreement: 0.2691,
    agreementInWords: 0.1857,
    thirdOutlet: 0,
    margin: 1.8853,
    numbers: 0.1583,
    names: -0.1612,
    namesAround: 0.0783,
    rareWords: 0.068,
    run: -0.1295,
    quoted: -0.4734,
    storyLength: -0.6839,
  },
}
