const E164 = /^\+[1-9]\d{6,14}$/;
const SEPARATORS = /[ ().-]/g;

/**
 * Checks whether a text is an international phone number: `+`, country code and subscriber number with
 * 7 to 15 digits in all (ITU-T E.164). Spaces, dots, hyphens and parentheses are skipped.
 * @throws TypeError when `text` is not a string
 */
export function isPhoneNumber(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return E164.test(text.replaceAll(SEPARATORS, ''));
}
