/**
 * Checks whether a text is a well-formed language tag of BCP 47, such as `de`, `en-US` or `zh-Hant-TW`. Whether its parts are registered is not looked up.
 * @throws TypeError when `text` is not a string
 */
export function isLanguageTag(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
