/** In order: a number that begins so and has one of these lengths belongs to the brand. */
const BRANDS: [string, RegExp, number[]][] = [
  ['visa', /^4/, [13, 16, 19]],
  ['mastercard', /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  ['amex', /^3[47]/, [15]],
  ['diners', /^3(?:0[0-5]|095|[689])/, [14, 15, 16, 17, 18, 19]],
  ['jcb', /^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  ['discover', /^6(?:011|4[4-9]|5)/, [16, 17, 18, 19]],
  ['unionpay', /^62/, [16, 17, 18, 19]],
  ['maestro', /^(?:50|5[6-9]|6)/, [12, 13, 14, 15, 16, 17, 18, 19]],
];

/**
 * Brand of a payment card by its first digits and its length: visa, mastercard, amex, diners, jcb, discover, unionpay or maestro; `undefined` for others.
 * Spaces and hyphens between digits are ignored; the check digit is not verified.
 * @throws TypeError when `cardNumber` is not a string
 */
export function cardBrand(cardNumber: string): string | undefined {
  if (typeof cardNumber !== 'string') throw new TypeError(`expected a string, got ${typeof cardNumber}`);
  const digits = cardNumber.replaceAll(/(?<=\d)[ -](?=\d)/g, '');
  if (!/^\d+$/.test(digits)) return undefined;
  return BRANDS.find(([, start, lengths]) => start.test(digits) && lengths.includes(digits.length))?.[0];
}
