const PREFIX_SCALE = 0.1;
const LONGEST_PREFIX = 4;

/**
 * Jaro-Winkler similarity (Winkler 1990): jaro + prefix · 0.1 · (1 - jaro), where jaro = (m/|a| + m/|b| + (m - t)/m) / 3 with m matching
 * characters no further apart than half the longer text and t half the number of them that are out of order.
 * Characters are Unicode code points.
 * @throws TypeError when an argument is not a string
 */
export function jaroWinkler(a: string, b: string): number {
  if (typeof a !== 'string' || typeof b !== 'string') throw new TypeError(`expected two strings, got ${typeof a} and ${typeof b}`);
  if (a === b) return 1;
  const [first, second] = [[...a], [...b]];
  const similarity = jaro(first, second);
  const differing = first.slice(0, LONGEST_PREFIX).findIndex((character, index) => character !== second[index]);
  const prefix = differing < 0 ? Math.min(first.length, LONGEST_PREFIX) : differing;
  return similarity + prefix * PREFIX_SCALE * (1 - similarity);
}

function jaro(a: readonly string[], b: readonly string[]): number {
  const reach = Math.max(Math.floor(Math.max(a.length, b.length) / 2) - 1, 0);
  const taken = new Set<number>();
  const matched = a.filter((character, index) => {
    const partner = b.findIndex((other, place) => other === character && Math.abs(place - index) <= reach && !taken.has(place));
    return partner >= 0 && taken.add(partner);
  });
  const partners = [...taken].sort((x, y) => x - y).map((place) => b[place]);
  const count = matched.length;
  if (count === 0) return 0;
  const transpositions = matched.filter((character, index) => character !== partners[index]).length / 2;
  return (count / a.length + count / b.length + (count - transpositions) / count) / 3;
}
