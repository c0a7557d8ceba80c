const ADDRESS = /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}_%+-]+(?:\.[\p{L}\p{N}_%+-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,63}(?![\p{L}\p{N}@])/gu;
/** No address is longer (RFC 5321), and no search goes further. */
const LONGEST = 254;

/**
 * All e-mail addresses of a text in order. Longer ones than 254 characters are none.
 * @throws TypeError when `text` is not a string
 */
export function extractEmails(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.split(/[\s<>()[\],;:"]+/).flatMap((word) => (word.length > LONGEST ? [] : (word.match(ADDRESS) ?? [])));
}
