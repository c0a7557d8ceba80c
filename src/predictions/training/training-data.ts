import { canonicalOrder } from '../numeric/canonical-order.ts';

/** Encoded training rows. */
export interface TrainingData {
  /** n × d finite numbers. */
  rows: number[][];
  /** n outcomes. */
  y: number[];
  /** n group names, or `null`. */
  groups: string[] | null;
  /** Position of each row in time. */
  time: number[];
}

/** The rows in an order that depends on their content alone, so that a model is the same however the rows were shuffled; their times go along. */
export function inCanonicalOrder({ rows, y, groups, time }: TrainingData): TrainingData {
  const order = canonicalOrder(rows, y);
  return {
    rows: order.map((i) => rows[i]!),
    y: order.map((i) => y[i]!),
    groups: groups === null ? null : order.map((i) => groups[i]!),
    time: order.map((i) => time[i]!),
  };
}
