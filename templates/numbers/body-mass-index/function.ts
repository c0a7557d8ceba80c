/**
 * Body mass index: weight in kilograms by the square of the height in metres.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when it is not above 0
 */
export function bodyMassIndex(kilograms: number, meters: number): number {
  for (const value of [kilograms, meters]) {
    if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
    if (!(value > 0)) throw new RangeError(`expected a number above 0, got ${value}`);
  }
  return kilograms / meters ** 2;
}
