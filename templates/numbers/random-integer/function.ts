import { randomInt } from 'node:crypto';

const MIN: number = 0;
const MAX: number = 1_000_000_000;

/**
 * Random integer from `min` to `max`, both included; every one is equally likely.
 * @param random gives an integer from 0 up to but not including its argument; the default is the system's secure source
 * @throws TypeError when a limit is not a safe integer or `random` is not a function
 * @throws RangeError when `min` is above `max` or the range has 2^48 numbers or more
 */
export function randomInteger(min: number = MIN, max: number = MAX, random: (bound: number) => number = (bound) => randomInt(bound)): number {
  for (const limit of [min, max]) {
    if (!Number.isSafeInteger(limit)) throw new TypeError(`expected safe integers, got ${typeof limit === 'number' ? limit : typeof limit}`);
  }
  if (typeof random !== 'function') throw new TypeError(`expected a function as random source, got ${typeof random}`);
  const count = max - min + 1;
  if (count < 1 || count >= 2 ** 48) throw new RangeError(`expected min <= max less than 2^48 apart, got ${min} and ${max}`);
  return min + random(count);
}
