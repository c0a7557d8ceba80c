import { applyBeta, fitBeta } from '../calibration/beta.ts';
import { logLoss } from '../metrics/log-loss.ts';
import { clipProbability, logit } from '../numeric/logit.ts';
import { crossFit } from '../training/cross-fit.ts';
import { combine } from './combination.ts';
import type { Combination } from './combination.ts';
import { selectWeights } from './select-weights.ts';
import { fitStack } from './stack-logits.ts';

export interface ChosenCombination {
  /** The winner, fitted on all rows. */
  combination: Combination;
  /** The winner's probabilities, each row's by weights that have not seen it. */
  combined: number[];
  /** Cross-fitted log loss after calibration, by kind. */
  losses: Record<Combination['kind'], number>;
}

type Fit = (members: readonly (readonly number[])[], y: readonly number[]) => Combination;

const equalWeights = (members: readonly unknown[]): number[] => members.map(() => 1 / members.length);

const CANDIDATES: Record<Combination['kind'], Fit> = {
  mean: (members) => ({ kind: 'mean', weights: equalWeights(members), intercept: 0 }),
  weighted: (members, y) => ({ kind: 'weighted', weights: selectWeights(members, (blend) => quickLogLoss(blend, y)), intercept: 0 }),
  'log-odds': (members) => ({ kind: 'log-odds', weights: equalWeights(members), intercept: 0 }),
  stack: (members, y) => ({ kind: 'stack', ...fitStack(y.map((_, i) => members.map((member) => logit(member[i]!))), y) }),
};

/**
 * Picks the combination of least log loss on held-back scores. Each candidate is fitted, and calibrated, on all folds but the one it is measured on.
 * @param members m lists of n held-back probabilities
 * @param y n outcomes, 0 or 1
 * @param folds n fold numbers
 */
export function chooseCombination(members: readonly (readonly number[])[], y: readonly number[], folds: readonly number[]): ChosenCombination {
  const rows = y.map((_, i) => members.map((member) => member[i]!));
  const kinds = Object.keys(CANDIDATES) as Combination['kind'][];
  const combined = kinds.map((kind) => crossFit(folds, (fitOn) => {
    const combination = CANDIDATES[kind](members.map((member) => fitOn.map((i) => member[i]!)), fitOn.map((i) => y[i]!));
    return (i) => combine(combination, rows[i]!);
  }));
  const losses = combined.map((scores) => logLoss(crossFit(folds, (fitOn) => {
    const map = fitBeta(fitOn.map((i) => scores[i]!), fitOn.map((i) => y[i]!));
    return (i) => applyBeta(map, scores[i]!);
  }), y));
  const best = losses.indexOf(Math.min(...losses));
  return {
    combination: CANDIDATES[kinds[best]!](members, y),
    combined: combined[best]!,
    losses: Object.fromEntries(kinds.map((kind, i) => [kind, losses[i]!])) as Record<Combination['kind'], number>,
  };
}

/** The log loss without its checks and its order-independent sum: it is asked for hundreds of times. */
function quickLogLoss(p: Float64Array, y: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < p.length; i += 1) total -= Math.log(y[i] === 1 ? clipProbability(p[i]!) : 1 - clipProbability(p[i]!));
  return total;
}
