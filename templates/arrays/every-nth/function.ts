/**
 * Every nth item of an array: for a step of 2 the second, the fourth, the sixth, …
 * @throws TypeError when `items` is not an array or `step` is not an integer from 1
 */
export function everyNth<T>(items: readonly T[], step: number): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(step) || step < 1) throw new TypeError(`expected a step from 1, got ${String(step)}`);
  return items.filter((_, index) => (index + 1) % step === 0);
}
