/**
 * What a JSON text stands for, or `fallback` when it is not valid JSON. Properties named `__proto__` are left out, so that merging the result
 * cannot change prototypes.
 * @throws TypeError when `text` is not a string
 */
export function parseJsonSafely(text: string, fallback?: unknown): unknown {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return fallback;
  }
}
