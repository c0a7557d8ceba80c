import { checkFinite, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { sigmoid, softplus } from '../numeric/logit.ts';
import { minimiseConvex } from '../numeric/minimise-convex.ts';
import type { PlattMap } from './platt.ts';

/** Outcomes after which an outcome counts half: fast enough for a rate that halves within a thousand, slow enough for two parameters. */
const HALF_LIFE = 250;
/** Pull of the slope towards 1, in squared log-odds. The rate drifts sooner and further than the slope. */
const STRENGTH = 400;
/** Outcomes older than this weigh less than a thousandth of the newest. */
const REACH = 10 * HALF_LIFE;

/**
 * Platt scaling that forgets: p = sigmoid(s·f + b) with the slope s and intercept b that minimise Σ 2^{−age/250}·(log loss) + 200·(s − 1)² + b²/2, age
 * counted in outcomes. The pulls keep it finite where one class is alone.
 * @param logits n finite scores on the log-odds scale, oldest first
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Platt 1999; Gama et al. 2014, A survey on concept drift adaptation, section 3.3 on gradual forgetting
 */
export function fitDecayedPlatt(logits: readonly number[], y: readonly number[]): PlattMap {
  checkFinite('logits', logits);
  checkOutcomes(y);
  checkSameLength('logits', logits, 'outcomes', y);
  const from = Math.max(0, logits.length - REACH);
  const [scores, outcomes] = [logits.slice(from), y.slice(from)];
  const weight = scores.map((_, i) => 2 ** ((i - scores.length + 1) / HALF_LIFE));
  const [slope, intercept] = minimiseConvex({
    value([s, b]) {
      return scores.reduce((total, f, i) => total + weight[i]! * softplus(outcomes[i] === 1 ? -(s! * f + b!) : s! * f + b!), (STRENGTH / 2) * (s! - 1) ** 2 + b! ** 2 / 2);
    },
    derivatives([s, b]) {
      let [g1, g2, h11, h21, h22] = [STRENGTH * (s! - 1), b!, STRENGTH, 0, 1];
      for (const [i, f] of scores.entries()) {
        const p = sigmoid(s! * f + b!);
        const curvature = weight[i]! * p * (1 - p);
        g1 += weight[i]! * (p - outcomes[i]!) * f;
        g2 += weight[i]! * (p - outcomes[i]!);
        h11 += curvature * f * f;
        h21 += curvature * f;
        h22 += curvature;
      }
      return { gradient: [g1, g2], hessian: [[h11, h21], [h21, h22]] };
    },
  }, [1, 0]);
  return { kind: 'platt', a: 0 - slope!, b: 0 - intercept! };
}
