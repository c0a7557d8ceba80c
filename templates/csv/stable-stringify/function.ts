/**
 * `JSON.stringify` without spaces and with the keys of all objects in the order of their code units.
 * @throws TypeError when the value contains itself or a bigint, or has no JSON form (undefined, a function)
 */
export function stableStringify(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sortKeys(part) : part)) as string | undefined;
  if (text === undefined) throw new TypeError(`expected a value with a JSON form, got ${typeof value}`);
  return text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without a prototype: integer-like keys still come first, and in order, as in any object. */
function sortKeys(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(object).sort().map((key) => [key, object[key]]));
}
