/**
 * Greatest common divisor of two or more integers (Euclid). The result is never negative; it is 0 when all are.
 * @throws TypeError when an argument is not a safe integer
 */
export function gcd(...numbers: number[]): number {
  for (const value of numbers) {
    if (!Number.isSafeInteger(value)) throw new TypeError(`expected integers up to 2^53 - 1, got ${String(value)}`);
  }
  return Math.abs(numbers.reduce(ofTwo, 0));
}

function ofTwo(a: number, b: number): number {
  return b === 0 ? a : ofTwo(b, a % b);
}
