/**
 * How evidence is weighed. Made by `npm run evaluate -- claimWeights` on ../shared/gold (seeds, retold, triples):
 * logistic regression with a ridge, all stories in one. Cross-validated by story by `npm run evaluate -- claims`.
 * Change no figure by hand: change the evidence, run the fit again, and look at the figures that it gives.
 */
import type { EvidenceKind } from './evidence'

export type Weights = { readonly bias: number; readonly of: Readonly<Record<EvidenceKind, number>> }

/** For stories of three articles and more. */
export const WEIGHTS_OF_SEVERAL: Weights = {
  bias: -2.8179,
  of: {
    alike: 4.8263,
    agreement: 0.6596,
    thirdOutlet: 13.7967,
    numbers: 0.2825,
    context: 11.9649,
    margin: 2.0305,
    names: -0.0597,
    otherNames: 0.0509,
    run: -0.1992,
  },
}

/** For stories of two articles, where no third can speak up: fitted on every two articles of the same gold. */
export const WEIGHTS_OF_TWO: Weights = {
  bias: -3.4336,
  of: {
    alike: 10.867,
    agreement: 0.5717,
    thirdOutlet: 0,
    numbers: 0.2977,
    context: 13.3841,
    margin: 1.6135,
    names: -0.0521,
    otherNames: 0.0559,
    run: -0.1655,
  },
}
