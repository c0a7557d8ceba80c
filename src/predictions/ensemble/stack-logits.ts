import { canonicalOrder } from '../numeric/canonical-order.ts';
import { checkMatrix, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { sigmoid, softplus } from '../numeric/logit.ts';
import { minimiseConvex } from '../numeric/minimise-convex.ts';

/** Log-odds of the stack: intercept + Σ wⱼ zⱼ. */
export interface Stack {
  weights: number[];
  intercept: number;
}

/** Pull towards equal weights, in squared log-odds: the data of a few hundred outcomes outweigh it. */
const STRENGTH = 20;

/**
 * Stacked generalisation: the logistic regression of the outcome on the members' held-back log-odds that minimises
 * Σ ln(1 + e^{−sᵢ(w·zᵢ + b)}) + (λ/2) Σ (wⱼ − 1/m)², sᵢ = ±1. The penalty pulls towards the plain log-odds pool, not towards saying nothing.
 * A member with a negative weight is left out and the rest fitted again, so the stack rises with every member. Shuffled rows give the same bytes.
 * @param logits n rows of m log-odds of models that have not seen the row
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the input is empty, ragged, of unequal length or out of range
 * @see Wolpert 1992, Stacked generalization; Ting and Witten 1999, Issues in stacked generalization
 */
export function fitStack(logits: readonly (readonly number[])[], y: readonly number[]): Stack {
  checkMatrix('log-odds', logits);
  checkOutcomes(y);
  checkSameLength('rows of log-odds', logits, 'outcomes', y);
  const order = canonicalOrder(logits, y);
  const rows = order.map((i) => logits[i]!);
  const outcomes = order.map((i) => y[i]!);
  let kept = rows[0]!.map((_, member) => member);
  for (;;) {
    const fitted = fitMembers(rows.map((row) => kept.map((member) => row[member]!)), outcomes);
    const lowest = Math.min(...fitted.weights);
    if (lowest >= 0 || kept.length === 1) return { intercept: fitted.intercept, weights: rows[0]!.map((_, member) => Math.max(0, fitted.weights[kept.indexOf(member)] ?? 0)) };
    kept = kept.filter((_, position) => fitted.weights[position] !== lowest);
  }
}

function fitMembers(rows: readonly (readonly number[])[], y: readonly number[]): Stack {
  const members = rows[0]!.length;
  const equal = 1 / members;
  const logOdds = (row: readonly number[], parameters: readonly number[]): number => row.reduce((total, z, j) => total + z * parameters[j]!, parameters[members]!);
  const parameters = minimiseConvex({
    value: (at) => {
      let total = 0;
      for (let j = 0; j < members; j += 1) total += (STRENGTH / 2) * (at[j]! - equal) ** 2;
      for (const [i, row] of rows.entries()) total += softplus(y[i] === 1 ? -logOdds(row, at) : logOdds(row, at));
      return total;
    },
    derivatives: (at) => {
      const gradient = at.map((weight, j) => (j < members ? STRENGTH * (weight - equal) : 0));
      const hessian = at.map((_, j) => at.map((__, k) => (j === k && j < members ? STRENGTH : 0)));
      for (const [i, row] of rows.entries()) {
        const p = sigmoid(logOdds(row, at));
        for (let j = 0; j <= members; j += 1) {
          const zj = row[j] ?? 1;
          gradient[j]! += (p - y[i]!) * zj;
          for (let k = 0; k <= j; k += 1) hessian[j]![k]! += p * (1 - p) * zj * (row[k] ?? 1);
        }
      }
      return { gradient, hessian };
    },
  }, [...rows[0]!.map(() => equal), 0]);
  return { weights: parameters.slice(0, members), intercept: parameters[members]! };
}
