/**
 * Checks whether a text, up to `position`, ends with another one, or with any of several. Case matters; every text ends with the empty one.
 * @param position index of the UTF-16 unit behind what counts, as in the built-in function; beyond the ends it means that end
 * @throws TypeError when `text` or `end` is something else, or `position` is not an integer
 */
export function endsWith(text: string, end: string | readonly string[], position: number = Number.MAX_SAFE_INTEGER): boolean {
  const choices: readonly unknown[] = typeof end === 'string' ? [end] : end;
  if (typeof text !== 'string' || !Array.isArray(choices)) throw new TypeError(`expected a string and a string or an array of strings, got ${typeof text} and ${typeof end}`);
  if (!Number.isInteger(position)) throw new TypeError(`expected an integer as position, got ${String(position)}`);
  return choices.some((choice: unknown) => {
    if (typeof choice !== 'string') throw new TypeError(`expected strings, got ${typeof choice}`);
    return text.endsWith(choice, position);
  });
}
