/**
 * Converts degrees Fahrenheit to degrees Celsius: C = (F - 32) · 5/9. NaN stays NaN.
 * @throws TypeError when `fahrenheit` is not a number
 * @throws RangeError below absolute zero, -459.67 °F
 */
export function fahrenheitToCelsius(fahrenheit: number): number {
  if (typeof fahrenheit !== 'number') throw new TypeError(`expected a number, got ${typeof fahrenheit}`);
  if (fahrenheit < -459.67) throw new RangeError(`expected at least -459.67 °F, got ${fahrenheit}`);
  return ((fahrenheit - 32) * 5) / 9;
}
