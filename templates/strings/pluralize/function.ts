const WITH_COUNT = false;

/**
 * The fitting form of an English noun for a count. Without `plural` the regular one is made: -es after s, x, z, ch and sh, -ies for a y behind a consonant,
 * otherwise -s.
 * @param count any number; 1 and -1 take the singular
 * @param withCount put the count in front, as in `2 items`
 * @throws TypeError when an argument has the wrong type
 */
export function pluralize(count: number, singular: string, plural: string = regularPlural(singular), withCount: boolean = WITH_COUNT): string {
  if (typeof count !== 'number') throw new TypeError(`expected a number as count, got ${typeof count}`);
  if (typeof singular !== 'string' || typeof plural !== 'string') throw new TypeError(`expected words as strings, got ${typeof singular} and ${typeof plural}`);
  const word = Math.abs(count) === 1 ? singular : plural;
  return withCount ? `${count} ${word}` : word;
}

function regularPlural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
