import { randomInt } from 'node:crypto';

const COUNT = 1;

/**
 * `count` random items of an array in random order, none of its places twice; all of them when there are fewer (Fisher-Yates, cut short).
 * @param random gives an integer from 0 up to but not including its argument; by default the system's secure source
 * @throws TypeError when an argument is not as said
 */
export function sampleSize<T>(items: readonly T[], count: number = COUNT, random: (bound: number) => number = randomInt): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`expected a count from 0, got ${String(count)}`);
  if (typeof random !== 'function') throw new TypeError(`expected a function as random source, got ${typeof random}`);
  const left: T[] = items.slice();
  const size = Math.min(count, left.length);
  for (let place = 0; place < size; place += 1) {
    const other = place + random(left.length - place);
    [left[place], left[other]] = [left[other] as T, left[place] as T];
  }
  return left.slice(0, size);
}
