import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBeta } from '../../../src/predictions/calibration/beta.ts';
import { calibrate } from '../../../src/predictions/calibration/calibration-map.ts';
import type { CalibrationMap } from '../../../src/predictions/calibration/calibration-map.ts';
import { applyIsotonic, fitIsotonic } from '../../../src/predictions/calibration/isotonic.ts';
import { fitPlatt } from '../../../src/predictions/calibration/platt.ts';
import { readCalibrationMap } from '../../../src/predictions/calibration/read-calibration-map.ts';
import { fitMulticlassTemperature, fitTemperature } from '../../../src/predictions/calibration/temperature.ts';
import { applyVennAbers, fitVennAbers } from '../../../src/predictions/calibration/venn-abers.ts';
import { brierScore } from '../../../src/predictions/metrics/brier-score.ts';
import { logLoss } from '../../../src/predictions/metrics/log-loss.ts';
import { logit } from '../../../src/predictions/numeric/logit.ts';
import { GRID, largestGap, probability, PROPERTY, scored, scoredAndShuffled } from '../arbitraries.ts';
import type { Scored } from '../arbitraries.ts';

const FITS: Record<CalibrationMap['kind'], (data: Scored) => CalibrationMap> = {
  identity: () => ({ kind: 'identity' }),
  platt: ({ p, y }) => fitPlatt(p.map(logit), y),
  temperature: ({ p, y }) => fitTemperature(p.map(logit), y),
  beta: ({ p, y }) => fitBeta(p, y),
  isotonic: ({ p, y }) => fitIsotonic(p, y),
  'venn-abers': ({ p, y }) => fitVennAbers(p, y),
};
const RUNS = { ...PROPERTY, numRuns: 60 };
/** Rounding in the last bits of the logistic function. */
const ROUNDING = 1e-15;

describe.each(Object.entries(FITS))('%s', (kind, fit) => {
  test('gives probabilities that never fall as the raw one rises', () => {
    fc.assert(fc.property(scored, (data) => {
      const map = fit(data);
      const values = GRID.map((p) => calibrate(map, p));
      for (const value of values) expect(value >= 0 && value <= 1).toBe(true);
      // Platt's slope follows the data: where high scores failed it falls, everywhere.
      const turned = map.kind === 'platt' && map.a > 0 ? values.toReversed() : values;
      for (const [i, value] of turned.entries()) expect(value).toBeGreaterThanOrEqual((turned[i - 1] ?? 0) - ROUNDING);
    }), RUNS);
  });

  test('is the same map, byte for byte, however the rows are shuffled', () => {
    fc.assert(fc.property(scoredAndShuffled, ([one, other]) => {
      expect(JSON.stringify(fit(other))).toBe(JSON.stringify(fit(one)));
    }), RUNS);
  });

  test('gives the same bits after it was stored and read', () => {
    fc.assert(fc.property(scored, (data) => {
      const map = fit(data);
      const reloaded = readCalibrationMap(JSON.parse(JSON.stringify(map)));
      expect(reloaded.kind).toBe(kind);
      expect(GRID.map((p) => calibrate(reloaded, p))).toEqual(GRID.map((p) => calibrate(map, p)));
    }), RUNS);
  });

  test('refuses what is no probability', () => {
    const map = fit({ p: [0.2, 0.8, 0.4, 0.6], y: [0, 1, 1, 0] });
    for (const p of [-0.1, 1.1, NaN, Infinity]) expect(() => calibrate(map, p)).toThrow(RangeError);
  });
});

test.each<CalibrationMap>([
  { kind: 'identity' },
  { kind: 'platt', a: -1, b: 0 },
  { kind: 'temperature', temperature: 1 },
  { kind: 'beta', a: 1, b: 1, c: 0 },
  { kind: 'isotonic', x: [0, 1], y: [0, 1] },
])('each map works on its own scale: this one changes nothing: $kind', (map) => {
  expect(largestGap([0.001, 0.3, 0.5, 0.999].map((p) => calibrate(map, p)), [0.001, 0.3, 0.5, 0.999])).toBeLessThan(1e-15);
});

test('neither beta nor temperature is worse than no map on the outcomes it was fitted on', () => {
  fc.assert(fc.property(scored, (data) => {
    const clipped = data.p.map((p) => Math.min(0.99, Math.max(0.01, p)));
    for (const fit of [FITS.beta, FITS.temperature]) {
      const map = fit({ p: clipped, y: data.y });
      expect(logLoss(clipped.map((p) => calibrate(map, p)), data.y)).toBeLessThanOrEqual(logLoss(clipped, data.y) + 1e-4);
    }
  }), RUNS);
});

test('no rising step function has a smaller squared error than the isotonic map', () => {
  fc.assert(fc.property(scored, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 }), ({ p, y }, steps) => {
    const ascending = steps.toSorted((a, b) => a - b);
    const map = fitIsotonic(p, y);
    const other = p.map((score) => ascending[Math.floor(score * 10)]!);
    expect(brierScore(p.map((score) => applyIsotonic(map, score)), y)).toBeLessThanOrEqual(brierScore(other, y) + 1e-12);
  }), RUNS);
});

test('Venn–Abers keeps p between p0 and p1', () => {
  fc.assert(fc.property(scored, (data) => {
    const map = fitVennAbers(data.p, data.y);
    for (const { p0, p1, p } of GRID.map((score) => applyVennAbers(map, score))) {
      expect(p0).toBeLessThanOrEqual(p + ROUNDING);
      expect(p).toBeLessThanOrEqual(p1 + ROUNDING);
    }
  }), RUNS);
});

test('Venn–Abers is the isotonic fit with the query added, once as 0 and once as 1', () => {
  fc.assert(fc.property(scored, probability, (data, score) => {
    const { p0, p1 } = applyVennAbers(fitVennAbers(data.p, data.y), score);
    const refitted = [0, 1].map((outcome) => applyIsotonic(fitIsotonic([...data.p, score], [...data.y, outcome]), score));
    expect(largestGap([p0, p1], refitted)).toBeLessThan(1e-12);
  }), PROPERTY);
});

describe('hard data', () => {
  const separable = { p: [0.1, 0.2, 0.3, 0.7, 0.8, 0.9], y: [0, 0, 0, 1, 1, 1] };
  const upsideDown = { p: [0.1, 0.2, 0.3, 0.7, 0.8, 0.9], y: [1, 1, 0, 1, 0, 0] };

  test('separated classes give finite maps', () => {
    for (const fit of Object.values(FITS)) expect(Number.isFinite(calibrate(fit(separable), 0.5))).toBe(true);
    for (const data of [separable, { p: [0, 0, 1, 1], y: [0, 0, 1, 1] }]) expect(FITS.temperature(data)).toEqual({ kind: 'temperature', temperature: 0.01 });
  });

  test('scores that mean the opposite give a constant, not a falling beta map', () => {
    expect(FITS.beta(upsideDown)).toEqual({ kind: 'beta', a: 0, b: 0, c: 0 });
    expect(FITS.temperature(upsideDown)).toEqual({ kind: 'temperature', temperature: 100 });
    expect(calibrate(FITS.isotonic(upsideDown), 0.5)).toBe(0.5);
  });

  test('one class gives Platt the softened rate, and beta nothing to go by', () => {
    expect(calibrate(fitPlatt([1, 2, 3], [1, 1, 1]), 0.5)).toBeCloseTo(4 / 5, 12);
    expect(() => fitBeta([0.1, 0.2], [0, 0])).toThrow(/both classes/);
  });
});

test.each([
  ['nothing', null, /calibration map/],
  ['unknown kind', { kind: 'spline' }, /spline/],
  ['missing field', { kind: 'platt', a: 1 }, /b, got undefined/],
  ['a number lost by JSON', { kind: 'platt', a: null, b: 0 }, /a, got null/],
  ['zero temperature', { kind: 'temperature', temperature: 0 }, /temperature/],
  ['falling beta', { kind: 'beta', a: -1, b: 1, c: 0 }, /a, got -1/],
  ['unequal lists', { kind: 'isotonic', x: [0, 1], y: [0] }, /2 and 1/],
  ['x out of order', { kind: 'isotonic', x: [1, 0], y: [0, 1] }, /ascending/],
  ['falling isotonic', { kind: 'isotonic', x: [0, 1], y: [1, 0] }, /never falls/],
  ['no probability', { kind: 'isotonic', x: [0, 1], y: [0, 2] }, /probabilities/],
  ['empty', { kind: 'venn-abers', x: [], p0: [0], p1: [1] }, /entries as x/],
  ['cut short', { kind: 'venn-abers', x: [0.5], p0: [0, 0, 0], p1: [1, 1] }, /expected 3 entries in p0 and p1, got 2/],
])('a stored map is refused: %s', (_, stored, message) => {
  expect(() => readCalibrationMap(stored)).toThrow(RangeError);
  expect(() => readCalibrationMap(stored)).toThrow(message);
});

test.each([
  ['weights', () => fitIsotonic([0, 1], [0, 1], { weights: [1, 0] }), /positive weights/],
  ['bounds', () => fitIsotonic([0, 1], [0, 1], { yMin: 1, yMax: 0 }), /yMin/],
  ['infinite logits', () => fitPlatt([Infinity], [1]), /finite/],
  ['outcomes', () => fitTemperature([1, 2], [0, 2]), /0 or 1/],
  ['classes', () => fitMulticlassTemperature([[0, 1]], [2]), /class numbers/],
  ['lengths', () => fitVennAbers([0.1], [0, 1]), /1 and 2/],
])('a fit is refused: %s', (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});
