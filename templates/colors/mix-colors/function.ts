const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const WEIGHT = 0.5;

/**
 * Mixes two hexadecimal colours channel by channel in sRGB, as `mix()` of Sass does.
 * @param weight share of the second colour, 0 to 1
 * @throws TypeError when a colour is not a string or `weight` is not a number
 * @throws RangeError when a colour is not of 3 or 6 hexadecimal digits or `weight` is out of range
 */
export function mixColors(first: string, second: string, weight: number = WEIGHT): string {
  if (typeof weight !== 'number') throw new TypeError(`expected a number as weight, got ${typeof weight}`);
  if (!(weight >= 0 && weight <= 1)) throw new RangeError(`expected a weight from 0 to 1, got ${weight}`);
  const [a, b] = [channels(first), channels(second)];
  return `#${a.map((channel, place) => toHex(channel * (1 - weight) + (b[place] as number) * weight)).join('')}`;
}

function channels(hex: string): number[] {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!HEX.test(hex)) throw new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`);
  const digits = hex.replace('#', '');
  const width = digits.length / 3;
  return [0, 1, 2].map((place) => Number.parseInt(digits.slice(place * width, (place + 1) * width).padEnd(2, digits[place]), 16));
}

function toHex(channel: number): string {
  return Math.round(channel).toString(16).padStart(2, '0');
}
