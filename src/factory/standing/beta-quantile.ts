import { gammaln } from 'simple-statistics';

/** Relative change at which the continued fraction has converged. */
const PRECISION = 1e-15;
const MOST_STEPS = 500;
const TINY = 1e-300;
/** Each halving gives one binary digit of the answer. */
const HALVINGS = 60;

/**
 * The q-quantile of the Beta(a, b) distribution: the x for which I_x(a, b) = q, by halving.
 * @param a, b above 0
 * @param q 0 to 1
 * @returns 0-1, within 2^-60
 * @throws RangeError when a parameter is out of range
 * @see https://dlmf.nist.gov/8.17
 * @example betaQuantile(4, 1, 0.5) // 0.8409
 */
export function betaQuantile(a: number, b: number, q: number): number {
  if (!(a > 0 && b > 0 && q >= 0 && q <= 1)) throw new RangeError(`expected a and b above 0 and a share from 0 to 1, got ${a}, ${b} and ${q}`);
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(a, b, middle) < q) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function I_x(a, b), the share of Beta(a, b) below x. Its fraction converges fast below the mean. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front / continuedFraction(a, b, x);
}

/** The continued fraction of I_x by the modified method of Lentz. @see https://dlmf.nist.gov/8.17.E22 */
function continuedFraction(a: number, b: number, x: number): number {
  let [fraction, c, d] = [1, 1, 0];
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const m = Math.floor(step / 2);
    const term = step % 2 === 0 ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)) : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + term * d);
    c = awayFromZero(1 + term / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
