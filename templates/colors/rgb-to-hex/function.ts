/**
 * Converts red, green and blue (integers from 0 to 255) to a hexadecimal colour such as `#ff8800`.
 * @throws TypeError when a channel is not an integer
 * @throws RangeError when a channel is out of range
 */
export function rgbToHex(red: number, green: number, blue: number): string {
  for (const channel of [red, green, blue]) {
    if (!Number.isInteger(channel)) throw new TypeError(`expected integers from 0 to 255, got ${String(channel)}`);
    if (channel < 0 || channel > 255) throw new RangeError(`expected integers from 0 to 255, got ${channel}`);
  }
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
