import { describe, expect, test } from 'vitest';
import { fitOneClassSvm } from '../../../src/predictions/ood/fit-one-class-svm.ts';
import { oneClassDecision } from '../../../src/predictions/ood/one-class-svm.ts';
import { golden, largestGap } from '../arbitraries.ts';

interface Recorded { gamma: number; rho: number; support: number[]; decision_function: number[]; predict: number[] }
interface Case { name: string; nu: number; X: number[][]; test: number[][]; 'tol_0.001': Recorded; 'tol_1e-10': Recorded }
const { cases } = golden('ocsvm') as { cases: Case[] };

describe.each(cases.map((one) => [one.name, one] as const))('recorded case %s', (name, recorded) => {
  test('decisions within 1e-5 when the solver stops late, within 0.01 when it stops early; the same labels', () => {
    for (const [tolerance, gap] of [[1e-10, 1e-5], [1e-3, 0.01]] as const) {
      const expected = tolerance === 1e-10 ? recorded['tol_1e-10'] : recorded['tol_0.001'];
      const model = fitOneClassSvm(recorded.X, { nu: recorded.nu, gamma: expected.gamma, tolerance });
      const decisions = recorded.test.map((row) => oneClassDecision(model, row));
      expect(largestGap(decisions, expected.decision_function)).toBeLessThan(gap);
      expect(decisions.map((decision) => (decision >= 0 ? 1 : -1))).toEqual(expected.predict);
    }
  });

  test('gamma by default is 1/(d · variance), where the case was recorded so', () => {
    const { gamma } = fitOneClassSvm(recorded.X, { nu: recorded.nu });
    if (name.startsWith('rbf_scale')) expect(gamma).toBeCloseTo(recorded['tol_1e-10'].gamma, 10);
  });
});

test('shuffled rows give the same bytes, and a stored machine answers alike', () => {
  const [{ X, test: queries }] = cases as [Case];
  const model = fitOneClassSvm(X);
  expect(JSON.stringify(fitOneClassSvm(X.toReversed()))).toBe(JSON.stringify(model));
  const stored = JSON.parse(JSON.stringify(model)) as typeof model;
  expect(oneClassDecision(stored, queries[0]!)).toBe(oneClassDecision(model, queries[0]!));
});

test.each([
  ['no rows', () => fitOneClassSvm([]), /at least one row/],
  ['a missing value', () => fitOneClassSvm([[1], [NaN]]), /NaN/],
  ['rows that are all the same', () => fitOneClassSvm([[1], [1]]), /positive gamma/],
  ['an impossible share', () => fitOneClassSvm([[1], [2]], { nu: 0 }), /nu between 0 and 1, got 0/],
  ['a row of another length', () => oneClassDecision(fitOneClassSvm([[1], [2], [3]]), [1, 2]), /2 and 1/],
])('%s: refused in words', (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
