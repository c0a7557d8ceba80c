const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A whole number in base 62 with the digits 0-9, A-Z, a-z.
 * @throws TypeError when `value` is neither a safe integer from 0 nor a bigint from 0
 */
export function base62Encode(value: number | bigint): string {
  if ((!Number.isSafeInteger(value) && typeof value !== 'bigint') || value < 0) throw new TypeError(`expected a whole number from 0, got ${String(value)}`);
  let rest = BigInt(value);
  let code = '';
  do {
    code = (DIGITS[Number(rest % 62n)] as string) + code;
    rest /= 62n;
  } while (rest > 0n);
  return code;
}
