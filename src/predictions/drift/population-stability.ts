import { checkFinite } from '../numeric/check.ts';
import { quantile } from '../numeric/quantile.ts';

const BINS = 10;

/**
 * Population stability index Σ (aₖ − eₖ) ln(aₖ / eₖ) of a feature or score between then and now, in bins that hold a tenth of the earlier values
 * each; half a value is added to every bin. Below 0.1 nothing happened, above 0.25 the population is another one.
 * @param earlier what the model was trained on
 * @param recent what it is asked now
 * @throws RangeError when a list is empty or not finite
 * @see Siddiqi 2006, Credit Risk Scorecards
 * @example populationStability([1, 2, 3], [1, 2, 3]) // 0
 */
export function populationStability(earlier: readonly number[], recent: readonly number[]): number {
  checkFinite('earlier values', earlier);
  checkFinite('recent values', recent);
  const cuts = [...new Set(Array.from({ length: BINS - 1 }, (_, k) => quantile(earlier, (k + 1) / BINS)))];
  const [expected, actual] = [sharesOf(earlier, cuts), sharesOf(recent, cuts)];
  return actual.reduce((total, share, bin) => total + (share - expected[bin]!) * Math.log(share / expected[bin]!), 0);
}

function sharesOf(values: readonly number[], cuts: readonly number[]): number[] {
  const counts = new Array<number>(cuts.length + 1).fill(0.5);
  for (const value of values) counts[cuts.filter((cut) => cut < value).length]! += 1;
  return counts.map((count) => count / (values.length + counts.length / 2));
}
