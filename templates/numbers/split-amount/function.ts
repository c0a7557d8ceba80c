/**
 * Splits an amount into parts that differ by at most one and add up to it, larger parts first: 100 cents by 3 is 34, 33, 33.
 * Give the amount in the smallest unit, e.g. cents.
 * @throws TypeError when an argument is not a safe integer
 * @throws RangeError when `parts` is not from 1 to 100000
 */
export function splitAmount(amount: number, parts: number): number[] {
  for (const value of [amount, parts]) {
    if (!Number.isSafeInteger(value)) throw new TypeError(`expected safe integers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (parts < 1 || parts > 100_000) throw new RangeError(`expected 1 to 100000 parts, got ${parts}`);
  const share = Math.trunc(amount / parts);
  const left = Math.abs(amount % parts);
  return Array.from({ length: parts }, (_, index) => share + (index < left ? Math.sign(amount) : 0));
}
