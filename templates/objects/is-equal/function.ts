/**
 * Deep comparison of two values: primitives like Object.is but with 0 equal to -0, plain objects and arrays by content,
 * dates by time, regular expressions by source and flags, maps in any order, sets by membership. Values of different
 * classes are never equal. Cycles are supported; functions and other objects are compared by identity.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  return compare(a, b, new Map());
}

type Seen = Map<object, object>;

function compare(a: unknown, b: unknown, seen: Seen): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  return compareObjects(a, b, seen);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function compareObjects(a: object, b: object, seen: Seen): boolean {
  if (a instanceof Date) return Object.is(a.getTime(), (b as Date).getTime());
  if (a instanceof RegExp) return String(a) === String(b);
  if (a instanceof Map) return compareMaps(a, b as Map<unknown, unknown>, seen);
  if (a instanceof Set) return a.size === (b as Set<unknown>).size && [...a].every((value) => (b as Set<unknown>).has(value));
  if (ArrayBuffer.isView(a)) return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from((b as typeof a).buffer, (b as typeof a).byteOffset, (b as typeof a).byteLength));
  return compareProperties(a, b, seen);
}

function compareMaps(a: Map<unknown, unknown>, b: Map<unknown, unknown>, seen: Seen): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && compare(value, b.get(key), seen));
}

function compareProperties(a: object, b: object, seen: Seen): boolean {
  const keys = Object.keys(a);
  if (!isPlain(a) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && compare((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], seen));
}

/** Promises, weak collections and the like hide their content. */
function isPlain(value: object): boolean {
  return ['[object Object]', '[object Array]', '[object Error]'].includes(Object.prototype.toString.call(value));
}
