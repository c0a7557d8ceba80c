/**
 * Reads a nested value by a path such as `a.b[0].c` or `['a', 'b', 0]`. Only own properties are read, so a path cannot reach prototypes.
 * @param fallback returned when the path leads nowhere or to undefined
 * @throws TypeError when `path` is neither a string nor an array of names
 */
export function getPath(object: unknown, path: string | readonly (string | number)[], fallback?: unknown): unknown {
  if (typeof path !== 'string' && !Array.isArray(path)) throw new TypeError(`expected a path as string or array, got ${typeof path}`);
  let value = object;
  for (const key of typeof path === 'string' ? toKeys(path) : path) {
    if (value === null || value === undefined || !Object.hasOwn(Object(value), key)) return fallback;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value === undefined ? fallback : value;
}

/** `a.b[0]["c d"]` -> a, b, 0, c d */
function toKeys(path: string): string[] {
  return Array.from(path.matchAll(/[^.[\]]+|\[([^[\]]*)\]/g), ([name, bracketed]) => (bracketed === undefined ? name : unquote(bracketed)));
}

function unquote(text: string): string {
  const quoted = text.length > 1 && (text[0] === '"' || text[0] === "'") && text.at(-1) === text[0];
  return quoted ? text.slice(1, -1) : text;
}
