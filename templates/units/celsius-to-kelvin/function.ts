/**
 * Converts degrees Celsius to kelvin: K = C + 273.15. NaN stays NaN.
 * @throws TypeError when `celsius` is not a number
 * @throws RangeError below absolute zero, -273.15 °C
 */
export function celsiusToKelvin(celsius: number): number {
  if (typeof celsius !== 'number') throw new TypeError(`expected a number, got ${typeof celsius}`);
  if (celsius < -273.15) throw new RangeError(`expected at least -273.15 °C, got ${celsius}`);
  return celsius + 273.15;
}
