/**
 * Adds up numbers with compensated summation (Neumaier 1974), so that 0.1 + 0.2 + 0.3 is 0.6. The sum of nothing is 0.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function sum(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let total = 0;
  let lost = 0;
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}
