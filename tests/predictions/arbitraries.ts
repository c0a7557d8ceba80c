import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** One seed for every property, so that a failure on one machine is a failure on all. */
export const PROPERTY = { seed: 20_261_122, numRuns: 200 } as const;

/** The inputs and outputs that scikit-learn 1.2.1 and the methods' authors give, recorded. */
export function golden(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));
}

/** Probabilities with three digits, so that ties and both ends occur. */
export const probability = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

export interface Scored {
  p: number[];
  y: number[];
}

/** 4 to 60 scored outcomes of both classes. */
export const scored: fc.Arbitrary<Scored> = fc
  .array(fc.tuple(probability, fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 58 })
  .chain((rows) => fc.tuple(probability, probability).map(([a, b]) => [...rows, [a, 0] as const, [b, 1] as const]))
  .map((rows) => ({ p: rows.map(([p]) => p), y: rows.map(([, y]) => y) }));

/** The same outcomes twice, the second time shuffled. */
export const scoredAndShuffled: fc.Arbitrary<[Scored, Scored]> = scored.chain((one) =>
  fc.shuffledSubarray([...one.p.keys()], { minLength: one.p.length }).map((order): [Scored, Scored] => [
    one,
    { p: order.map((i) => one.p[i]!), y: order.map((i) => one.y[i]!) },
  ]),
);

/** Numbers spread over [0, 1], for looking at a map as a whole. */
export const GRID = Array.from({ length: 101 }, (_, i) => i / 100);

/** The largest absolute difference of two lists of equal length; infinite when one is not a number. */
export function largestGap(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Infinity;
  const gaps = actual.map((value, i) => Math.abs(value - expected[i]!));
  return gaps.some((gap) => Number.isNaN(gap)) ? Infinity : Math.max(0, ...gaps);
}
