/** 0 °C in kelvin. */
const ZERO = 273.15;

/**
 * Converts a temperature from kelvin to degrees Celsius, without the rounding error of the subtraction. NaN and infinity stay as they are.
 * @throws TypeError when `kelvin` is not a number
 * @throws RangeError below absolute zero
 */
export function kelvinToCelsius(kelvin: number): number {
  if (typeof kelvin !== 'number') throw new TypeError(`expected a number, got ${typeof kelvin}`);
  if (kelvin < 0) throw new RangeError(`expected kelvin from 0, got ${kelvin}`);
  return Number((kelvin - ZERO).toPrecision(12));
}
