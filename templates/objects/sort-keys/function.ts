const DEEP = true;

/**
 * A copy of an object with its own keys in order; with `deep` also those of plain objects in it and in its arrays. Whole numbers stay in front, as in every object.
 * @throws TypeError when `object` is not an object
 */
export function sortKeys(object: object, deep: boolean = DEEP): Record<string, unknown> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  const values = object as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(values).sort().map((key) => [key, deep ? sortWithin(values[key]) : values[key]]));
}

function sortWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortWithin);
  return isPlain(value) ? sortKeys(value, true) : value;
}

/** Made by `{}` or JSON; dates, maps and instances of classes stay as they are. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
