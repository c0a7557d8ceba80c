/**
 * Writes an object as a query string by the rules of the URL standard, without `?`: spaces become `+`. Arrays give a name several times; `undefined` and
 * `null` are left out.
 * @throws TypeError when `parameters` is not an object or a value is something else
 */
export function buildQueryString(parameters: Readonly<Record<string, unknown>>): string {
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) throw new TypeError(`expected an object, got ${Array.isArray(parameters) ? 'array' : typeof parameters}`);
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) {
    for (const value of [values].flat()) if (value !== undefined && value !== null) query.append(name, toText(value));
  }
  return query.toString();
}

function toText(value: unknown): string {
  if (!['string', 'number', 'boolean', 'bigint'].includes(typeof value)) throw new TypeError(`expected texts, numbers or booleans as values, got ${typeof value}`);
  return String(value);
}
