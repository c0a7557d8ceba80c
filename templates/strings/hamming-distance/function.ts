/**
 * Number of positions at which two texts of the same length have different characters (Unicode code points).
 * @throws TypeError when an argument is not a string
 * @throws RangeError when the texts are not equally long
 */
export function hammingDistance(a: string, b: string): number {
  if (typeof a !== 'string' || typeof b !== 'string') throw new TypeError(`expected two strings, got ${typeof a} and ${typeof b}`);
  const [first, second] = [[...a], [...b]];
  if (first.length !== second.length) throw new RangeError(`expected texts of the same length, got ${first.length} and ${second.length} characters`);
  return first.filter((character, index) => character !== second[index]).length;
}
