import { checkFinite } from '../numeric/check.ts';

/** A pair of quantile predictions, `[lower, upper]`, which may cross. */
export type Band = readonly [number, number];

/** Narrowest width that a score is divided by, as a share of the widest: bands of no width must not make scores infinite. */
const LEAST_WIDTH = 1e-6;

/**
 * Conformity scores of conformalised quantile regression: by how much each true value is outside its band (negative: inside), in units of
 * the square root of the band's width, halfway between the constant correction of CQR and the proportional one of CQR-r.
 * @param bands n bands by models that have not seen the rows
 * @param y n true values
 * @see Romano, Patterson and Candès 2019, Conformalized quantile regression; Sesia and Candès 2020
 */
export function conformityScores(bands: readonly Band[], y: readonly number[]): number[] {
  checkFinite('true values', y);
  return bands.map((band, i) => Math.max(band[0] - y[i]!, y[i]! - band[1]) / unitOf(band));
}

/**
 * The band widened (or narrowed) by an offset in the unit of `conformityScores`; where it would turn inside out, its middle.
 * @example widen([0, 4], 0.5) // [-1, 5]
 */
export function widen(band: Band, offset: number): [number, number] {
  const by = offset * unitOf(band);
  const [lower, upper] = [band[0] - by, band[1] + by];
  return lower <= upper ? [lower, upper] : [(lower + upper) / 2, (lower + upper) / 2];
}

function unitOf([lower, upper]: Band): number {
  const size = Math.max(Math.abs(lower), Math.abs(upper), 1);
  return Math.sqrt(Math.max(LEAST_WIDTH * size, upper - lower));
}
