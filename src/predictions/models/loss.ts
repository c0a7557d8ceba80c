import { sigmoid } from '../numeric/logit.ts';
import { quantile } from '../numeric/quantile.ts';
import { mean } from '../numeric/sum.ts';

/** What a booster lowers, as a function of one score a row. */
export interface Loss {
  /** The constant of least loss. */
  start(y: readonly number[]): number;
  /** First and second derivatives by the score, written into the two lists. */
  derivatives(score: Float64Array, y: readonly number[], gradient: Float64Array, hessian: Float64Array): void;
  /** The step of a leaf from the residuals of its rows, for losses without a second derivative. */
  leafStep?(residuals: Float64Array): number;
}

/** Keeps a leaf of certain rows from dividing by nothing. */
const LEAST_HESSIAN = 1e-12;

/** −y ln p − (1 − y) ln(1 − p) with p = sigmoid(score): g = p − y, h = p(1 − p). */
export const LOG_LOSS: Loss = {
  start(y) {
    const rate = mean(y);
    return Math.log(rate) - Math.log1p(-rate);
  },
  derivatives(score, y, gradient, hessian) {
    for (let i = 0; i < score.length; i += 1) {
      const p = sigmoid(score[i]!);
      gradient[i] = p - y[i]!;
      hessian[i] = Math.max(LEAST_HESSIAN, p * (1 - p));
    }
  },
};

/**
 * The pinball loss of the q-quantile: (q − 1[y < score])·(y − score). It has no curvature, so a leaf steps to the q-quantile of its residuals.
 * @see Koenker and Bassett 1978, Regression quantiles
 */
export function quantileLoss(q: number): Loss {
  return {
    start: (y) => quantile(y, q),
    derivatives(score, y, gradient, hessian) {
      for (let i = 0; i < score.length; i += 1) gradient[i] = y[i]! > score[i]! ? -q : 1 - q;
      hessian.fill(1);
    },
    leafStep: (residuals) => quantile(residuals, q),
  };
}
