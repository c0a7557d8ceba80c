import { checkSameLength } from '../numeric/check.ts';

/** The support of a distribution: Σ αᵢ e^{−γ|x − xᵢ|²} ≥ ρ. Serialises to JSON and back without loss. */
export interface OneClassSvm {
  gamma: number;
  rho: number;
  /** One a support vector, from 0 to 1. */
  alpha: number[];
  /** As many rows of d numbers. */
  support: number[][];
}

/**
 * Σ αᵢ e^{−γ|x − xᵢ|²} − ρ: negative outside the support.
 * @param row d features
 * @throws RangeError when the row has the wrong length
 */
export function oneClassDecision({ gamma, rho, alpha, support }: OneClassSvm, row: readonly number[]): number {
  checkSameLength('features', row, 'training columns', support[0]!);
  let total = -rho;
  for (let i = 0; i < support.length; i += 1) {
    const vector = support[i]!;
    let distance = 0;
    for (let j = 0; j < row.length; j += 1) distance += (row[j]! - vector[j]!) ** 2;
    total += alpha[i]! * Math.exp(-gamma * distance);
  }
  return total;
}
