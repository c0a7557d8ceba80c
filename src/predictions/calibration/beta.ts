import { checkOutcomes, checkProbabilities, checkSameLength } from '../numeric/check.ts';
import { clipProbability, sigmoid, softplus } from '../numeric/logit.ts';
import { mean, sum } from '../numeric/sum.ts';
import { fitLogisticRegression } from '../models/logistic-regression.ts';

/** logit q = a ln p − b ln(1 − p) + c, with a and b at least 0. The identity is a = b = 1, c = 0. */
export interface BetaMap {
  kind: 'beta';
  a: number;
  b: number;
  c: number;
}

/** So small that it moves no digit anyone reads; it only keeps separable classes from having no optimum. */
const L2 = 1e-6;

/**
 * Beta calibration: the a, b ≥ 0 and c of least log loss in logit q = a ln p − b ln(1 − p) + c, p clipped to [1e-6, 1 − 1e-6].
 * It contains the identity, so it can't uncalibrate what is calibrated. Wants at least 20 outcomes of each class.
 * A negative a or b would make the map fall somewhere: it is set to 0 and the rest is fitted again.
 * @param p n probabilities
 * @param y n outcomes, 0 or 1, both present
 * @throws RangeError when a class is absent, or the lists are empty, of unequal length or out of range
 * @see Kull, Silva Filho and Flach 2017, Beta calibration: a well-founded and easily implemented improvement on logistic calibration
 * @example fitBeta([0.2, 0.3, 0.6, 0.9], [0, 1, 0, 1]) // { kind: 'beta', a: 0, b: 1.360…, c: -1.204… }
 */
export function fitBeta(p: readonly number[], y: readonly number[]): BetaMap {
  checkProbabilities('p', p);
  checkOutcomes(y);
  checkSameLength('probabilities', p, 'outcomes', y);
  const both = fitWith(p, y, true, true);
  if (both.a >= 0 && both.b >= 0) return both;
  const candidates = [fitWith(p, y, true, false), fitWith(p, y, false, true), constant(y)].filter((map) => map.a >= 0 && map.b >= 0);
  const losses = candidates.map((map) => totalLoss(map, p, y));
  return candidates[losses.indexOf(Math.min(...losses))]!;
}

/** The calibrated probability of a probability. */
export function applyBeta(map: BetaMap, p: number): number {
  return sigmoid(betaLogOdds(map, p));
}

function betaLogOdds({ a, b, c }: BetaMap, p: number): number {
  const clipped = clipProbability(p);
  return a * Math.log(clipped) - b * Math.log1p(-clipped) + c;
}

function fitWith(p: readonly number[], y: readonly number[], useA: boolean, useB: boolean): BetaMap {
  const rows = p.map(clipProbability).map((q) => [...(useA ? [Math.log(q)] : []), ...(useB ? [-Math.log1p(-q)] : [])]);
  const { coefficients, intercept } = fitLogisticRegression(rows, y, { l2: L2 });
  return { kind: 'beta', a: useA ? coefficients[0]! : 0, b: useB ? coefficients.at(-1)! : 0, c: intercept };
}

function constant(y: readonly number[]): BetaMap {
  const rate = mean(y);
  return { kind: 'beta', a: 0, b: 0, c: Math.log(rate / (1 - rate)) };
}

function totalLoss(map: BetaMap, p: readonly number[], y: readonly number[]): number {
  return sum(p.map((probability, i) => softplus(y[i] === 1 ? -betaLogOdds(map, probability) : betaLogOdds(map, probability))));
}
