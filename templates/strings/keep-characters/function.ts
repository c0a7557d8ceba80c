/**
 * The characters (Unicode code points) of a text that occur in `characters`, in their order.
 * @throws TypeError when an argument is not a string
 */
export function keepCharacters(text: string, characters: string): string {
  if (typeof text !== 'string' || typeof characters !== 'string') throw new TypeError(`expected two strings, got ${typeof text} and ${typeof characters}`);
  const wanted = new Set(characters);
  return [...text].filter((character) => wanted.has(character)).join('');
}
