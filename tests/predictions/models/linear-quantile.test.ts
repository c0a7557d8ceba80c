import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLinearQuantile } from '../../../src/predictions/models/linear-quantile.ts';
import type { LinearQuantile } from '../../../src/predictions/models/linear-quantile.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { PROPERTY } from '../arbitraries.ts';

const valueOf = ({ coefficients, intercept }: LinearQuantile, row: readonly number[]): number => row.reduce((total, value, column) => total + value * coefficients[column]!, intercept);
const random = seededRandom(11);
const rows = Array.from({ length: 400 }, () => [random() * 2 - 1, random() * 2 - 1]);
const y = rows.map(([a]) => 3 * a! + 10 * random());

test.each([0.1, 0.5, 0.9])('leaves the share %d of the targets below it', (q) => {
  const model = fitLinearQuantile(rows, y, q, { l2: 0.01 });
  const below = rows.filter((row, i) => y[i]! < valueOf(model, row)).length / rows.length;
  expect(Math.abs(below - q)).toBeLessThan(0.03);
});

test('finds a slope that outliers hide from the mean', () => {
  const spoiled = y.map((one, i) => (i % 20 === 0 ? one - 500 : one));
  expect(fitLinearQuantile(rows, spoiled, 0.5).coefficients[0]).toBeGreaterThan(2);
});

test('shuffled rows give the same bytes; a target that does not vary is no error', () => {
  fc.assert(fc.property(fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }), (order) => {
    const shuffled = fitLinearQuantile(order.map((i) => rows[i]!), order.map((i) => y[i]!), 0.5);
    expect(JSON.stringify(shuffled)).toBe(JSON.stringify(fitLinearQuantile(rows, y, 0.5)));
  }), { ...PROPERTY, numRuns: 10 });
  expect(valueOf(fitLinearQuantile([[1], [2]], [4, 4], 0.5), [9])).toBeCloseTo(4, 6);
});

test.each([
  ['no rows', () => fitLinearQuantile([], [], 0.5), /at least one row/],
  ['a target that is no number', () => fitLinearQuantile([[1]], [NaN], 0.5), /NaN/],
  ['unequal lengths', () => fitLinearQuantile([[1], [2]], [1], 0.5), /2 and 1/],
])('%s: refused in words', (_, call, message) => expect(call).toThrow(message));
