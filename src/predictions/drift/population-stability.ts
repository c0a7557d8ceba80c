import { checkFinite } from '../numeric/check.ts';
import { quantile } from '../numeric/quantile.ts';

export interface PopulationStability {
  /** Σ (aₖ − eₖ) ln(aₖ / eₖ). */
  index: number;
  /** What the index of samples of this size from one population reaches once in ten thousand times. */
  byChance: number;
}

const BINS = 10;
/** The 99.99th percentile of χ² with ten degrees of freedom: ten bins and one for missing values. */
const CHI_SQUARED = 35.56;

/**
 * Population stability index of a feature or score between then and now, in bins that hold a tenth of the earlier values each and one for
 * missing values; half a value is added to every bin. Below 0.1 nothing happened, above 0.25 the population is another one, if chance does not explain it:
 * of small samples of one population the index is about (1/n + 1/m)·χ².
 * @param earlier what the model was trained on; `NaN` where it was missing
 * @param recent what it is asked now
 * @throws RangeError when a list has no value that is there, or an infinite one
 * @see Siddiqi 2006, Credit Risk Scorecards; Yurdakul 2018, Statistical properties of population stability index
 * @example populationStability([1, 2, 3], [1, 2, 3]).index // 0
 */
export function populationStability(earlier: readonly number[], recent: readonly number[]): PopulationStability {
  const known = earlier.filter((value) => !Number.isNaN(value));
  checkFinite('earlier values', known);
  if (recent.length === 0) throw new RangeError('expected at least one value of recent values, got none');
  const cuts = [...new Set(Array.from({ length: BINS - 1 }, (_, k) => quantile(known, (k + 1) / BINS)))];
  const [expected, actual] = [sharesOf(earlier, cuts), sharesOf(recent, cuts)];
  const index = actual.reduce((total, share, bin) => total + (share - expected[bin]!) * Math.log(share / expected[bin]!), 0);
  return { index, byChance: CHI_SQUARED * (1 / earlier.length + 1 / recent.length) };
}

/** Shares of the bins between the cuts; the last is that of missing values. */
function sharesOf(values: readonly number[], cuts: readonly number[]): number[] {
  const counts = new Array<number>(cuts.length + 2).fill(0.5);
  for (const value of values) counts[Number.isNaN(value) ? cuts.length + 1 : cuts.filter((cut) => cut < value).length]! += 1;
  return counts.map((count) => count / (values.length + counts.length / 2));
}
