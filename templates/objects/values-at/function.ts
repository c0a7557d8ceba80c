/** Names between dots, and indexes in brackets. */
const PART = /[^.[\]]+/g;

/**
 * The values at several paths such as `a.b[0]` of an object, in their order; undefined where there is nothing. Own properties only.
 * @throws TypeError when `paths` is not an array of strings
 */
export function valuesAt(object: unknown, paths: readonly string[]): unknown[] {
  if (!Array.isArray(paths) || paths.some((path) => typeof path !== 'string')) throw new TypeError('expected an array of paths as strings');
  return paths.map((path: string) => (path.match(PART) ?? []).reduce(step, object));
}

function step(value: unknown, key: string): unknown {
  const holder = value === null || value === undefined ? {} : Object(value) as Record<string, unknown>;
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
