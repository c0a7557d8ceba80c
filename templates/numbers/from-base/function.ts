const BASE = 2;
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Reads an integer written in another base, e.g. `101` in base 2 as 5. Letters may be upper or lower case; a sign may stand in front,
 * a prefix such as `0x` may not. Unlike `parseInt`, it takes the text as a whole.
 * @param base 2 to 36
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it has other characters than the digits of the base, when the number is too large to be exact, or for another base
 */
export function fromBase(text: string, base: number = BASE): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(base) || base < 2 || base > 36) throw new RangeError(`expected a base from 2 to 36, got ${String(base)}`);
  const digits = text.replace(/^[+-]/, '').toLowerCase();
  if (!hasOnly(digits, DIGITS.slice(0, base))) throw new RangeError(`expected digits of base ${base}, got ${JSON.stringify(text)}`);
  const value = Number.parseInt(digits, base);
  if (!Number.isSafeInteger(value)) throw new RangeError(`expected a number that can be held exactly, got ${JSON.stringify(text)}`);
  return text.startsWith('-') && value !== 0 ? -value : value;
}

function hasOnly(text: string, allowed: string): boolean {
  return text !== '' && [...text].every((letter) => allowed.includes(letter));
}
