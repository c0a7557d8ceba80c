/**
 * A new array in which the items from `start` up to, but not including, `end` are replaced by a value. Negative positions count from the end.
 * @throws TypeError when `items` is not an array or a position is not an integer
 */
export function fillArray<T, U>(items: readonly T[], value: U, start: number = 0, end: number = items.length): (T | U)[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new TypeError(`expected integers as positions, got ${String(start)} and ${String(end)}`);
  const filled: (T | U)[] = items.slice();
  return filled.fill(value, start, end);
}
