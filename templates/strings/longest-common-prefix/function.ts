const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The longest text that all given ones begin with; empty for an empty list. Characters as people see them are never cut.
 * @throws TypeError when `texts` is not an array of strings
 */
export function longestCommonPrefix(texts: readonly string[]): string {
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) throw new TypeError('expected an array of strings');
  const [first = [], ...others] = texts.map((text) => Array.from(segmenter.segment(text), ({ segment }) => segment));
  const end = first.findIndex((character: string, index: number) => others.some((other) => other[index] !== character));
  return first.slice(0, end < 0 ? first.length : end).join('');
}
