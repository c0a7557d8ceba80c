const DEEP = true;
const WORD = /\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?[\p{Ll}\p{Lo}\p{Lt}\p{Lm}\p{M}]+\p{N}*|\p{N}+/gu;

/**
 * A copy of an object, or of an array of objects, with its own keys in camelCase; with `deep` also those of plain objects in it. Dates, maps and instances
 * of classes stay as they are.
 * @throws TypeError when `value` is neither an object nor an array
 */
export function camelizeKeys<T>(value: T, deep: boolean = DEEP): unknown {
  if (typeof value !== 'object' || value === null) throw new TypeError(`expected an object or an array, got ${value === null ? 'null' : typeof value}`);
  return Array.isArray(value) ? value.map((item) => within(item, deep)) : convert(value, deep);
}

function convert(object: object, deep: boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [rename(key), deep ? within(value, deep) : value]));
}

function within(value: unknown, deep: boolean): unknown {
  if (Array.isArray(value)) return deep ? value.map((item) => within(item, deep)) : value;
  return isPlain(value) ? convert(value, deep) : value;
}

function rename(key: string): string {
  const words = key.match(WORD);
  return words ? toCamelCase(words) : key;
}

function toCamelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())).join('');
}

/** Made by `{}` or JSON. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
