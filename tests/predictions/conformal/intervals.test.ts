import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adaptiveLevel, adaptLevel } from '../../../src/predictions/conformal/adaptive-conformal.ts';
import { conformityScores, widen } from '../../../src/predictions/conformal/cqr.ts';
import type { Band } from '../../../src/predictions/conformal/cqr.ts';
import { groupQuantile } from '../../../src/predictions/conformal/group-quantile.ts';
import { groupCoverage } from '../../../src/predictions/metrics/group-coverage.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { PROPERTY } from '../arbitraries.ts';

const number = fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10);

describe('conformalised bands', () => {
  test('a band widened by the score of a value just reaches it', () => {
    fc.assert(fc.property(number, number, number, (a, b, y) => {
      const band: Band = [Math.min(a, b), Math.max(a, b)];
      const [score] = conformityScores([band], [y]);
      const [lower, upper] = widen(band, score!);
      expect(lower).toBeLessThanOrEqual(upper);
      if (score! >= 0) expect(Math.min(Math.abs(lower - y), Math.abs(upper - y))).toBeLessThan(1e-6);
    }), PROPERTY);
  });

  test('cover fresh rows at the nominal rate, wide where the noise is wide', () => {
    const random = seededRandom(1);
    const draw = (n: number): { x: number; y: number }[] => Array.from({ length: n }, () => {
      const x = random();
      return { x, y: (1 + 9 * x) * (random() - 0.5) };
    });
    // Bands that are right in shape and too narrow.
    const bandOf = ({ x }: { x: number }): Band => [-(1 + 9 * x) / 4, (1 + 9 * x) / 4];
    const known = draw(1000);
    const { offset } = groupQuantile(conformityScores(known.map(bandOf), known.map(({ y }) => y)), null, 0.1);
    const fresh = draw(2000);
    const inside = fresh.filter((row) => {
      const [lower, upper] = widen(bandOf(row), offset!);
      return row.y >= lower && row.y <= upper;
    });
    expect(Math.abs(inside.length / 2000 - 0.9)).toBeLessThan(0.03);
  });

  test('that cross are met in the middle', () => {
    expect(widen([0, 4], 0.5)).toEqual([-1, 5]);
    expect(widen([0, 4], -2)).toEqual([2, 2]);
  });
});

describe('the quantile over groups', () => {
  const scores = Array.from({ length: 600 }, (_, i) => (i % 100) / 100 + (i < 100 ? 5 : 0));
  const groups = scores.map((_, i) => `group ${Math.floor(i / 100)}`);

  test('without groups is the conformal one, and nothing when there are too few rows', () => {
    expect(groupQuantile([3, 1, 2], null, 0.25)).toEqual({ offset: 3, groups: 1 });
    expect(groupQuantile([3, 1, 2], null, 0.1)).toEqual({ offset: null, groups: 1 });
  });

  test('reaches a group that the pooled one leaves out in the cold', () => {
    const pooled = groupQuantile(scores, null, 0.2).offset!;
    const grouped = groupQuantile(scores, groups, 0.2);
    expect(grouped.groups).toBe(6);
    expect(grouped.offset).toBeGreaterThan(pooled);
    // Of six groups the sixth in order; a hundred rows pull it two thirds of the way to the pooled quantile.
    expect(grouped.offset).toBeCloseTo(pooled + (5.8 - pooled) / 3, 6);
  });

  test('of tiny groups is hardly more than the pooled one, and never less', () => {
    fc.assert(fc.property(fc.array(number, { minLength: 20, maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (values, count) => {
      const names = values.map((_, i) => `g${i % count}`);
      expect(groupQuantile(values, names, 0.1).offset!).toBeGreaterThanOrEqual(groupQuantile(values, null, 0.1).offset!);
    }), PROPERTY);
  });

  test('is not below the pooled one where a large group is the hard one', () => {
    const values = [...Array.from({ length: 500 }, (_, i) => 5 + (i % 10)), ...Array.from({ length: 90 }, (_, i) => (i % 10) / 10)];
    const names = values.map((_, i) => (i < 500 ? 'large' : `small ${i % 9}`));
    expect(groupQuantile(values, names, 0.1).offset).toBe(groupQuantile(values, null, 0.1).offset);
  });

  test('refuses what it cannot rank', () => {
    expect(() => groupQuantile([1, NaN], null, 0.1)).toThrow(/NaN/);
    expect(() => groupQuantile([1], null, 0)).toThrow(/alpha/);
    expect(() => groupQuantile([1, 2], ['a'], 0.5)).toThrow(/2 and 1/);
  });
});

test('coverage by group names the worst first', () => {
  const intervals: [number, number][] = [[0, 1], [0, 1], [0, 1], [0, 1]];
  expect(groupCoverage(intervals, [0.5, 2, 0, 1], ['a', 'a', 'b', 'b'])).toEqual([{ group: 'a', rows: 2, coverage: 0.5 }, { group: 'b', rows: 2, coverage: 1 }]);
});

describe('adaptive conformal inference', () => {
  test('misses as often as it should in the long run, though the noise grows tenfold', () => {
    const random = seededRandom(2);
    const past: number[] = [];
    let level = adaptiveLevel(0.1, 0.02);
    let missed = 0;
    for (let i = 0; i < 4000; i += 1) {
      const error = (1 + (9 * i) / 4000) * random();
      const recent = past.slice(-400).sort((a, b) => a - b);
      const rank = Math.ceil((recent.length + 1) * (1 - level.current));
      const miss = error > (recent[Math.min(recent.length, rank) - 1] ?? Infinity);
      missed += miss ? 1 : 0;
      level = adaptLevel(level, miss);
      past.push(error);
    }
    expect(Math.abs(missed / 4000 - 0.1)).toBeLessThan(0.02);
  });

  test('a miss widens by more than a hit narrows', () => {
    expect(adaptLevel(adaptiveLevel(0.1, 0.01), true).current).toBeCloseTo(0.091, 12);
    expect(adaptLevel(adaptiveLevel(0.1, 0.01), false).current).toBeCloseTo(0.101, 12);
    expect(() => adaptiveLevel(1)).toThrow(/alpha/);
    expect(() => adaptiveLevel(0.1, 0)).toThrow(/rate/);
  });
});
