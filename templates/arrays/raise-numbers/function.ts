const EXPONENT = 2;

/**
 * Every number of an array raised to a power.
 * @throws TypeError when `numbers` is not an array of numbers or `exponent` not a number
 */
export function raiseNumbers(numbers: readonly number[], exponent: number = EXPONENT): number[] {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  if (typeof exponent !== 'number') throw new TypeError(`expected a number, got ${typeof exponent}`);
  return numbers.map((value) => value ** exponent);
}
