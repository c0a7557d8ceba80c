/**
 * An object whose keys are the own values of another one, each with the keys that had it, in their order.
 * @throws TypeError when `object` is not an object or a value is no text, number or boolean
 */
export function invertGrouped(object: Readonly<Record<string, string | number | boolean>>): Record<string, string[]> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  const groups = new Map<string, string[]>();
  for (const [key, value] of Object.entries(object)) {
    if (!['string', 'number', 'boolean'].includes(typeof value)) throw new TypeError(`expected texts, numbers or booleans as values, got ${typeof value}`);
    const keys = groups.get(String(value)) ?? [];
    keys.push(key);
    groups.set(String(value), keys);
  }
  return Object.fromEntries(groups);
}
