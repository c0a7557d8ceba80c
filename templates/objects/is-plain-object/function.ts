/** Checks whether a value is a plain object: made by `{}`, JSON or `Object.create(null)`; arrays, dates and instances of classes are not. */
export function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
