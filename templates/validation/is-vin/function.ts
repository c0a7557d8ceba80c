/** Values of the letters A to Z; I, O and Q do not occur. */
const LETTERS = '12345678 12345 7 923456789';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Checks whether a text is a vehicle identification number of 17 characters, without I, O and Q, whose ninth is the right check digit (ISO 3779, 49 CFR 565).
 * @throws TypeError when `text` is not a string
 */
export function isVin(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const vin = text.toUpperCase();
  if (!/^[A-HJ-NPR-Z\d]{17}$/.test(vin)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * valueOf(vin.charCodeAt(index)), 0);
  return vin[8] === '0123456789X'[sum % 11];
}

function valueOf(code: number): number {
  return code < 65 ? code - 48 : Number(LETTERS[code - 65]);
}
