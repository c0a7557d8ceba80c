/**
 * Whether an object has an own property at a path such as `a.b[0].c` or `['a', 'b', 0]`, whatever it holds. An empty path leads nowhere.
 * @throws TypeError when `path` is neither a string nor an array of names
 */
export function hasPath(object: unknown, path: string | readonly (string | number)[]): boolean {
  if (typeof path !== 'string' && !Array.isArray(path)) throw new TypeError(`expected a path as string or array, got ${typeof path}`);
  const keys = typeof path === 'string' ? (path.match(/[^.[\]]+/g) ?? []) : path;
  let value = object;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string | number, unknown>)[key];
  }
  return keys.length > 0;
}
