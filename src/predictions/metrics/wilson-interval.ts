/** 97.5th percentile of the standard normal distribution: for central 95 % intervals. */
const Z_95 = 1.959963984540054;

/**
 * Where the true rate behind an observed one lies with 95 % confidence:
 * (r + z²/2n ± z √(r (1 − r)/n + z²/4n²)) / (1 + z²/n). Unlike the normal approximation it stays within 0 and 1, and it is
 * as wide as it must be when nothing or everything happened.
 * @param rate observed share, 0 to 1
 * @param count how many observations, at least 1
 * @throws RangeError when `rate` or `count` is out of range
 * @see Wilson 1927, Probable inference, the law of succession, and statistical inference
 * @example wilsonInterval(0.8, 10) // [0.490, 0.943]
 */
export function wilsonInterval(rate: number, count: number): [low: number, high: number] {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`expected a rate from 0 to 1, got ${rate}`);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`expected a positive number of observations, got ${count}`);
  const z2 = Z_95 ** 2;
  const middle = rate + z2 / (2 * count);
  const reach = Z_95 * Math.sqrt((rate * (1 - rate)) / count + z2 / (4 * count ** 2));
  const scale = 1 + z2 / count;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}
