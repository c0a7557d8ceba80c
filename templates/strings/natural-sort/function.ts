const collator = new Intl.Collator('en', { numeric: true });

/**
 * A new array with the texts in natural order: numbers inside texts are compared by value, letters by the Unicode collation for English
 * (a, A, á, b). Equal texts keep their order.
 * @throws TypeError when `texts` is not an array of strings
 */
export function naturalSort(texts: readonly string[]): string[] {
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) throw new TypeError('expected an array of strings');
  return texts.toSorted(collator.compare);
}
