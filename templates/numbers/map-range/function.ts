/**
 * Maps a number from one range to another, e.g. a joystick's -1 to 1 to 0 to 255. Numbers outside the first range land outside the second.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when the first range is empty
 */
export function mapRange(value: number, fromStart: number, fromEnd: number, toStart: number, toEnd: number): number {
  for (const number of [value, fromStart, fromEnd, toStart, toEnd]) {
    if (typeof number !== 'number') throw new TypeError(`expected numbers, got ${typeof number}`);
  }
  if (fromStart === fromEnd) throw new RangeError(`expected a range to map from, got ${fromStart} to ${fromEnd}`);
  return toStart + ((value - fromStart) * (toEnd - toStart)) / (fromEnd - fromStart);
}
