const DEFAULT_SIZE = 1;

/**
 * Splits an array into groups of `size`; the last group holds the rest. A size below 1 gives no groups, fractions are cut off.
 * @throws TypeError when `items` is not an array or `size` is not a number
 */
export function chunk<T>(items: readonly T[], size: number = DEFAULT_SIZE): T[][] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof size !== 'number') throw new TypeError(`expected a number as size, got ${typeof size}`);
  const step = Math.trunc(size);
  if (!(step >= 1)) return [];
  const groups: T[][] = [];
  for (let start = 0; start < items.length; start += step) groups.push(items.slice(start, start + step));
  return groups;
}
