/**
 * A new object whose keys are renamed by a map from old to new names; others stay. Where two keys get one name the last one counts.
 * @throws TypeError when an argument is not an object
 */
export function renameKeys<T>(object: Readonly<Record<string, T>>, names: Readonly<Record<string, string>>): Record<string, T> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (typeof names !== 'object' || names === null) throw new TypeError(`expected an object of names, got ${names === null ? 'null' : typeof names}`);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [Object.hasOwn(names, key) ? (names[key] as string) : key, value]));
}
