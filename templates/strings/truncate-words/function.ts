const COUNT = 20;
const OMISSION = '...';

/**
 * Keeps the first `count` words of a text and appends the omission sign when there are more. Words are runs of characters without white
 * space; texts that are short enough stay as they are.
 * @throws TypeError when an argument has the wrong type
 */
export function truncateWords(text: string, count: number = COUNT, omission: string = OMISSION): string {
  if (typeof text !== 'string' || typeof omission !== 'string') throw new TypeError(`expected strings, got ${typeof text} and ${typeof omission}`);
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`expected a number of words from 0, got ${String(count)}`);
  const words = [...text.matchAll(/\S+/g)];
  if (words.length <= count) return text;
  const last = words[count - 1];
  return text.slice(0, last ? last.index + last[0].length : 0) + omission;
}
