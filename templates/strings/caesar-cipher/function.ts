const SHIFT = 13;

/**
 * Moves the letters a-z and A-Z by `shift` places along the alphabet, from z on to a. Everything else stays.
 * @param shift any integer; the opposite one undoes it
 * @throws TypeError when `text` is not a string or `shift` is not an integer
 */
export function caesarCipher(text: string, shift: number = SHIFT): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(shift)) throw new TypeError(`expected an integer as shift, got ${String(shift)}`);
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter === letter.toUpperCase() ? 65 : 97;
    const place = (letter.charCodeAt(0) - first + (shift % 26) + 26) % 26;
    return String.fromCharCode(first + place);
  });
}
