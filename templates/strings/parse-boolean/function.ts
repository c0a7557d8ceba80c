const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true], ['yes', true], ['on', true], ['y', true], ['t', true], ['1', true],
  ['false', false], ['no', false], ['off', false], ['n', false], ['f', false], ['0', false],
]);

/**
 * Reads a text as a boolean: true, yes, on, y, t, 1 or false, no, off, n, f, 0, in any case and with white space around; undefined for any other text.
 * @throws TypeError when `text` is not a string
 */
export function parseBoolean(text: string): boolean | undefined {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return WORDS.get(text.trim().toLowerCase());
}
