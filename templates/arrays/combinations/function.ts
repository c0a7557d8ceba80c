const SIZE = 2;
/** More would fill the memory. */
const MOST = 100_000;

/**
 * All ways to choose `size` items of an array, each in the order of the array, sorted by places.
 * @throws TypeError when `items` is not an array or `size` is not an integer from 0
 * @throws RangeError when there are more than 100,000 combinations
 */
export function combinations<T>(items: readonly T[], size: number = SIZE): T[][] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(size) || size < 0) throw new TypeError(`expected a size from 0, got ${String(size)}`);
  const count = binomial(items.length, size);
  if (count > MOST) throw new RangeError(`expected at most ${MOST} combinations, got ${count}`);
  return choose(items, size);
}

function binomial(n: number, k: number): number {
  return Array.from({ length: Math.min(k, n) }, (_, index) => index).reduce((product, index) => (product * (n - index)) / (index + 1), 1);
}

function choose<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.slice(0, Math.max(items.length - size + 1, 0)).flatMap((first, index) => choose(items.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}
