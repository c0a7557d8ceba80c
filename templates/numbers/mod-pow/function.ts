/**
 * Modular power, base^exponent modulo modulus, by repeated squaring; exact for all safe integers. The result lies from 0 to modulus - 1.
 * @throws TypeError when an argument is not a safe integer
 * @throws RangeError when `exponent` is negative or `modulus` below 1
 */
export function modPow(base: number, exponent: number, modulus: number): number {
  for (const value of [base, exponent, modulus]) {
    if (!Number.isSafeInteger(value)) throw new TypeError(`expected safe integers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (exponent < 0) throw new RangeError(`expected an exponent from 0, got ${exponent}`);
  if (modulus < 1) throw new RangeError(`expected a modulus from 1, got ${modulus}`);
  const bigModulus = BigInt(modulus);
  let square = ((BigInt(base) % bigModulus) + bigModulus) % bigModulus;
  let result = 1n % bigModulus;
  for (let bits = BigInt(exponent); bits > 0n; bits >>= 1n) {
    if ((bits & 1n) === 1n) result = (result * square) % bigModulus;
    square = (square * square) % bigModulus;
  }
  return Number(result);
}
