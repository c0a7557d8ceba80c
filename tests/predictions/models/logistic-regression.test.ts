import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLogisticRegression, logisticLogOdds, logisticProbability } from '../../../src/predictions/models/logistic-regression.ts';
import { mean } from '../../../src/predictions/numeric/sum.ts';
import { golden, largestGap, PROPERTY } from '../arbitraries.ts';

interface Fit { C: number; coef: number[]; intercept: number; p_first5: number[] }
const { X, y, fits } = golden('logistic') as { X: number[][]; y: number[]; fits: Fit[] };

test.each(fits.map((fit) => [fit.C, fit] as const))('C = %d: coefficients, intercept and probabilities within 1e-5', (c, recorded) => {
  const model = fitLogisticRegression(X, y, { l2: 1 / c });
  expect(largestGap(model.coefficients, recorded.coef)).toBeLessThan(1e-5);
  expect(Math.abs(model.intercept - recorded.intercept)).toBeLessThan(1e-5);
  expect(largestGap(X.slice(0, 5).map((row) => logisticProbability(model, row)), recorded.p_first5)).toBeLessThan(1e-5);
});

const coordinate = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
const row = fc.array(coordinate, { minLength: 3, maxLength: 3 });
const labelled = fc.tuple(row, row, fc.array(fc.tuple(row, fc.integer({ min: 0, max: 1 })), { maxLength: 40 })).map(([a, b, rest]) => [[a, 0] as const, [b, 1] as const, ...rest]);

test('at the optimum the mean probability is the base rate, and the penalty pulls as hard as the data', () => {
  fc.assert(fc.property(labelled, (data) => {
    const rows = data.map(([features]) => features);
    const outcomes = data.map(([, outcome]) => outcome);
    const model = fitLogisticRegression(rows, outcomes, { l2: 0.5 });
    const p = rows.map((features) => logisticProbability(model, features));
    expect(mean(p)).toBeCloseTo(mean(outcomes), 9);
    for (const [column, coefficient] of model.coefficients.entries()) {
      expect(0.5 * coefficient).toBeCloseTo(rows.reduce((total, features, i) => total + (outcomes[i]! - p[i]!) * features[column]!, 0), 8);
    }
    for (const probability of p) expect(probability >= 0 && probability <= 1).toBe(true);
  }), { ...PROPERTY, numRuns: 100 });
});

test('shuffled rows give the same bytes', () => {
  const shuffled = labelled.chain((data) => fc.tuple(fc.constant(data), fc.shuffledSubarray(data, { minLength: data.length })));
  fc.assert(fc.property(shuffled, ([data, other]) => {
    const bytes = (some: typeof data): string => JSON.stringify(fitLogisticRegression(some.map(([features]) => features), some.map(([, outcome]) => outcome)));
    expect(bytes(other)).toBe(bytes(data));
  }), { ...PROPERTY, numRuns: 50 });
});

test('collinear columns share the weight, separated classes stay finite, and a stored model answers alike', () => {
  const model = fitLogisticRegression([[-2, -2], [-1, -1], [1, 1], [2, 2]], [0, 0, 1, 1], { l2: 1e-6 });
  expect(model.coefficients[0]).toBeCloseTo(model.coefficients[1]!, 3);
  expect(logisticProbability(model, [3, 3])).toBeGreaterThan(0.999);
  const stored: unknown = JSON.parse(JSON.stringify(model));
  expect(logisticLogOdds(stored as typeof model, [0.3, -0.7])).toBe(logisticLogOdds(model, [0.3, -0.7]));
});

test.each([
  ['no rows', () => fitLogisticRegression([], []), /at least one row/],
  ['ragged rows', () => fitLogisticRegression([[1, 2], [1]], [0, 1]), /2 values in row 1/],
  ['a missing value', () => fitLogisticRegression([[1], [NaN]], [0, 1]), /NaN/],
  ['one class', () => fitLogisticRegression([[1], [2]], [1, 1]), /both classes, got only 1/],
  ['no penalty', () => fitLogisticRegression([[1], [2]], [0, 1], { l2: 0 }), /positive l2/],
  ['a row of another length', () => logisticProbability({ coefficients: [1], intercept: 0 }, [1, 2]), /2 and 1/],
])('%s: refused in words', (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
