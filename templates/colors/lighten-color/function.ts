const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const PERCENT = 10;

/**
 * Makes a hexadecimal colour lighter by so many points of HSL lightness, as `lighten()` of Sass does; with a negative number darker. Ends at white and black.
 * @param percent -100 to 100
 * @throws TypeError when `hex` is not a string or `percent` is not a number
 * @throws RangeError when `hex` is not a colour of 3 or 6 hexadecimal digits or `percent` is out of range
 */
export function lightenColor(hex: string, percent: number = PERCENT): string {
  if (typeof percent !== 'number') throw new TypeError(`expected a number as percentage, got ${typeof percent}`);
  if (!(percent >= -100 && percent <= 100)) throw new RangeError(`expected a percentage from -100 to 100, got ${percent}`);
  const channels = read(hex);
  const [max, min] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (max + min) / 2;
  const target = Math.min(1, Math.max(0, lightness + percent / 100));
  const scale = reach(target) / (reach(lightness) || 1);
  return `#${channels.map((channel) => toHex(target + (channel - lightness) * scale)).join('')}`;
}

/** Half of the largest difference between channels that a lightness allows. */
function reach(lightness: number): number {
  return Math.min(lightness, 1 - lightness);
}

/** Red, green and blue from 0 to 1. */
function read(hex: string): number[] {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!HEX.test(hex)) throw new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`);
  const digits = hex.replace('#', '');
  const width = digits.length / 3;
  return [0, 1, 2].map((place) => Number.parseInt(digits.slice(place * width, (place + 1) * width).padEnd(2, digits[place]), 16) / 255);
}

function toHex(channel: number): string {
  return Math.round(channel * 255).toString(16).padStart(2, '0');
}
