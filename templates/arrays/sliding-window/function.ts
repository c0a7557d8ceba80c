const SIZE = 2;

/**
 * All runs of `size` items that follow each other in an array, by their start. There is none when the array is shorter.
 * @throws TypeError when `items` is not an array or `size` is not an integer from 1
 */
export function slidingWindow<T>(items: readonly T[], size: number = SIZE): T[][] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(size) || size < 1) throw new TypeError(`expected a size from 1, got ${String(size)}`);
  return Array.from({ length: items.length - size + 1 }, (_, start) => items.slice(start, start + size));
}
