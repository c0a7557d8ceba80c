const DMS = /^([+-]?)([\d.]{1,20})(?:[°d](?:([\d.]{1,20})['′’m])?(?:([\d.]{1,20})["″”s])?)?([NSEW]?)$/i;

/**
 * Reads a coordinate of degrees, minutes and seconds, e.g. `51° 29' 46" N`, as decimal degrees. Minutes, seconds and the letter may be missing; S and W are negative.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it can not be read or is out of range
 */
export function dmsToDecimal(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [sign, degrees, minutes, seconds, letter] = read(text) as [string, string, string, string, string];
  const value = toDegrees(Number(degrees), Number(minutes), Number(seconds));
  if (!(value <= (/[NS]/i.test(letter) ? 90 : 180))) throw new RangeError(`expected degrees, minutes and seconds such as 51° 29' 46" N, got ${JSON.stringify(text)}`);
  return (sign === '-' ? -value : value) * (/[SW]/i.test(letter) ? -1 : 1);
}

/** Sign, three numbers and the letter, empty where they are missing; nothing when the text is something else. */
function read(text: string): string[] {
  const match = /\d\s+\d/.test(text) ? null : DMS.exec(text.replaceAll(/\s+/g, ''));
  return Array.from(match ?? [], (part: string | undefined) => part ?? '').slice(1);
}

/** NaN for minutes or seconds that are more than 60. */
function toDegrees(degrees: number, minutes: number, seconds: number): number {
  return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : Number.NaN;
}
