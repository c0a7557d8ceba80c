import { numberOf } from '../features/encoding.ts';
import type { FeatureEncoding } from '../features/encoding.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import type { PastCases } from './model.ts';
import type { TrainingRow } from './train-model.ts';

/** Numbers that are kept at most: some 700 kB of a stored model, and a tenth of a millisecond to look through. */
const MOST_NUMBERS = 100_000;
const DIGITS = 6;

/**
 * The training cases that answers are compared with: all of them, or as many as there is room for, drawn at random.
 * @param rows in their canonical order
 */
export function keepCases(features: readonly FeatureEncoding[], rows: readonly TrainingRow[], seed: number): PastCases {
  const random = seededRandom(seed);
  const share = Math.floor(MOST_NUMBERS / features.length) / rows.length;
  const kept = share >= 1 ? rows : rows.filter(() => random() < share);
  return {
    rows: kept.map((row) => features.map(({ name }) => rounded(numberOf(row.features[name])))),
    outcomes: kept.map(({ outcome }) => Number(outcome.toPrecision(DIGITS))),
  };
}

function rounded(value: number): number | null {
  return Number.isNaN(value) ? null : Number(value.toPrecision(DIGITS));
}
