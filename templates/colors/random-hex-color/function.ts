import { randomInt } from 'node:crypto';

/**
 * Random hexadecimal colour such as `#0f8a3c`; all 16777216 are equally likely.
 * @param random gives an integer from 0 up to but not including its argument; the default is the system's secure source
 * @throws TypeError when `random` is not a function
 */
export function randomHexColor(random: (bound: number) => number = (bound) => randomInt(bound)): string {
  if (typeof random !== 'function') throw new TypeError(`expected a function as random source, got ${typeof random}`);
  return `#${random(0x1000000).toString(16).padStart(6, '0')}`;
}
