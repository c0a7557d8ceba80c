import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dnaComplement } from './function.ts';

const REVERSE: boolean = false;
const RUNS = { seed: 7763, numRuns: 200 };

describe('complement of DNA', () => {
  it('agrees with the examples of Rosalind and Codewars', () => {
    expect(dnaComplement('ATTGC', false)).toBe('TAACG');
    expect(dnaComplement('GTAT', false)).toBe('CATA');
    expect(dnaComplement('AAAACCCGGT', true)).toBe('ACCGGGTTTT');
  });

  it('keeps case and N', () => {
    expect(dnaComplement('acgtnN', false)).toBe('tgcanN');
    expect(dnaComplement('', true)).toBe('');
    expect(dnaComplement('AC')).toBe(REVERSE ? 'GT' : 'TG');
  });

  it('throws for other letters', () => {
    for (const base of ['U', ' ', '😀']) expect(() => dnaComplement(`A${base}`)).toThrow(new RangeError(`expected the bases A, C, G, T and N, got "${base}"`));
    expect(() => dnaComplement(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const strand = fc.stringMatching(/^[ACGTacgtN]*$/);

  it('is undone by doing it again', () => {
    fc.assert(fc.property(strand, fc.boolean(), (text, reverse) => dnaComplement(dnaComplement(text, reverse), reverse) === text), RUNS);
  });

  it('pairs every base', () => {
    fc.assert(fc.property(strand, (text) => [...text].every((base, index) => ['AT', 'TA', 'CG', 'GC', 'NN'].includes((base + dnaComplement(text, false)[index]).toUpperCase()))), RUNS);
  });
});
