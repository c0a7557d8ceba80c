import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnderRoc } from '../../../src/predictions/metrics/area-under-roc.ts';
import { brierScore } from '../../../src/predictions/metrics/brier-score.ts';
import { equalMassBins } from '../../../src/predictions/metrics/equal-mass-bins.ts';
import { equalWidthBins } from '../../../src/predictions/metrics/equal-width-bins.ts';
import { expectedCalibrationErrorFloor } from '../../../src/predictions/metrics/expected-calibration-error-floor.ts';
import { expectedCalibrationError } from '../../../src/predictions/metrics/expected-calibration-error.ts';
import { intervalScore } from '../../../src/predictions/metrics/interval-score.ts';
import { logLoss } from '../../../src/predictions/metrics/log-loss.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { golden, probability, PROPERTY, scored, scoredAndShuffled } from '../arbitraries.ts';

interface Golden { p: number[]; y: number[]; brier: number; 'log_loss_clip1e-6': number; roc_auc_ties_half: number; ece15_equal_mass: number; ece15_equal_width: number; ece10_equal_width: number }
const recorded = golden('metrics') as Golden;
const { p, y } = recorded;

test.each([
  ['Brier score', brierScore(p, y), recorded.brier],
  ['log loss', logLoss(p, y), recorded['log_loss_clip1e-6']],
  ['AUC with ties', areaUnderRoc(p, y), recorded.roc_auc_ties_half],
  ['ECE, 15 equal-mass bins', expectedCalibrationError(equalMassBins(p, y)), recorded.ece15_equal_mass],
  ['ECE, 15 equal-width bins', expectedCalibrationError(equalWidthBins(p, y, 15)), recorded.ece15_equal_width],
  ['ECE, 10 equal-width bins', expectedCalibrationError(equalWidthBins(p, y, 10)), recorded.ece10_equal_width],
])('%s equals the recorded value within 1e-12', (_, actual, expected) => {
  expect(Math.abs(actual - expected)).toBeLessThan(1e-12);
});

describe('properties', () => {
  test('Brier, AUC and ECE stay within 0 and 1, the log loss within 0 and its clip', () => {
    fc.assert(fc.property(scored, ({ p, y }) => {
      for (const value of [brierScore(p, y), areaUnderRoc(p, y), expectedCalibrationError(equalMassBins(p, y))]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(logLoss(p, y)).toBeGreaterThanOrEqual(0);
      expect(logLoss(p, y)).toBeLessThanOrEqual(-Math.log(1e-6) + 1e-9);
    }), PROPERTY);
  });

  test('the order of the rows changes not one bit', () => {
    fc.assert(fc.property(scoredAndShuffled, ([one, other]) => {
      for (const metric of [brierScore, logLoss, areaUnderRoc]) expect(metric(other.p, other.y)).toBe(metric(one.p, one.y));
      expect(equalWidthBins(other.p, other.y, 15)).toEqual(equalWidthBins(one.p, one.y, 15));
    }), PROPERTY);
  });

  test('AUC sees only the order of the scores, and turning them round turns it round', () => {
    fc.assert(fc.property(scored, ({ p, y }) => {
      expect(areaUnderRoc(p.map((value) => value ** 3 * 7 - 2), y)).toBe(areaUnderRoc(p, y));
      expect(areaUnderRoc(p.map((value) => -value), y) + areaUnderRoc(p, y)).toBeCloseTo(1, 12);
    }), PROPERTY);
  });

  test('AUC is the share of pairs in the right order, ties one half', () => {
    fc.assert(fc.property(scored, ({ p, y }) => {
      const pairs = p.flatMap((high, i) => (y[i] === 1 ? p.flatMap((low, j) => (y[j] === 0 ? [high > low ? 1 : high === low ? 0.5 : 0] : [])) : []));
      expect(areaUnderRoc(p, y)).toBeCloseTo(pairs.reduce((total: number, pair) => total + pair, 0) / pairs.length, 12);
    }), PROPERTY);
  });

  test('bins hold every prediction once; equal-mass ones differ in size by one at most and ascend', () => {
    fc.assert(fc.property(scored, fc.integer({ min: 1, max: 20 }), ({ p, y }, bins) => {
      const mass = equalMassBins(p, y, bins);
      const sizes = mass.map((bin) => bin.count);
      expect(sizes.reduce((total, size) => total + size)).toBe(p.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const [i, bin] of mass.entries()) expect(bin.lowest).toBeGreaterThanOrEqual(mass[i - 1]?.highest ?? 0);
      expect(equalWidthBins(p, y, bins).reduce((total, bin) => total + bin.count, 0)).toBe(p.length);
    }), PROPERTY);
  });
});

test('p = 1 falls in the last equal-width bin', () => {
  expect(equalWidthBins([0.95, 1], [0, 1], 10)).toEqual([{ count: 2, meanPredicted: 0.975, observedRate: 0.5, lowest: 0.95, highest: 1 }]);
});

describe('the floor of the ECE', () => {
  test('is what a perfectly calibrated model shows: its own outcomes drawn afresh', () => {
    const random = seededRandom(7);
    const p = Array.from({ length: 1500 }, () => random());
    // In each of 15 bins of 100: E|N(0, s²)| = s √(2/π), s² = Σ p(1 − p)/100².
    const inBins = [...p].sort((a, b) => a - b);
    const byTheory = Array.from({ length: 15 }, (_, bin) => {
      const variance = inBins.slice(bin * 100, bin * 100 + 100).reduce((total, q) => total + q * (1 - q), 0) / 100 ** 2;
      return Math.sqrt((2 * variance) / Math.PI) / 15;
    }).reduce((total, part) => total + part);
    const floor = expectedCalibrationErrorFloor(p, seededRandom(1));
    expect(floor / byTheory).toBeGreaterThan(0.96);
    expect(floor / byTheory).toBeLessThan(1.04);
  });

  test('is 0 when nothing is left to chance, and repeats from the seed', () => {
    expect(expectedCalibrationErrorFloor([0, 0, 1, 1], seededRandom(3))).toBe(0);
    expect(expectedCalibrationErrorFloor(p, seededRandom(3))).toBe(expectedCalibrationErrorFloor(p, seededRandom(3)));
    expect(expectedCalibrationErrorFloor(p, seededRandom(3))).not.toBe(expectedCalibrationErrorFloor(p, seededRandom(4)));
  });
});

describe('the interval score', () => {
  test('is the width, plus 2/α for every unit by which the value is missed', () => {
    expect(intervalScore([[0, 10]], [5], 0.1)).toBe(10);
    expect(intervalScore([[0, 10], [0, 10]], [12, -1], 0.1)).toBe((50 + 30) / 2);
    expect(intervalScore([[-Infinity, Infinity]], [1], 0.1)).toBe(Infinity);
  });

  test('is never less than the mean width', () => {
    const rows = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true })), { minLength: 1 });
    fc.assert(fc.property(rows, probability, (drawn, share) => {
      const intervals = drawn.map(([low, width]) => [low, low + width] as const);
      const width = intervals.reduce((total, [low, high]) => total + high - low, 0) / drawn.length;
      expect(intervalScore(intervals, drawn.map(([, , y]) => y), 0.001 + share * 0.99)).toBeGreaterThanOrEqual(width - 1e-9);
    }), PROPERTY);
  });
});

test.each([
  ['no rows', () => brierScore([], []), /at least one/],
  ['unequal length', () => logLoss([0.5], [0, 1]), /got 1 and 2/],
  ['not a number', () => brierScore([NaN], [0]), /got NaN at position 0/],
  ['out of range', () => logLoss([1.2], [0]), /got 1.2/],
  ['an outcome that is none', () => areaUnderRoc([0.1, 0.2], [0, 0.5]), /0 or 1, got 0.5/],
  ['one class', () => areaUnderRoc([0.1, 0.2], [1, 1]), /both classes/],
  ['no bins', () => equalMassBins([0.1], [1], 0), /number of bins/],
  ['half a bin', () => equalWidthBins([0.1], [1], 0.5), /number of bins/],
  ['nothing binned', () => expectedCalibrationError([]), /at least one bin/],
  ['no rounds', () => expectedCalibrationErrorFloor([0.1], seededRandom(1), { rounds: 0 }), /rounds/],
  ['upside down', () => intervalScore([[1, 0]], [0], 0.1), /lower <= upper/],
  ['not an interval', () => intervalScore([[NaN, 0]], [0], 0.1), /lower <= upper/],
  ['alpha', () => intervalScore([[0, 1]], [0], 1), /alpha/],
])('%s is refused in words', (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
