import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregateConfidence } from '../../../src/predictions/ensemble/aggregate-confidence.ts';
import { logOddsPool } from '../../../src/predictions/ensemble/log-odds-pool.ts';
import { softVote, votesFor } from '../../../src/predictions/ensemble/soft-vote.ts';
import { weightedAverage } from '../../../src/predictions/ensemble/weighted-average.ts';
import { golden, largestGap, probability, PROPERTY } from '../arbitraries.ts';

type Golden = Record<'mean' | 'weighted' | 'logit_pool' | 'weighted_logit_pool' | 'majority' | 'member_sd' | 'confidence_max_p' | 'entropy_confidence' | 'weights', number[]> & { p: number[][] };
const recorded = golden('ensemble') as Golden;
const { weights } = recorded;

const METHODS: [keyof Golden, (members: number[]) => number][] = [
  ['mean', softVote],
  ['weighted', (members) => weightedAverage(members, weights)],
  ['logit_pool', (members) => logOddsPool(members)],
  ['weighted_logit_pool', (members) => logOddsPool(members, weights)],
  ['majority', votesFor],
  ['member_sd', (members) => aggregateConfidence(members).memberSd],
  ['confidence_max_p', (members) => aggregateConfidence(members).confidence],
  ['entropy_confidence', (members) => aggregateConfidence(members).entropyConfidence],
];

test.each(METHODS)('%s equals the recorded values within 1e-12', (name, method) => {
  const queries = recorded.p[0]!.map((_, query) => recorded.p.map((model) => model[query]!));
  expect(largestGap(queries.map(method), recorded[name] as number[])).toBeLessThan(1e-12);
});

test('agreement is 1 − 2 sd of the members', () => {
  expect(aggregateConfidence([0, 1]).agreement).toBe(0);
  expect(aggregateConfidence([0.3, 0.3]).agreement).toBe(1);
  expect(aggregateConfidence([0.2, 0.4, 0.1]).agreement).toBeCloseTo(1 - 2 * recorded.member_sd[0]!, 12);
});

describe('properties', () => {
  const weighted = fc.array(fc.tuple(probability, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 9 });
  const shuffled = weighted.chain((members) => fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length })));
  const POOLS: [string, (members: readonly (readonly [number, number])[]) => number][] = [
    ['the soft vote', (members) => softVote(members.map(([p]) => p))],
    ['the weighted average', (members) => weightedAverage(members.map(([p]) => p), members.map(([, weight]) => weight))],
    ['the log-odds pool', (members) => logOddsPool(members.map(([p]) => p), members.map(([, weight]) => weight))],
  ];

  test.each(POOLS)('%s lies between its members, whose order changes not one bit', (_, pool) => {
    fc.assert(fc.property(shuffled, ([members, other]) => {
      const all = members.map(([p]) => p);
      expect(pool(members)).toBeGreaterThanOrEqual(Math.max(0, Math.min(...all) - 1e-12));
      expect(pool(members)).toBeLessThanOrEqual(Math.min(1, Math.max(...all) + 1e-6));
      expect(pool(other)).toBe(pool(members));
    }), PROPERTY);
  });

  test.each(POOLS)('%s rises when a member does', (_, pool) => {
    fc.assert(fc.property(weighted, (members) => {
      const raised = members.map(([p, weight], j) => [j === 0 ? p + (1 - p) / 2 : p, weight] as const);
      expect(pool(raised)).toBeGreaterThanOrEqual(pool(members) - 1e-15);
    }), PROPERTY);
  });

  test('confidence, agreement and disagreement stay in their ranges and do not depend on the order', () => {
    fc.assert(fc.property(shuffled, ([members, other]) => {
      const result = aggregateConfidence(members.map(([p]) => p));
      expect(aggregateConfidence(other.map(([p]) => p))).toEqual(result);
      for (const value of Object.values(result)) expect(value >= 0 && value <= 1).toBe(true);
      expect(result.confidence).toBeGreaterThanOrEqual(0.5);
    }), PROPERTY);
  });

  test('a weight of zero leaves a member out, and only the ratio of weights matters', () => {
    fc.assert(fc.property(probability, probability, (a, b) => {
      expect(weightedAverage([a, b], [1, 0])).toBe(a);
      expect(weightedAverage([a, b], [1, 3])).toBe(weightedAverage([a, b], [2, 6]));
    }), PROPERTY);
  });
});

test.each([
  ['no members', () => softVote([]), /at least one/],
  ['no probability', () => logOddsPool([0.2, 1.5]), /got 1.5/],
  ['weights of another length', () => weightedAverage([0.2], [1, 1]), /2 and 1/],
  ['a negative weight', () => weightedAverage([0.2, 0.3], [1, -1]), /got -1/],
  ['weights of nothing', () => logOddsPool([0.2], [0]), /positive, finite sum/],
  ['not a number', () => aggregateConfidence([NaN]), /NaN/],
])('%s: refused in words', (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
