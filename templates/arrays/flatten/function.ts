const DEFAULT_DEPTH = 1;

/**
 * Flattens nested arrays into a new one. Holes vanish.
 * @param depth how many levels; `Infinity` for all, below 1 for none
 * @throws TypeError when `items` is not an array or `depth` is not a number
 */
export function flatten(items: readonly unknown[], depth: number = DEFAULT_DEPTH): unknown[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof depth !== 'number') throw new TypeError(`expected a number as depth, got ${typeof depth}`);
  return items.flat(depth);
}
