/**
 * All indexes at which `value` occurs in an array, in order (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity).
 * @throws TypeError when `items` is not an array
 */
export function indexesOf<T>(items: readonly T[], value: T): number[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.flatMap((item: T, index) => ([item].includes(value) ? [index] : []));
}
