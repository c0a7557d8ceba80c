/**
 * How often each word of a text occurs, in lower case, in order of first appearance (numbers first, as in any object). A word begins and
 * ends with a letter or digit and may have apostrophes and hyphens inside. The result has no prototype, so every key is safe.
 * @throws TypeError when `text` is not a string
 */
export function wordFrequency(text: string): Record<string, number> {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const counts: Record<string, number> = Object.create(null);
  for (const word of text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu) ?? []) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
