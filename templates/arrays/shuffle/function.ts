import { randomInt } from 'node:crypto';

/**
 * Shuffles an array into a new one with the Fisher-Yates algorithm; every order is equally likely.
 * @param random gives an integer from 0 up to but not including its argument; the default is the system's secure source
 * @throws TypeError when `items` is not an array or `random` is not a function
 */
export function shuffle<T>(items: readonly T[], random: (bound: number) => number = (bound) => randomInt(bound)): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof random !== 'function') throw new TypeError(`expected a function as random source, got ${typeof random}`);
  const result: T[] = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
