const BUILT_IN: readonly (abstract new (...args: never[]) => object)[] = [Date, RegExp, Map, Set, WeakMap, WeakSet, Promise, Error, ArrayBuffer];

/** Name of the built-in type of a value in lower case, e.g. `array`, `null`, `date`, `regexp`, `map`; instances of classes are `object`. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  const name = BUILT_IN.find((type) => value instanceof type)?.name ?? 'object';
  return Array.isArray(value) ? 'array' : name.toLowerCase();
}
