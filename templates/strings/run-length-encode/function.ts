/**
 * The runs of equal characters (Unicode code points) of a text: each character with its number of repetitions.
 * @throws TypeError when `text` is not a string
 */
export function runLengthEncode(text: string): [string, number][] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const runs: [string, number][] = [];
  for (const character of text) {
    const last = runs.at(-1);
    if (last?.[0] === character) last[1] += 1;
    else runs.push([character, 1]);
  }
  return runs;
}
