import type { PreparedRow } from '../features/preparation.ts';
import { memberContributions, memberValue } from '../models/member.ts';
import { mean } from '../numeric/sum.ts';
import { bandInterval, bandRow, errorBand } from '../training/error-band.ts';
import type { QuantityModel } from '../training/model.ts';
import { blendOf } from '../training/train-quantity.ts';
import type { RowAnswer } from './row-answer.ts';

/** The quantity for a prepared row, and nothing else. */
export function predictedQuantity(model: QuantityModel, row: PreparedRow): number {
  return blendOf(model.members.map((member) => memberValue(member, row)), model.weights);
}

/** The confidence in a quantity that is like the training rows: what its interval promises. */
export function surenessOfInterval({ band }: QuantityModel, interval: readonly [number, number] | null): number {
  return interval === null ? 0 : 1 - band.alpha;
}

/**
 * The answer for a row. Contributions are the members', weighted; the confidence is what the interval promises, less than nothing known when it is infinite.
 * @param encoded the row as it was before it was prepared
 */
export function answerQuantity(model: QuantityModel, row: PreparedRow, encoded: readonly number[]): RowAnswer {
  const parts = model.members.map((member) => memberContributions(member, row));
  const values = parts.map(({ value }) => value);
  const prediction = blendOf(values, model.weights);
  const interval = bandInterval(model.band, errorBand(model.band, bandRow(encoded, values, prediction)), prediction);
  const middle = mean(values);
  return {
    prediction,
    calibrated: null,
    interval,
    sureness: surenessOfInterval(model, interval),
    contributions: encoded.map((_, column) => blendOf(parts.map(({ contributions }) => contributions[column]!), model.weights)),
    base: blendOf(parts.map(({ base }) => base), model.weights),
    raw: {
      members: Object.fromEntries(model.members.map(({ name }, j) => [name, values[j]!])),
      combined: prediction,
      disagreement: Math.sqrt(mean(values.map((value) => (value - middle) ** 2))),
      votes: null,
    },
    confidencePValue: null,
  };
}
