import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../src/factory/standing/beta-quantile.ts';

describe('betaQuantile', () => {
  it.each([0.001, 0.1, 0.5, 0.9, 0.999])('is q^(1/a) for Beta(a, 1), and mirrored for Beta(1, b), at %d', (q) => {
    expect(betaQuantile(4, 1, q)).toBeCloseTo(q ** 0.25, 12);
    expect(betaQuantile(1, 4, q)).toBeCloseTo(1 - (1 - q) ** 0.25, 12);
    expect(betaQuantile(1, 1, q)).toBeCloseTo(q, 12);
  });

  // scipy.stats.beta.ppf(q, a, b), SciPy 1.x
  it.each([
    [8, 2, 0.9, 0.9392309503492315],
    [2, 3, 0.5, 0.3857275681323895],
    [104, 3, 0.1, 0.9505710809289087],
    [0.5, 0.5, 0.25, 0.14644660940672624],
    [2.5, 900, 0.9, 0.005113919227650217],
    [5000, 1200, 0.9, 0.8128600981929672],
  ])('of Beta(%d, %d) at %d agrees with SciPy', (a, b, q, expected) => {
    expect(betaQuantile(a, b, q) / expected).toBeCloseTo(1, 10);
  });

  it('refuses what is no distribution or no share', () => {
    for (const [a, b, q] of [[0, 1, 0.5], [1, -1, 0.5], [1, 1, 1.1], [1, 1, Number.NaN]] as const) expect(() => betaQuantile(a, b, q)).toThrow(RangeError);
  });
});
