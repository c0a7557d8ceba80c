import { stripVTControlCharacters } from 'node:util';

/**
 * A text without ANSI escape codes, such as those for colours, the cursor, links and titles of terminals. Unfinished sequences stay.
 * @throws TypeError when `text` is not a string
 */
export function stripAnsi(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return stripVTControlCharacters(text);
}
