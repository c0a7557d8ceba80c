/**
 * Levenshtein distance: the smallest number of insertions, deletions and substitutions of single characters
 * (Unicode code points) that turn one text into the other. Time O(m·n), memory O(n).
 * @throws TypeError when an argument is not a string
 */
export function levenshtein(a: string, b: string): number {
  if (typeof a !== 'string' || typeof b !== 'string') throw new TypeError(`expected two strings, got ${typeof a} and ${typeof b}`);
  const [from, to] = [[...a], [...b]];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, character] of from.entries()) row = nextRow(row, line + 1, character, to);
  return row[to.length] as number;
}

function nextRow(above: number[], first: number, character: string, to: string[]): number[] {
  const row = [first];
  for (const [index, other] of to.entries()) {
    const substitution = (above[index] as number) + (character === other ? 0 : 1);
    row.push(Math.min(substitution, (above[index + 1] as number) + 1, (row[index] as number) + 1));
  }
  return row;
}
