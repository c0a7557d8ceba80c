import { widen } from '../conformal/cqr.ts';
import type { Band } from '../conformal/cqr.ts';
import { boosterScore, boosterScores, fitGradientBooster } from '../models/gradient-booster.ts';
import type { BoosterOptions, GradientBooster } from '../models/gradient-booster.ts';
import { quantileLoss } from '../models/loss.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import { binRow, binRows, fitBinEdges } from '../trees/binned-rows.ts';
import type { BinEdges } from '../trees/binned-rows.ts';
import type { ErrorBand } from './model.ts';

/** Errors are noisier than what they are errors of: small trees on samples. */
const BAND_BOOSTER: BoosterOptions = { rounds: 150, learningRate: 0.05, maxLeaves: 6, minLeafRows: 20, l2: 1, columnsPerSplit: Infinity, rowShare: 0.7 };

export type UncorrectedBand = Omit<ErrorBand, 'offset' | 'alpha' | 'level'>;

/**
 * What the size of an error may depend on: the features, the members' blend, how far apart the members are, and where each of them lies.
 * @param values what the members say
 */
export function bandRow(row: readonly number[], values: readonly number[], centre: number): number[] {
  return [...row, centre, Math.max(...values) - Math.min(...values), ...values.map((value) => value - centre)];
}

/**
 * Boosters of the α/2 and 1 − α/2 quantiles of errors that were made on unseen rows (of unseen groups).
 * @param bandRows n rows of `bandRow`
 * @param errors n true values minus the centre
 */
export function fitErrorBand(bandRows: readonly (readonly number[])[], errors: readonly number[], alpha: number, seed: number): UncorrectedBand {
  const edges: BinEdges = fitBinEdges(bandRows);
  const binned = binRows(edges, bandRows);
  const options = { ...BAND_BOOSTER, columnsPerSplit: Math.ceil(edges.length / 3) };
  const fit = (q: number, offset: number): GradientBooster => fitGradientBooster(binned, errors, quantileLoss(q), options, seededRandom(seed + offset));
  return { edges, lower: fit(alpha / 2, 4), upper: fit(1 - alpha / 2, 5) };
}

/** Quantiles of the error for one row of `bandRow`, before the conformal correction. */
export function errorBand({ edges, lower, upper }: UncorrectedBand, row: readonly number[]): Band {
  const bins = binRow(edges, row);
  return [boosterScore(lower, bins), boosterScore(upper, bins)];
}

/** The same for many rows of `bandRow`. */
export function errorBands({ edges, lower, upper }: UncorrectedBand, rows: readonly (readonly number[])[]): Band[] {
  const bins = rows.map((row) => binRow(edges, row));
  const [lows, highs] = [boosterScores(lower, bins), boosterScores(upper, bins)];
  return rows.map((_, i) => [lows[i]!, highs[i]!]);
}

/** The interval around a centre, in its unit; `null` when it is infinite. @param quantiles of the error, uncorrected */
export function bandInterval({ offset }: ErrorBand, quantiles: Band, centre: number): [number, number] | null {
  if (offset === null) return null;
  const [lower, upper] = widen(quantiles, offset);
  return [centre + lower, centre + upper];
}
