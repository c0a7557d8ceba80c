const REVERSE = false;
const PAIRS: ReadonlyMap<string, string> = new Map(['AT', 'TA', 'CG', 'GC', 'NN', 'at', 'ta', 'cg', 'gc', 'nn'].map(([base, other]) => [base as string, other as string]));

/**
 * The complement of a DNA strand, base by base: A and T, C and G change places, N stays; case stays.
 * @param reverse read the complement from its other end
 * @throws TypeError when `strand` is not a string
 * @throws RangeError for other letters
 */
export function dnaComplement(strand: string, reverse: boolean = REVERSE): string {
  if (typeof strand !== 'string') throw new TypeError(`expected a string, got ${typeof strand}`);
  const complement = Array.from(strand, (base) => {
    const other = PAIRS.get(base);
    if (other === undefined) throw new RangeError(`expected the bases A, C, G, T and N, got ${JSON.stringify(base)}`);
    return other;
  });
  return (reverse ? complement.reverse() : complement).join('');
}
