import { canonicalOrder } from '../numeric/canonical-order.ts';
import { checkFinite, checkMatrix, checkSameLength } from '../numeric/check.ts';
import { sigmoid, softplus } from '../numeric/logit.ts';
import { minimiseConvex } from '../numeric/minimise-convex.ts';
import { quantile } from '../numeric/quantile.ts';
import { mean } from '../numeric/sum.ts';

/** Serialises to JSON and back without loss. */
export interface LinearQuantile {
  /** One a column, in units of the target. */
  coefficients: number[];
  intercept: number;
}

/** Width of the smoothed corner of the pinball loss, in deviations of the target. */
const SMOOTHING = 0.1;
/** Curvature that is left far from the corner, so that Newton steps stay finite. */
const LEAST_CURVATURE = 1e-6;

/**
 * Linear regression of the q-quantile: minimises Σ q·r + τ·ln(1 + e^{−r/τ}) + (l2/2)|w|², r = y − w·x − b in deviations of y, a smooth
 * version of the pinball loss. Shuffled rows give the same bytes.
 * @param rows n × d features, which the caller standardises
 * @param y n targets
 * @param q 0 to 1, ends excluded; 0.5 is the median
 * @param options.l2 strength of the penalty, 1 by default; the intercept carries none
 * @throws RangeError when the input is empty, ragged or not finite
 * @see Koenker and Bassett 1978, Regression quantiles; Zheng 2011, Gradient descent algorithms for quantile regression with smooth approximation
 * @example fitLinearQuantile([[-1], [0], [1]], [-2, 0, 2], 0.5).coefficients[0] > 1 // true
 */
export function fitLinearQuantile(rows: readonly (readonly number[])[], y: readonly number[], q: number, options: { l2?: number } = {}): LinearQuantile {
  checkMatrix('features', rows);
  checkFinite('targets', y);
  checkSameLength('rows', rows, 'targets', y);
  const { l2 = 1 } = options;
  const centre = mean(y);
  const deviation = Math.sqrt(mean(y.map((value) => (value - centre) ** 2))) || 1;
  const order = canonicalOrder(rows, y);
  const withOnes = order.map((i) => [...rows[i]!, 1]);
  const targets = order.map((i) => (y[i]! - centre) / deviation);
  const columns = withOnes[0]!.length;
  const penalty = Array.from({ length: columns }, (_, column) => (column === columns - 1 ? 0 : l2));
  const residual = (parameters: readonly number[], i: number): number => withOnes[i]!.reduce((rest, value, j) => rest - value * parameters[j]!, targets[i]!);
  const parameters = minimiseConvex({
    value(at) {
      let total = penalty.reduce((sum, strength, j) => sum + (strength / 2) * at[j]! ** 2, 0);
      for (let i = 0; i < withOnes.length; i += 1) {
        const r = residual(at, i);
        total += q * r + SMOOTHING * softplus(-r / SMOOTHING);
      }
      return total;
    },
    derivatives(at) {
      const gradient = penalty.map((strength, j) => strength * at[j]!);
      const hessian = penalty.map((strength, j) => penalty.map((_, k) => (j === k ? strength : 0)));
      for (const [i, row] of withOnes.entries()) {
        const below = sigmoid(-residual(at, i) / SMOOTHING);
        const curvature = Math.max(LEAST_CURVATURE, (below * (1 - below)) / SMOOTHING);
        for (let j = 0; j < columns; j += 1) {
          gradient[j]! -= (q - below) * row[j]!;
          for (let k = 0; k <= j; k += 1) hessian[j]![k]! += curvature * row[j]! * row[k]!;
        }
      }
      return { gradient, hessian };
    },
  }, penalty.map((_, column) => (column === columns - 1 ? quantile(targets, q) : 0)));
  return { coefficients: parameters.slice(0, -1).map((weight) => weight * deviation), intercept: parameters.at(-1)! * deviation + centre };
}
