/**
 * What differs between two objects: own properties that only `after` has, those that only `before` has, and those with other values. Nested values are
 * compared deeply and named as a whole.
 * @throws TypeError when an argument is not an object
 */
export function objectDiff(before: object, after: object): { added: Record<string, unknown>; removed: Record<string, unknown>; changed: Record<string, { from: unknown; to: unknown }> } {
  for (const value of [before, after]) {
    if (typeof value !== 'object' || value === null) throw new TypeError(`expected two objects, got ${value === null ? 'null' : typeof value}`);
  }
  const [old, current] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  const changed = [...old].filter(([key, value]) => current.has(key) && !isSame(value, current.get(key)));
  return {
    added: Object.fromEntries([...current].filter(([key]) => !old.has(key))),
    removed: Object.fromEntries([...old].filter(([key]) => !current.has(key))),
    changed: Object.fromEntries(changed.map(([key, value]) => [key, { from: value, to: current.get(key) }])),
  };
}

/** Deep equality of data: like `Object.is`, dates by their time, objects and arrays by their own properties. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date) return Object.is(a.getTime(), (b as Date).getTime());
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
