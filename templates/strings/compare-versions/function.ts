const VERSION = /^v?(\d{1,15}(?:\.\d{1,15}){0,3})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * Precedence of two versions by Semantic Versioning 2.0.0 section 11: -1 when `a` comes first, 1 when it comes last, else 0.
 * Fits `Array.sort`. One to four numbers and a leading `v` are taken; missing numbers are 0.
 * @throws TypeError when an argument is not such a version
 */
export function compareVersions(a: string, b: string): -1 | 0 | 1 {
  const [first, second] = [parse(a), parse(b)];
  const count = Math.max(first.numbers.length, second.numbers.length);
  for (let index = 0; index < count; index += 1) {
    const order = Math.sign((first.numbers[index] ?? 0) - (second.numbers[index] ?? 0));
    if (order !== 0) return order as -1 | 1;
  }
  return comparePreReleases(first.preRelease, second.preRelease);
}

function parse(version: string): { numbers: number[]; preRelease: string[] } {
  const match = typeof version === 'string' ? VERSION.exec(version) : null;
  if (!match) throw new TypeError(`expected a version such as 1.2.3, got ${String(version)}`);
  return { numbers: (match[1] as string).split('.').map(Number), preRelease: match[2]?.split('.') ?? [] };
}

/** Without a pre-release comes after with one; fewer parts before more. */
function comparePreReleases(a: readonly string[], b: readonly string[]): -1 | 0 | 1 {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length) as -1 | 0 | 1;
  const differing = a.findIndex((part, index) => part !== b[index]);
  if (differing < 0) return a.length === b.length ? 0 : -1;
  return compareParts(a[differing] as string, b[differing]);
}

/** Numbers come before words, and a part before none comes last. */
function compareParts(a: string, b: string | undefined): -1 | 1 {
  if (b === undefined) return 1;
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumberA && isNumberB) return BigInt(a) < BigInt(b) ? -1 : 1;
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return a < b ? -1 : 1;
}
