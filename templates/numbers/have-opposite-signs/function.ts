/**
 * Checks whether one number is positive and the other negative; zero is neither.
 * @throws TypeError when an argument is not a number
 */
export function haveOppositeSigns(a: number, b: number): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') throw new TypeError(`expected two numbers, got ${typeof a} and ${typeof b}`);
  return Math.sign(a) * Math.sign(b) === -1;
}
