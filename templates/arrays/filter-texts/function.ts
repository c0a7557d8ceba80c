const PLACE: string = 'anywhere';
const PLACES: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  anywhere: (text, part) => text.includes(part),
  start: (text, part) => text.startsWith(part),
  end: (text, part) => text.endsWith(part),
};

/**
 * The texts of a list that have `part` anywhere, at their start or at their end. Case matters.
 * @throws TypeError when `texts` is not an array of strings or `part` is not a string
 * @throws RangeError for another place
 */
export function filterTexts(texts: readonly string[], part: string, place: string = PLACE): string[] {
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== 'string')) throw new TypeError('expected an array of strings');
  if (typeof part !== 'string') throw new TypeError(`expected a string as part, got ${typeof part}`);
  const has = Object.hasOwn(PLACES, place) ? PLACES[place] : undefined;
  if (!has) throw new RangeError(`expected anywhere, start or end, got ${String(place)}`);
  return texts.filter((text) => has(text, part));
}
