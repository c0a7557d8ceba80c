import { logit, sigmoid } from '../numeric/logit.ts';

/** How the members' probabilities become one. Serialises to JSON and back without loss. */
export interface Combination {
  /**
   * `mean` and `weighted` are linear pools; `log-odds` and `stack` add on the log-odds scale.
   * A majority vote is not among them: it gives labels, not probabilities.
   */
  kind: 'mean' | 'weighted' | 'log-odds' | 'stack';
  /** One a member, none negative. */
  weights: number[];
  /** Log-odds that are added; 0 but for a stack. */
  intercept: number;
}

/** Whether the combination adds probabilities and not log-odds. */
export function isLinear({ kind }: Combination): boolean {
  return kind === 'mean' || kind === 'weighted';
}

/**
 * The combined probability of m members' probabilities.
 * @example combine({ kind: 'mean', weights: [0.5, 0.5], intercept: 0 }, [0.2, 0.4]) // 0.3 but for rounding
 */
export function combine(combination: Combination, members: readonly number[]): number {
  const { weights, intercept } = combination;
  if (isLinear(combination)) return Math.min(1, Math.max(0, members.reduce((total, p, j) => total + weights[j]! * p, 0)));
  return sigmoid(members.reduce((total, p, j) => total + weights[j]! * logit(p), intercept));
}
