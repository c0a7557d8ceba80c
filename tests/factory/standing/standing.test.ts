import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftConfidence } from '../../../src/factory/standing/adjustment.ts';
import { MAX_SHIFT, posterior, shiftOf, thresholdsFrom } from '../../../src/factory/standing/standing.ts';

const decisions = fc.double({ min: 0, max: 1e6, noNaN: true });
const evidence = fc.record({ wanted: decisions, unwanted: decisions });

describe('posterior', () => {
  it('is the prior without evidence, 4 of 5', () => {
    const { mean, interval: [low, high] } = posterior({ wanted: 0, unwanted: 0 });
    expect(mean).toBe(0.8);
    expect([low, high].map((end) => end.toFixed(4))).toEqual([(0.1 ** 0.25).toFixed(4), (0.9 ** 0.25).toFixed(4)]);
  });

  it('adds decisions to the prior', () => {
    expect(posterior({ wanted: 6, unwanted: 9 }).mean).toBe(0.5);
    const { interval: [low, high] } = posterior({ wanted: 100, unwanted: 2 });
    // scipy.stats.beta.ppf([0.1, 0.9], 104, 3)
    expect([low.toFixed(6), high.toFixed(6)]).toEqual(['0.950571', '0.989559']);
  });
});

describe('shiftOf', () => {
  it('is exactly 0 without evidence', () => {
    expect(shiftOf({ wanted: 0, unwanted: 0 })).toBe(0);
  });

  it('is a tenth of what the log-odds of the mean moved', () => {
    expect(shiftOf({ wanted: 4, unwanted: 0 })).toBeCloseTo(0.1 * Math.log(2), 12);
    expect(shiftOf({ wanted: 0, unwanted: 1 })).toBeCloseTo(-0.1 * Math.log(2), 12);
    expect(shiftOf({ wanted: 8, unwanted: 2 })).toBeCloseTo(0, 12);
  });

  it('stays within its bound, whatever happened', () => {
    fc.assert(fc.property(evidence, (some) => Math.abs(shiftOf(some)) <= MAX_SHIFT));
    expect(shiftOf({ wanted: 1e6, unwanted: 0 })).toBe(MAX_SHIFT);
    expect(shiftOf({ wanted: 0, unwanted: 1e6 })).toBe(-MAX_SHIFT);
  });

  it('goes up with what was wanted and down with what was not', () => {
    fc.assert(fc.property(evidence, fc.double({ min: 0.01, max: 100, noNaN: true }), (some, more) => {
      expect(shiftOf({ ...some, wanted: some.wanted + more })).toBeGreaterThanOrEqual(shiftOf(some));
      expect(shiftOf({ ...some, unwanted: some.unwanted + more })).toBeLessThanOrEqual(shiftOf(some));
    }));
  });
});

describe('shiftConfidence', () => {
  it('adds log-odds', () => {
    expect(shiftConfidence(0.5, Math.log(3))).toBeCloseTo(0.75, 12);
    expect(shiftConfidence(0.7, 0.2)).toBeCloseTo(0.7403, 4);
    for (const confidence of [0, 0.3, 1]) expect(shiftConfidence(confidence, 0)).toBe(confidence);
    for (const shift of [-0.2, 0.2]) expect([shiftConfidence(0, shift), shiftConfidence(1, shift)]).toEqual([0, 1]);
  });

  it('moves no confidence by more than 0.05 within the bound', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -MAX_SHIFT, max: MAX_SHIFT, noNaN: true }), (confidence, shift) => Math.abs(shiftConfidence(confidence, shift) - confidence) <= 0.05));
  });
});

describe('thresholdsFrom', () => {
  it('are those of words alone without evidence', () => {
    expect(thresholdsFrom()).toEqual({ accept: 0.58, nearTie: 0.02 });
    expect(thresholdsFrom({ wanted: 0, unwanted: 0 }, { wanted: 0, unwanted: 0 })).toEqual({ accept: 0.58, nearTie: 0.02 });
  });

  it('go up when what they let through was not what was asked for, and down when it was', () => {
    const strict = thresholdsFrom({ wanted: 0, unwanted: 3 }, { wanted: 0, unwanted: 3 });
    expect(strict.accept).toBeCloseTo(0.58 + 0.02 * Math.log(2.5), 12);
    expect(strict.nearTie).toBeCloseTo(0.02 + 0.01 * Math.log(2.5), 12);
    const lenient = thresholdsFrom({ wanted: 8, unwanted: 0 }, { wanted: 8, unwanted: 0 });
    expect(lenient.accept).toBeCloseTo(0.58 - 0.02 * Math.log(2), 12);
    expect(lenient.nearTie).toBeCloseTo(0.02 - 0.01 * Math.log(2), 12);
  });

  it('stay within their bounds, whatever happened', () => {
    fc.assert(fc.property(evidence, evidence, (one, other) => {
      const { accept, nearTie } = thresholdsFrom(one, other);
      return accept >= 0.5599 && accept <= 0.6201 && nearTie >= 0.0099 && nearTie <= 0.0401;
    }));
  });
});
