import { checkFinite, checkOutcomes, checkSameLength } from '../numeric/check.ts';

/**
 * Probability that a random positive is scored above a random negative, ties counting one half (the Mann–Whitney statistic):
 * AUC = (R₊ − n₊(n₊ + 1)/2) / (n₊ n₋), R₊ the sum of the midranks of the positives.
 * @param scores n finite scores, higher for more likely; only their order matters
 * @param y n outcomes, 0 or 1
 * @returns 0 to 1; 0.5 is no discrimination
 * @throws RangeError when a class is absent, or the lists are empty, of unequal length or out of range
 * @see Hanley and McNeil 1982, Radiology 143
 * @example areaUnderRoc([0.1, 0.4, 0.4, 0.8], [0, 0, 1, 1]) // 0.875
 */
export function areaUnderRoc(scores: readonly number[], y: readonly number[]): number {
  checkFinite('scores', scores);
  checkOutcomes(y);
  checkSameLength('scores', scores, 'outcomes', y);
  const positives = y.filter((outcome) => outcome === 1).length;
  const negatives = y.length - positives;
  if (positives === 0 || negatives === 0) throw new RangeError(`expected outcomes of both classes, got ${positives} positives of ${y.length}`);
  return (positiveRankSum(scores, y) - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The ranks count from 1; equal scores share the mean of the ranks they occupy. */
function positiveRankSum(scores: readonly number[], y: readonly number[]): number {
  const order = [...scores.keys()].sort((i, j) => scores[i]! - scores[j]!);
  let total = 0;
  for (let start = 0, end: number; start < order.length; start = end) {
    let positives = 0;
    for (end = start; end < order.length && scores[order[end]!] === scores[order[start]!]; end += 1) positives += y[order[end]!]!;
    total += (positives * (start + 1 + end)) / 2;
  }
  return total;
}
