const COUNT = 2;
const UNIT = ' ';

/**
 * Puts `unit` `count` times before every line that is not empty.
 * @throws TypeError when `text` or `unit` is not a string, or `count` not an integer from 0
 */
export function indent(text: string, count: number = COUNT, unit: string = UNIT): string {
  if (typeof text !== 'string' || typeof unit !== 'string') throw new TypeError(`expected strings as text and unit, got ${typeof text} and ${typeof unit}`);
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`expected a count from 0, got ${String(count)}`);
  const indentation = unit.repeat(count);
  return text.replaceAll(/^(?=[^\r\n])/gm, () => indentation);
}
