const LARGEST_POSITION = 1_000_000;

/**
 * The prime number at a position: 2 is the first one. By a sieve as large as the bound of Rosser asks.
 * @throws RangeError when `position` is not an integer from 1 to 1,000,000
 */
export function nthPrime(position: number): number {
  if (!Number.isInteger(position) || position < 1 || position > LARGEST_POSITION) throw new RangeError(`expected an integer from 1 to ${LARGEST_POSITION}, got ${String(position)}`);
  const n = position + 5;
  const bound = Math.ceil(n * (Math.log(n) + Math.log(Math.log(n))));
  const composite = new Uint8Array(bound + 1);
  let found = 0;
  let candidate = 1;
  while (found < position) {
    candidate += 1;
    if (composite[candidate] === 1) continue;
    found += 1;
    for (let multiple = candidate * candidate; multiple <= bound; multiple += candidate) composite[multiple] = 1;
  }
  return candidate;
}
