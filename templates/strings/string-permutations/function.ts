/** 8! are 40,320; two more characters would make it 3.6 million. */
const MOST_CHARACTERS = 8;

/**
 * All permutations of the characters (Unicode code points) of a text, each different one once, in the order of their places in the text.
 * The empty text has one.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it has more than 8 characters
 */
export function stringPermutations(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const characters = [...text];
  if (characters.length > MOST_CHARACTERS) throw new RangeError(`expected at most ${MOST_CHARACTERS} characters, got ${characters.length}`);
  return [...new Set(arrange(characters))];
}

function arrange(characters: readonly string[]): string[] {
  if (characters.length === 0) return [''];
  return characters.flatMap((first, index) => arrange(characters.toSpliced(index, 1)).map((rest) => first + rest));
}
