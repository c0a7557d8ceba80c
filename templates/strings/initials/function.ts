const COUNT = 2;

/**
 * Upper-case first letters of the words of a name. Words are separated by white space; one that begins with neither a letter nor a
 * digit is read from its first one. With more words than `count` the last letter is that of the last word.
 * @throws TypeError when `name` is not a string or `count` is not an integer from 1
 */
export function initials(name: string, count: number = COUNT): string {
  if (typeof name !== 'string') throw new TypeError(`expected a string, got ${typeof name}`);
  if (!Number.isInteger(count) || count < 1) throw new TypeError(`expected a number of letters from 1, got ${String(count)}`);
  const letters = name.normalize('NFC').split(/\s+/).flatMap((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0].toUpperCase() ?? []);
  return letters.length > count && count > 1 ? [...letters.slice(0, count - 1), letters.at(-1)].join('') : letters.slice(0, count).join('');
}
