/**
 * The value of an own key anywhere in nested objects and arrays; the nearest to the top is found first. Undefined when the key is nowhere.
 * @throws TypeError when `key` is not a string
 */
export function findKeyDeep(value: unknown, key: string): unknown {
  if (typeof key !== 'string') throw new TypeError(`expected a string as key, got ${typeof key}`);
  let level: unknown[] = [value];
  const seen = new Set<unknown>();
  while (level.length > 0) {
    const objects = level.filter((item) => typeof item === 'object' && item !== null && !seen.has(item)) as Record<string, unknown>[];
    const holder = objects.find((object) => Object.hasOwn(object, key));
    if (holder) return holder[key];
    for (const object of objects) seen.add(object);
    level = objects.flatMap((object) => Object.values(object));
  }
  return undefined;
}
