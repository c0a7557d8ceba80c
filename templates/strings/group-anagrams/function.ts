/**
 * The texts of an array, grouped where they have the same characters as often. Groups and texts keep their order; upper and lower case differ.
 * @throws TypeError when `words` is not an array of strings
 */
export function groupAnagrams(words: readonly string[]): string[][] {
  if (!Array.isArray(words) || words.some((word) => typeof word !== 'string')) throw new TypeError('expected an array of strings');
  return [...Map.groupBy(words, (word: string) => [...word].toSorted().join('')).values()];
}
