/**
 * All prime numbers up to a limit, which is included, by the sieve of Eratosthenes.
 * @throws TypeError when `limit` is not an integer
 * @throws RangeError when it is above 10 million
 */
export function primesUpTo(limit: number): number[] {
  if (!Number.isInteger(limit)) throw new TypeError(`expected an integer, got ${typeof limit === 'number' ? limit : typeof limit}`);
  if (limit > 10_000_000) throw new RangeError(`expected a limit up to 10000000, got ${limit}`);
  const primes: number[] = [];
  const isComposite = new Uint8Array(Math.max(limit, 0) + 1);
  for (let value = 2; value <= limit; value += 1) {
    if (isComposite[value] === 1) continue;
    primes.push(value);
    for (let multiple = value * value; multiple <= limit; multiple += value) isComposite[multiple] = 1;
  }
  return primes;
}
