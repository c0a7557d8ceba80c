/**
 * An object from pairs of a key and a value; of pairs with the same key the last one counts.
 * @throws TypeError when `pairs` is not an array of arrays with a string or number first
 */
export function fromPairs<T>(pairs: readonly (readonly [string | number, T])[]): Record<string, T> {
  if (!Array.isArray(pairs)) throw new TypeError(`expected an array, got ${typeof pairs}`);
  const wrong = pairs.findIndex((pair: unknown) => !Array.isArray(pair) || !['string', 'number'].includes(typeof pair[0]));
  if (wrong >= 0) throw new TypeError(`expected a pair of a key and a value at ${wrong}`);
  return Object.fromEntries(pairs);
}
