type Falsy = false | null | undefined | 0 | 0n | '';

/**
 * The truthy items of an array in their order: false, null, undefined, 0, -0, 0n, NaN and the empty text are left out.
 * @throws TypeError when `items` is not an array
 */
export function compact<T>(items: readonly T[]): Exclude<T, Falsy>[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.filter(Boolean);
}
