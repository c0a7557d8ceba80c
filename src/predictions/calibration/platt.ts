import { canonicalOrder } from '../numeric/canonical-order.ts';
import { checkFinite, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { sigmoid, softplus } from '../numeric/logit.ts';
import { minimiseConvex } from '../numeric/minimise-convex.ts';
import type { ConvexFunction } from '../numeric/minimise-convex.ts';

/** p = 1 / (1 + e^{a·f + b}); `a` is negative for a useful score f. */
export interface PlattMap {
  kind: 'platt';
  a: number;
  b: number;
}

/**
 * Platt scaling: the a and b that minimise the cross-entropy of p = 1 / (1 + e^{a·f + b}) against the softened targets
 * (N₊ + 1)/(N₊ + 2) and 1/(N₋ + 2), by Newton's method with backtracking in log1p form. One class alone gives a = 0 and
 * the softened rate. Wants at least 20 outcomes of each class.
 * @param logits n finite scores on the log-odds scale (not probabilities)
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Lin, Lin and Weng 2007, A note on Platt's probabilistic outputs for support vector machines
 * @example fitPlatt([-2, -1, 1, 2], [0, 0, 1, 1]) // a < 0, b = 0 but for rounding
 */
export function fitPlatt(logits: readonly number[], y: readonly number[]): PlattMap {
  checkFinite('logits', logits);
  checkOutcomes(y);
  checkSameLength('logits', logits, 'outcomes', y);
  const order = canonicalOrder(logits.map((logit) => [logit]), y);
  const positives = y.filter((outcome) => outcome === 1).length;
  const negatives = y.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const bStart = Math.log((negatives + 1) / (positives + 1));
  // With one class the slope carries nothing, and equal targets are met exactly by a constant.
  if (positives === 0 || negatives === 0) return { kind: 'platt', a: 0, b: -Math.log(positives === 0 ? low / (1 - low) : high / (1 - high)) };
  const objective = crossEntropy(order.map((i) => logits[i]!), order.map((i) => (y[i] === 1 ? high : low)));
  const [a, b] = minimiseConvex(objective, [0, bStart]);
  return { kind: 'platt', a: a!, b: b! };
}

/** The calibrated probability of a score on the log-odds scale. */
export function applyPlatt(map: PlattMap, logit: number): number {
  return sigmoid(-(map.a * logit + map.b));
}

/** Σ t·z + ln(1 + e^{−z}) with z = a·f + b, targets t: the cross-entropy of p = sigmoid(−z). */
function crossEntropy(scores: number[], targets: number[]): ConvexFunction {
  return {
    value([a, b]) {
      return scores.reduce((total, f, i) => total + targets[i]! * (a! * f + b!) + softplus(-(a! * f + b!)), 0);
    },
    derivatives([a, b]) {
      let [g1, g2, h11, h21, h22] = [0, 0, 0, 0, 0];
      for (const [i, f] of scores.entries()) {
        const p = sigmoid(-(a! * f + b!));
        const weight = p * (1 - p);
        g1 += f * (targets[i]! - p);
        g2 += targets[i]! - p;
        h11 += f * f * weight;
        h21 += f * weight;
        h22 += weight;
      }
      return { gradient: [g1, g2], hessian: [[h11, h21], [h21, h22]] };
    },
  };
}
