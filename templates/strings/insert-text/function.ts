/**
 * The text with `part` inserted before the character at `position`. Characters are Unicode code points; a negative position counts
 * from the end, and one beyond an end means that end.
 * @throws TypeError when `text` or `part` is not a string, or `position` not an integer
 */
export function insertText(text: string, position: number, part: string): string {
  if (typeof text !== 'string' || typeof part !== 'string') throw new TypeError(`expected strings as text and part, got ${typeof text} and ${typeof part}`);
  if (!Number.isInteger(position)) throw new TypeError(`expected an integer as position, got ${String(position)}`);
  const characters = [...text];
  return characters.toSpliced(position, 0, part).join('');
}
