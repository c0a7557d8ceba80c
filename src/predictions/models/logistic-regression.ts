import { canonicalOrder } from '../numeric/canonical-order.ts';
import { checkMatrix, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { sigmoid, softplus } from '../numeric/logit.ts';
import { minimiseConvex } from '../numeric/minimise-convex.ts';
import type { ConvexFunction } from '../numeric/minimise-convex.ts';

/** Serialises to JSON and back without loss. */
export interface LogisticRegression {
  /** One a column, in log-odds per unit of the column. */
  coefficients: number[];
  /** Log-odds of a row of zeros. */
  intercept: number;
}

/**
 * The coefficients w and intercept b that minimise (l2/2)|w|² + Σ ln(1 + e^{−sᵢ(w·xᵢ + b)}), sᵢ = ±1, by iteratively reweighted
 * least squares (Newton with backtracking). The intercept is not penalised. Shuffled rows give the same bytes.
 * @param rows n × d features, which the caller standardises
 * @param y n outcomes, 0 or 1, both present
 * @param options.l2 strength of the penalty, positive, 1 by default (scikit-learn's C is 1/l2); without it separable classes have no optimum
 * @throws RangeError when the input is empty, ragged, not finite or of one class, or `l2` is not positive
 * @see Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning, section 4.4
 * @example fitLogisticRegression([[-1], [1]], [0, 1]).coefficients // [0.6748…]
 */
export function fitLogisticRegression(rows: readonly (readonly number[])[], y: readonly number[], options: { l2?: number } = {}): LogisticRegression {
  const { l2 = 1 } = options;
  checkMatrix('features', rows);
  checkOutcomes(y);
  checkSameLength('rows', rows, 'outcomes', y);
  if (!(l2 > 0 && l2 < Infinity)) throw new RangeError(`expected a positive l2, got ${l2}`);
  if (new Set(y).size < 2) throw new RangeError(`expected outcomes of both classes, got only ${y[0]}`);
  const order = canonicalOrder(rows, y);
  const withOnes = order.map((i) => [...rows[i]!, 1]);
  const parameters = minimiseConvex(penalisedLoss(withOnes, order.map((i) => y[i]!), l2), withOnes[0]!.map(() => 0));
  return { coefficients: parameters.slice(0, -1), intercept: parameters.at(-1)! };
}

/**
 * Log-odds w·x + b of the outcome 1.
 * @param row d features
 * @throws RangeError when the row has not as many values as the model has coefficients
 */
export function logisticLogOdds(model: LogisticRegression, row: readonly number[]): number {
  checkSameLength('features', row, 'coefficients', model.coefficients);
  return row.reduce((total, value, column) => total + value * model.coefficients[column]!, model.intercept);
}

/** Probability of the outcome 1 for a row of d features. */
export function logisticProbability(model: LogisticRegression, row: readonly number[]): number {
  return sigmoid(logisticLogOdds(model, row));
}

/** The last column is the intercept's and carries no penalty. */
function penalisedLoss(rows: number[][], y: number[], l2: number): ConvexFunction {
  const columns = rows[0]!.length;
  const penalty = Array.from({ length: columns }, (_, column) => (column === columns - 1 ? 0 : l2));
  return {
    value(parameters) {
      let total = 0;
      for (const [i, row] of rows.entries()) total += softplus(y[i] === 1 ? -logOdds(row, parameters) : logOdds(row, parameters));
      for (let j = 0; j < columns; j += 1) total += (penalty[j]! / 2) * parameters[j]! ** 2;
      return total;
    },
    derivatives(parameters) {
      const gradient = penalty.map((strength, j) => strength * parameters[j]!);
      const hessian = penalty.map((strength, j) => penalty.map((_, k) => (j === k ? strength : 0)));
      for (const [i, row] of rows.entries()) addRow(row, sigmoid(logOdds(row, parameters)), y[i]!, gradient, hessian);
      return { gradient, hessian };
    },
  };
}

function logOdds(row: readonly number[], parameters: readonly number[]): number {
  let total = 0;
  for (let j = 0; j < row.length; j += 1) total += row[j]! * parameters[j]!;
  return total;
}

/** Only the lower triangle of the Hessian is filled: the Cholesky factorisation reads no more. */
function addRow(row: readonly number[], p: number, outcome: number, gradient: number[], hessian: number[][]): void {
  const weight = p * (1 - p);
  for (let j = 0; j < row.length; j += 1) {
    gradient[j]! += (p - outcome) * row[j]!;
    const scaled = weight * row[j]!;
    for (let k = 0; k <= j; k += 1) hessian[j]![k]! += scaled * row[k]!;
  }
}
