import { randomInt } from 'node:crypto';

/**
 * A random item of an array, each equally likely; undefined for an empty array.
 * @param random gives an integer from 0 up to but not including its argument; by default the system's secure source
 * @throws TypeError when `items` is not an array or `random` is not a function
 */
export function sample<T>(items: readonly T[], random: (bound: number) => number = randomInt): T | undefined {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof random !== 'function') throw new TypeError(`expected a function as random source, got ${typeof random}`);
  return items.length === 0 ? undefined : items[random(items.length)];
}
