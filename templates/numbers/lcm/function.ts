/**
 * Least common multiple of two or more integers. The result is never negative; it is 0 when an argument is 0.
 * @throws TypeError when an argument is not a safe integer
 * @throws RangeError when the result is beyond 2^53 - 1
 */
export function lcm(...numbers: number[]): number {
  for (const value of numbers) {
    if (!Number.isSafeInteger(value)) throw new TypeError(`expected integers up to 2^53 - 1, got ${String(value)}`);
  }
  const result = numbers.reduce(ofTwo, 1);
  if (result > Number.MAX_SAFE_INTEGER) throw new RangeError(`expected a multiple up to 2^53 - 1, got about ${result}`);
  return result;
}

function ofTwo(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : Math.abs((a / divisor(a, b)) * b);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
