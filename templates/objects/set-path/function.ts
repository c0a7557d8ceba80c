const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);
/** Larger indexes would make an array with a huge hole. */
const MOST_INDEX = 99_999;

type Container = Record<string, unknown>;

/**
 * A copy of an object in which the value at a path such as `a.b[0].c` or `['a', 'b', 0]` is another one. Parts that are missing or hold no
 * object become arrays before a whole number, else objects; only what lies on the path is copied.
 * @throws TypeError when `object` is not an object, the path is empty or of the wrong type
 * @throws RangeError when the path leads through `__proto__`, `constructor` or `prototype`, or to an index over 99,999
 */
export function setPath<T extends object>(object: T, path: string | readonly (string | number)[], value: unknown): T {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (typeof path !== 'string' && !Array.isArray(path)) throw new TypeError(`expected a path as string or array, got ${typeof path}`);
  const keys = typeof path === 'string' ? (path.match(/[^.[\]]+/g) ?? []) : path.map(String);
  if (keys.length === 0) throw new TypeError('expected a path that is not empty');
  const wrong = keys.find((key: string) => UNSAFE.has(key) || (isIndex(key) && Number(key) > MOST_INDEX));
  if (wrong !== undefined) throw new RangeError(`expected a safe path, got one with ${wrong}`);
  return assign(object, keys, value) as T;
}

function assign(container: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const copy = copyOf(container, key);
  copy[key] = assign(copy[key], rest, value);
  return copy;
}

function copyOf(container: unknown, key: string): Container {
  if (Array.isArray(container)) return container.slice() as unknown as Container;
  if (typeof container === 'object' && container !== null) return { ...container };
  return isIndex(key) ? ([] as unknown as Container) : {};
}

function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(key);
}
