/**
 * Checks whether a text, from `position` on, starts with another one, or with any of several. Case matters; every text starts with the empty one.
 * @param position index of a UTF-16 unit, as in the built-in function; beyond the ends it means that end
 * @throws TypeError when `text` or `start` is something else, or `position` is not an integer
 */
export function startsWith(text: string, start: string | readonly string[], position: number = 0): boolean {
  const choices: readonly unknown[] = typeof start === 'string' ? [start] : start;
  if (typeof text !== 'string' || !Array.isArray(choices)) throw new TypeError(`expected a string and a string or an array of strings, got ${typeof text} and ${typeof start}`);
  if (!Number.isInteger(position)) throw new TypeError(`expected an integer as position, got ${String(position)}`);
  return choices.some((choice: unknown) => {
    if (typeof choice !== 'string') throw new TypeError(`expected strings, got ${typeof choice}`);
    return text.startsWith(choice, position);
  });
}
