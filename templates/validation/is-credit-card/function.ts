const DIGITS = /^[1-9]\d{11,18}$/;

/**
 * Checks whether a text can be a payment card number: 12 to 19 digits with a right Luhn check digit
 * (ISO/IEC 7812-1). Spaces and hyphens are skipped; the issuer is not checked.
 * @throws TypeError when `text` is not a string
 */
export function isCreditCard(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const digits = text.replaceAll(/[ -]/g, '');
  if (!DIGITS.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
