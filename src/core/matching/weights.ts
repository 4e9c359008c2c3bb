/**
 * How evidence is weighed. Made by `npm run evaluate -- claimWeights` on ../shared/gold (seeds, retold, triples):
 * logistic regression with a ridge, all stories in one. Cross-validated by story by `npm run evaluate -- claims`.
 * Change no figure by hand: change the evidence, run the fit again, and look at the figures that it gives.
 */
import type { EvidenceKind } from './evidence'

export type Weights = { readonly bias: number; readonly of: Readonly<Record<EvidenceKind, number>> }

/** For stories of three articles and more. */
export const WEIGHTS_OF_SEVERAL: Weights = {
  bias: -2.2622,
  of: {
    alike: 4.6358,
    agreement: 0.2246,
    agreementInWords: 0.3267,
    agreementInContent: 0.193,
    thirdOutlet: 13.6173,
    numbers: 0.2069,
    context: 11.4319,
    margin: 1.9675,
    names: -0.0685,
    otherNames: 0.0606,
    run: -0.221,
  },
}

/** For stories of two articles, where no third can speak up: fitted on every two articles of the same gold. */
export const WEIGHTS_OF_TWO: Weights = {
  bias: -2.9907,
  of: {
    alike: 10.1929,
    agreement: 0.2464,
    agreementInWords: 0.1975,
    agreementInContent: 0.1964,
    thirdOutlet: 0,
    numbers: 0.223,
    context: 12.8646,
    margin: 1.4787,
    names: -0.064,
    otherNames: 0.0641,
    run: -0.1764,
  },
}
