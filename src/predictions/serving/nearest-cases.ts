import type { EncodedQuery } from '../features/encoding.ts';
import { scale } from '../features/scaling.ts';
import type { PastCases, TrainedModel } from '../training/model.ts';
import type { NearestCase } from './answer.ts';

const MOST_CASES = 3;
const MOST_DIFFERENCES = 2;
/** Differences of less than this many standard deviations are not worth a word. */
const LEAST_DIFFERENCE = 0.1;
/** Distances below which a case is called so, in standard deviations. */
const CLOSENESS: readonly (readonly [NearestCase['closeness'], number])[] = [['same', 0.01], ['very close', 0.25], ['close', 0.6], ['some way off', 1.2]];

// A model's cases never change; scaling them anew for every query would take longer than everything else.
const scaledCases = new WeakMap<PastCases, Float64Array>();

/**
 * The past cases nearest to a query, the nearest first, at most three: how far they are (root mean square of the differences of their
 * features, in standard deviations), what came of them, and where they differ most from what was asked.
 * @param encoded the query as the model got it
 * @param scaled the same d numbers, scaled
 * @see Aamodt and Plaza 1994, Case-based reasoning
 */
export function nearestCases(model: TrainedModel, { row: asked, filled }: EncodedQuery, scaled: readonly number[]): NearestCase[] {
  const { cases, features } = model;
  if (cases === undefined) return [];
  const all = scaledOf(model, cases);
  return nearestRows(all, scaled).map(({ row, squared }) => {
    const distance = Math.sqrt(squared / scaled.length);
    const apart = (column: number): number => Math.abs(all[row * scaled.length + column]! - scaled[column]!);
    const differing = [...scaled.keys()].filter((column) => cases.rows[row]![column] !== null && !filled.includes(column) && apart(column) >= LEAST_DIFFERENCE).sort((a, b) => apart(b) - apart(a));
    return {
      distance,
      closeness: CLOSENESS.find(([, below]) => distance < below)?.[0] ?? 'far',
      outcome: cases.outcomes[row]!,
      differences: differing.slice(0, MOST_DIFFERENCES).map((column) => ({ feature: features[column]!.name, value: cases.rows[row]![column]!, asked: asked[column]! })),
    };
  });
}

interface Near {
  row: number;
  squared: number;
}

/** Of equally near rows the first. */
function nearestRows(all: Float64Array, scaled: readonly number[]): Near[] {
  const columns = scaled.length;
  const nearest: Near[] = [];
  let furthest = Infinity;
  for (let row = 0; row * columns < all.length; row += 1) {
    let squared = 0;
    for (let column = 0; column < columns && squared < furthest; column += 1) squared += (all[row * columns + column]! - scaled[column]!) ** 2;
    if (squared >= furthest) continue;
    const place = nearest.findIndex((near) => squared < near.squared);
    nearest.splice(place === -1 ? nearest.length : place, 0, { row, squared });
    if (nearest.length > MOST_CASES) nearest.pop();
    if (nearest.length === MOST_CASES) furthest = nearest.at(-1)!.squared;
  }
  return nearest;
}

/** Row by row; what was missing counts as the training median, as it does in a query. */
function scaledOf({ features, preparation }: TrainedModel, cases: PastCases): Float64Array {
  const known = scaledCases.get(cases);
  if (known !== undefined) return known;
  const all = new Float64Array(cases.rows.length * features.length);
  for (const [i, row] of cases.rows.entries()) all.set(scale(preparation.scaling, row.map((value, column) => value ?? features[column]!.median)), i * features.length);
  scaledCases.set(cases, all);
  return all;
}
