import { checkFinite, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { sigmoid, softplus } from '../numeric/logit.ts';
import { minimiseConvex } from '../numeric/minimise-convex.ts';
import type { PlattMap } from './platt.ts';

/** Outcomes after which an outcome counts half. */
const HALF_LIFE = 800;
/** Outcomes older than this are not looked at: they weigh little. */
const REACH = 5 * HALF_LIFE;
/** Pull of the slope towards 1, in squared log-odds: the rate drifts sooner and further than the slope. */
const SLOPE_PULL = 400;
/** Pull of the rate's trend towards none: a third of a unit of log-odds in 500 outcomes is nothing unusual. */
const TREND_PULL = 10;
const TREND_UNIT = 500;
/** A trend is not followed further than this into the unknown. */
const MOST_AHEAD = 500;

/**
 * Platt scaling that forgets and follows a trend: p = sigmoid(s·f + b + c·t) with t the outcome's time, in 500 outcomes, 0 at the newest. The
 * slope s, level b and trend c minimise Σ 2^{−age/800}·(log loss) + 200·(s − 1)² + b²/2 + 5·c², and the level is carried forward along the trend to
 * the present. The pulls keep it finite where one class is alone.
 * @param logits n finite scores on the log-odds scale, oldest first
 * @param y n outcomes, 0 or 1
 * @param ahead predictions made since the newest outcome: how late outcomes are
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Platt 1999; Gama et al. 2014, A survey on concept drift adaptation; Holt 1957 for the level and trend
 */
export function fitDecayedPlatt(logits: readonly number[], y: readonly number[], ahead: number): PlattMap {
  checkFinite('logits', logits);
  checkOutcomes(y);
  checkSameLength('logits', logits, 'outcomes', y);
  const from = Math.max(0, logits.length - REACH);
  const [scores, outcomes] = [logits.slice(from), y.slice(from)];
  const age = scores.map((_, i) => scores.length - 1 - i);
  const weight = age.map((outcomesAgo) => 2 ** (-outcomesAgo / HALF_LIFE));
  const time = age.map((outcomesAgo) => -outcomesAgo / TREND_UNIT);
  const pulls = [SLOPE_PULL, 1, TREND_PULL];
  const [slope, level, trend] = minimiseConvex({
    value([s, b, c]) {
      let total = (SLOPE_PULL * (s! - 1) ** 2 + b! ** 2 + TREND_PULL * c! ** 2) / 2;
      for (let i = 0; i < scores.length; i += 1) {
        const z = s! * scores[i]! + b! + c! * time[i]!;
        total += weight[i]! * softplus(outcomes[i] === 1 ? -z : z);
      }
      return total;
    },
    derivatives([s, b, c]) {
      const gradient = [SLOPE_PULL * (s! - 1), b!, TREND_PULL * c!];
      const hessian = pulls.map((pull, j) => pulls.map((_, k) => (j === k ? pull : 0)));
      for (let i = 0; i < scores.length; i += 1) {
        const inputs = [scores[i]!, 1, time[i]!];
        const p = sigmoid(s! * scores[i]! + b! + c! * time[i]!);
        for (let j = 0; j < 3; j += 1) {
          gradient[j]! += weight[i]! * (p - outcomes[i]!) * inputs[j]!;
          for (let k = 0; k <= j; k += 1) hessian[j]![k]! += weight[i]! * p * (1 - p) * inputs[j]! * inputs[k]!;
        }
      }
      return { gradient, hessian };
    },
  }, [1, 0, 0]) as [number, number, number];
  return { kind: 'platt', a: 0 - slope, b: 0 - (level + (trend * Math.min(ahead, MOST_AHEAD)) / TREND_UNIT) };
}
