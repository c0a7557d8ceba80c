import { describe, expect, test } from 'vitest';
import { adaptInterval, LEAST_TO_ADAPT } from '../../../src/predictions/conformal/adapt-interval.ts';
import type { IntervalCorrection } from '../../../src/predictions/conformal/adapt-interval.ts';
import { widen } from '../../../src/predictions/conformal/cqr.ts';
import type { Band } from '../../../src/predictions/conformal/cqr.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';

const IN_USE: IntervalCorrection = { offset: 0, alpha: 0.1 };
const bandsOf = (n: number): Band[] => new Array<Band>(n).fill([-1, 1]);

/** Errors of which `IN_USE` covers nine of ten, then `times` as large. */
function errors(calm: number, wild: number, times: number, seed = 1): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: calm + wild }, (_, i) => ((random() - 0.5) / 0.45) * (i < calm ? 1 : times));
}

/** Share of the errors that the correction covers. */
function coverage({ offset }: IntervalCorrection, values: readonly number[]): number {
  const [low, high] = widen([-1, 1], offset!);
  return values.filter((error) => error >= low && error <= high).length / values.length;
}

describe('intervals that adapt', () => {
  test('take over when errors have grown, and then cover them again', () => {
    const seen = errors(300, 200, 4);
    const adapted = adaptInterval(IN_USE, bandsOf(500), seen);
    expect(adapted).toMatchObject({ replaced: true, reason: 'the interval score on the newest 50 outcomes falls', alpha: 0.1, level: { alpha: 0.1 }, scores: { outcomes: 50 } });
    expect(adapted.scores!.candidate).toBeLessThan(adapted.scores!.current!);
    expect(adapted.scores!.candidateCoverage).toBeGreaterThan(adapted.scores!.currentCoverage);
    // Misses have made the level smaller than the share of misses aimed at.
    expect(adapted.level!.current).toBeLessThan(0.1);
    const fresh = errors(0, 2000, 4, 9);
    expect(coverage(IN_USE, fresh)).toBeLessThan(0.3);
    expect(coverage(adapted, fresh)).toBeGreaterThan(0.85);
  });

  test('become narrower when errors have shrunk', () => {
    const adapted = adaptInterval(IN_USE, bandsOf(500), errors(200, 300, 0.2));
    expect(adapted.replaced).toBe(true);
    expect(adapted.offset).toBeLessThan(0);
    expect(coverage(adapted, errors(0, 2000, 0.2, 9))).toBeGreaterThan(0.85);
  });

  test('stay finite where those in use are not', () => {
    const adapted = adaptInterval({ offset: null, alpha: 0.1 }, bandsOf(150), errors(150, 0, 1));
    expect(adapted).toMatchObject({ replaced: true, scores: { current: null, currentCoverage: 1 } });
    expect(coverage(adapted, errors(2000, 0, 1, 9))).toBeGreaterThan(0.82);
  });

  test('stay as they are while the score would not fall, or too few would be inside', () => {
    // Narrow ones in use fit what came: whatever is made of the noisier time before scores worse.
    const kept = adaptInterval({ offset: -0.55, alpha: 0.1 }, bandsOf(300), errors(249, 51, 0.2).map((error, i) => (i < 249 ? 3 * error : error)));
    expect(kept).toMatchObject({ replaced: false, offset: -0.55, reason: 'the interval score on the newest outcomes would not fall', scores: { outcomes: 50 } });
    expect(kept.level).toBeUndefined();
    const wide = adaptInterval({ offset: 2, alpha: 0.1 }, bandsOf(300), errors(240, 60, 1.25));
    expect(wide).toMatchObject({ replaced: false, offset: 2, reason: 'too few of the newest outcomes would be inside', scores: { currentCoverage: 1 } });
    expect(wide.scores!.candidate).toBeLessThan(wide.scores!.current!);
  });

  test('wait for a hundred outcomes', () => {
    expect(adaptInterval(IN_USE, bandsOf(99), errors(99, 0, 4))).toEqual({ ...IN_USE, replaced: false, reason: `fewer than ${LEAST_TO_ADAPT} outcomes`, scores: null });
    expect(() => adaptInterval(IN_USE, bandsOf(100), errors(99, 0, 1))).toThrow(/100 and 99/);
  });

  test('count outcomes as late as they come', () => {
    const seen = errors(300, 200, 4);
    const late = adaptInterval(IN_USE, bandsOf(500), seen, 200);
    // What came 200 predictions ago knew nothing of the larger errors.
    expect(late.scores!.candidateCoverage).toBeLessThan(adaptInterval(IN_USE, bandsOf(500), seen).scores!.candidateCoverage);
  });

  test('miss about as often as they should in the long run, renewed every 50 outcomes while the noise grows and falls', () => {
    const random = seededRandom(3);
    const seen = Array.from({ length: 4000 }, (_, i) => (random() - 0.5) * (1 + 9 * Math.sin((i / 4000) * Math.PI)));
    const misses = ({ offset }: IntervalCorrection, i: number): number => {
      const [low, high] = widen([-1, 1], offset!);
      return seen[i]! >= low && seen[i]! <= high ? 0 : 1;
    };
    let current = IN_USE;
    let [adapting, fixed] = [0, 0];
    for (const i of seen.keys()) {
      if (i >= LEAST_TO_ADAPT && i % 50 === 0) current = adaptInterval(current, bandsOf(i), seen.slice(0, i));
      adapting += misses(current, i) / seen.length;
      fixed += misses(IN_USE, i) / seen.length;
    }
    expect(fixed).toBeGreaterThan(0.5);
    expect(adapting).toBeGreaterThan(0.05);
    expect(adapting).toBeLessThan(0.14);
  });
});
