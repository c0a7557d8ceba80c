import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseCombination } from '../../../src/predictions/ensemble/choose-combination.ts';
import { combine } from '../../../src/predictions/ensemble/combination.ts';
import type { Combination } from '../../../src/predictions/ensemble/combination.ts';
import { selectWeights } from '../../../src/predictions/ensemble/select-weights.ts';
import { fitStack } from '../../../src/predictions/ensemble/stack-logits.ts';
import { logit, sigmoid } from '../../../src/predictions/numeric/logit.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { probability, PROPERTY } from '../arbitraries.ts';

/** Outcomes of a known probability, a member that knows half of what decides, one that knows the other half, and one that knows nothing. */
function scores(n: number, seed: number): { members: number[][]; y: number[] } {
  const random = seededRandom(seed);
  const rows = Array.from({ length: n }, () => [4 * random() - 2, 4 * random() - 2, 4 * random() - 2]);
  return { members: [0, 1, 2].map((column) => rows.map((row) => sigmoid(row[column]!))), y: rows.map(([a, b]) => (random() < sigmoid(a! + b!) ? 1 : 0)) };
}

const { members, y } = scores(1200, 1);
const loss = (blend: Float64Array): number => blend.reduce((total, p, i) => total - Math.log(y[i] === 1 ? p : 1 - p), 0);

test('selected weights sum to 1, are never negative, and leave out who knows nothing', () => {
  const weights = selectWeights(members, loss);
  expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
  expect(weights.every((weight) => weight >= 0)).toBe(true);
  expect(weights[2]).toBeLessThan(0.1);
  expect(() => selectWeights([], loss)).toThrow(/at least one member/);
});

describe('a stack', () => {
  const rows = y.map((_, i) => members.map((member) => logit(member[i]!)));
  const stack = fitStack(rows, y);

  test('finds the weights of those who know, and none is negative', () => {
    expect(stack.weights[0]).toBeGreaterThan(0.8);
    expect(stack.weights[1]).toBeGreaterThan(0.8);
    expect(stack.weights[2]).toBeLessThan(0.15);
    const contrary = fitStack(rows.map(([a, b, c]) => [a!, b!, c!, -a!]), y);
    expect(contrary.weights[3]).toBe(0);
    // Left out and fitted again, not merely silenced.
    for (const [member, weight] of stack.weights.entries()) expect(contrary.weights[member]).toBeCloseTo(weight, 9);
  });

  test('of few outcomes is close to the plain pool', () => {
    for (const weight of fitStack(rows.slice(0, 6), [0, 1, 0, 1, 1, 0]).weights) expect(Math.abs(weight - 1 / 3)).toBeLessThan(0.2);
  });

  test('shuffled rows give the same bytes', () => {
    expect(JSON.stringify(fitStack(rows.toReversed(), y.toReversed()))).toBe(JSON.stringify(stack));
  });
});

const KINDS: Combination['kind'][] = ['mean', 'weighted', 'log-odds', 'stack'];

test('a combination gives a probability and rises with every member', () => {
  const triple = fc.tuple(probability, probability, probability);
  fc.assert(fc.property(fc.constantFrom(...KINDS), triple, fc.nat(2), probability, (kind, ps, member, other) => {
    const combination = { kind, weights: [0.5, 0.2, 0.3], intercept: kind === 'stack' ? -0.4 : 0 };
    const [low, high] = [Math.min(ps[member]!, other), Math.max(ps[member]!, other)];
    const [a, b] = [low, high].map((p) => combine(combination, ps.map((one, j) => (j === member ? p : one)))) as [number, number];
    expect(a >= 0 && b <= 1 && a <= b).toBe(true);
  }), PROPERTY);
});

test('the combination of least held-back loss wins, each candidate measured on what it has not seen, and the losses are told', () => {
  const folds = y.map((_, i) => i % 5);
  const { combination, combined, losses } = chooseCombination(members, y, folds);
  expect(Object.keys(losses)).toEqual(KINDS);
  expect(losses[combination.kind]).toBe(Math.min(...Object.values(losses)));
  expect(losses.mean).toBeGreaterThan(losses.weighted);
  expect(combined.length).toBe(y.length);
});
