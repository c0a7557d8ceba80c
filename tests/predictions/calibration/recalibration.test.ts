import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../src/predictions/calibration/calibration-map.ts';
import { chooseCalibration } from '../../../src/predictions/calibration/choose-calibration.ts';
import { fitDecayedPlatt } from '../../../src/predictions/calibration/decayed-platt.ts';
import { fitCalibration, fittingKinds } from '../../../src/predictions/calibration/fit-calibration.ts';
import { forwardScores } from '../../../src/predictions/calibration/forward-scores.ts';
import { applyPlatt } from '../../../src/predictions/calibration/platt.ts';
import { recalibrate } from '../../../src/predictions/calibration/recalibrate.ts';
import type { Calibration } from '../../../src/predictions/calibration/recalibrate.ts';
import { logit, sigmoid } from '../../../src/predictions/numeric/logit.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';

/** n raw probabilities and outcomes whose log-odds are `shift` away from what the probabilities say. */
function stream(n: number, shift: (i: number) => number, seed: number): { p: number[]; y: number[] } {
  const random = seededRandom(seed);
  const logits = Array.from({ length: n }, () => 5 * random() - 2.5);
  return { p: logits.map(sigmoid), y: logits.map((z, i) => (random() < sigmoid(z + shift(i)) ? 1 : 0)) };
}

const EQUAL: Calibration = { combination: { kind: 'mean', weights: [0.5, 0.5], intercept: 0 }, map: { kind: 'identity' } };
const twice = (p: readonly number[]): number[][] => p.map((one) => [one, one]);

describe('which map', () => {
  test('none for few outcomes, three parameters at most for some, any for many', () => {
    const outcomes = (positives: number, n: number): number[] => Array.from({ length: n }, (_, i) => (i < positives ? 1 : 0));
    expect(fittingKinds(outcomes(19, 500))).toEqual(['identity']);
    expect(fittingKinds(outcomes(20, 500))).toEqual(['beta', 'platt', 'temperature', 'identity']);
    expect(fittingKinds(outcomes(20, 1000))).toContain('isotonic');
  });

  test('beta unless another is clearly better on the newest outcomes', () => {
    const fine = stream(800, () => 0, 1);
    expect(chooseCalibration(fine.p, fine.y).map.kind).toBe('beta');
    const few = stream(30, () => 0, 2);
    expect(chooseCalibration(few.p, few.y)).toEqual({ map: { kind: 'identity' }, losses: {} });
    // A step that no smooth map can follow.
    const random = seededRandom(3);
    const p = Array.from({ length: 3000 }, () => random());
    const y = p.map((one) => (random() < (one > 0.3 && one < 0.6 ? 0.4 : one >= 0.6 ? 0.45 : 0.02) ? 1 : 0));
    const chosen = chooseCalibration(p, y);
    expect(['isotonic', 'venn-abers']).toContain(chosen.map.kind);
    expect(chosen.losses['isotonic']).toBeLessThan(chosen.losses['platt']!);
  });

  test.each(['identity', 'platt', 'temperature', 'beta', 'isotonic', 'venn-abers'] as const)('%s can be fitted by name and keeps to probabilities', (kind) => {
    const { p, y } = stream(300, () => -1, 4);
    const map = fitCalibration(kind, p, y);
    expect(map.kind).toBe(kind);
    for (const one of [0, 0.2, 1]) expect(calibrate(map, one) >= 0 && calibrate(map, one) <= 1).toBe(true);
  });
});

describe('a Platt map that forgets', () => {
  test('follows the newest outcomes where the plain one is halfway', () => {
    const { p, y } = stream(3000, (i) => (i < 1500 ? 0 : -2), 5);
    const map = fitDecayedPlatt(p.map(logit), y, 0);
    expect(logit(applyPlatt(map, 0))).toBeLessThan(-1.5);
    expect(logit(applyPlatt(map, 1)) - logit(applyPlatt(map, 0))).toBeCloseTo(1, 0);
  });

  test('carries a falling rate forward to the present, but not further than it can see', () => {
    const { p, y } = stream(3000, (i) => -i / 1000, 12);
    const at = (ahead: number): number => logit(applyPlatt(fitDecayedPlatt(p.map(logit), y, ahead), 0));
    expect(Math.abs(at(0) + 3)).toBeLessThan(0.4);
    expect(at(400)).toBeLessThan(at(0) - 0.2);
    expect(at(5000)).toBe(at(500));
  });

  test('stays finite and monotone with one class only', () => {
    const map = fitDecayedPlatt([-1, 0, 1], [0, 0, 0], 0);
    expect(Number.isFinite(map.a) && Number.isFinite(map.b)).toBe(true);
    expect(map.a).toBeLessThan(0);
  });

  test('forward scores know nothing of their own block, nor of what was unknown when they were asked for', () => {
    const { p, y } = stream(400, () => -1, 6);
    const changed = (from: number): number[] => y.map((outcome, i) => (i >= from ? 1 - outcome : outcome));
    const scores = forwardScores(p, y, 300, 50, 0);
    expect(scores.length).toBe(100);
    expect(forwardScores(p, changed(350), 300, 50, 0)).toEqual(scores);
    expect(forwardScores(p, changed(349), 300, 50, 0).slice(0, 50)).toEqual(scores.slice(0, 50));
    expect(forwardScores(p, changed(349), 300, 50, 0)[50]).not.toBe(scores[50]);
    expect(forwardScores(p, changed(310), 300, 50, 40)).toEqual(forwardScores(p, y, 300, 50, 40));
  });
});

describe('recalibration', () => {
  test('replaces a stale map, and the new one is better on what comes next', () => {
    const { p, y } = stream(900, (i) => (i < 300 ? 0 : -1.5), 7);
    const result = recalibrate(EQUAL, twice(p.slice(0, 600)), y.slice(0, 600));
    expect(result).toMatchObject({ replaced: true, map: { kind: 'platt' }, losses: { outcomes: 50 } });
    expect(result.losses!.candidate).toBeLessThan(result.losses!.current);
    const loss = (of: (probability: number) => number): number => p.slice(600).reduce((total, one, i) => total - Math.log(y[600 + i] === 1 ? of(one) : 1 - of(one)), 0);
    expect(loss((one) => calibrate(result.map, one))).toBeLessThan(loss((one) => one));
  });

  test('a second look at the same outcomes changes nothing, and says why', () => {
    const { p, y } = stream(600, (i) => (i < 300 ? 0 : -1.5), 7);
    const { combination, map } = recalibrate(EQUAL, twice(p), y);
    const again = recalibrate({ combination, map }, twice(p), y);
    expect(again).toMatchObject({ combination, map, replaced: false, reason: expect.stringMatching(/would not fall/) });
  });

  test('waits for twenty outcomes of each class', () => {
    const { p, y } = stream(30, () => 0, 9);
    expect(recalibrate(EQUAL, twice(p), y)).toEqual({ ...EQUAL, replaced: false, reason: 'fewer than 20 outcomes of each class', losses: null });
    expect(recalibrate(EQUAL, [], [])).toMatchObject({ replaced: false });
  });

  test('pools anew the members that age well', () => {
    const { p, y } = stream(1200, () => -1, 10);
    const random = seededRandom(11);
    const result = recalibrate(EQUAL, p.map((one) => [one, random()]), y);
    expect(result.combination).toEqual({ kind: 'log-odds', weights: [1, 0], intercept: 0 });
  });
});
