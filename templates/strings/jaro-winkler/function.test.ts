import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './function.ts';

const RUNS = { seed: 328, numRuns: 200 };
const word = fc.stringMatching(/^[abc]{0,7}$/);

describe('Jaro-Winkler similarity', () => {
  it('agrees with the table of Winkler', () => {
    const table: [string, string, number][] = [['SHACKLEFORD', 'SHACKELFORD', 0.982], ['DUNNINGHAM', 'CUNNIGHAM', 0.896], ['NICHLESON', 'NICHULSON', 0.956], ['JONES', 'JOHNSON', 0.832], ['MASSEY', 'MASSIE', 0.933], ['ABROMS', 'ABRAMS', 0.922], ['JERALDINE', 'GERALDINE', 0.926], ['MARHTA', 'MARTHA', 0.961], ['MICHELLE', 'MICHAEL', 0.921], ['JULIES', 'JULIUS', 0.933], ['TANYA', 'TONYA', 0.88], ['DWAYNE', 'DUANE', 0.84], ['SEAN', 'SUSAN', 0.805], ['JON', 'JOHN', 0.933], ['JON', 'JAN', 0.8]];
    for (const [a, b, expected] of table) expect(jaroWinkler(a, b), a).toBeCloseTo(expected, 3);
  });

  it('counts at most four letters of a shared beginning', () => {
    expect(jaroWinkler('abcdex', 'abcdey')).toBeCloseTo(8 / 9 + 0.4 / 9, 12);
    expect(jaroWinkler('abcdefghix', 'abcdefghiy')).toBeCloseTo(14 / 15 + 0.4 / 15, 12);
    expect(jaroWinkler('ab', 'abc')).toBeCloseTo(8 / 9 + 0.2 / 9, 12);
  });

  it('matches only characters that are near', () => {
    expect(jaroWinkler('ab', 'ba')).toBe(0);
    expect(jaroWinkler('abcd', 'badc')).toBeCloseTo(5 / 6, 12);
    expect(jaroWinkler('axxx', 'yyya')).toBe(0);
    expect(jaroWinkler('a😀b', 'a😁b')).toBeCloseTo(7 / 9 + 0.1 * (2 / 9), 12);
  });

  it('is 1 for equal and 0 for unlike or empty texts', () => {
    expect(jaroWinkler('', '')).toBe(1);
    expect(jaroWinkler('x', 'x')).toBe(1);
    expect(jaroWinkler('', 'x')).toBe(0);
    expect(jaroWinkler('x', '')).toBe(0);
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => jaroWinkler(1 as never, '')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => jaroWinkler('', null as never)).toThrow(new TypeError('expected two strings, got string and object'));
  });

  it('stays between 0 and 1, which only equal texts reach', () => {
    fc.assert(fc.property(word, word, (a, b) => { const score = jaroWinkler(a, b); return score >= 0 && score <= 1 && (a === b) === (score === 1); }), RUNS);
  });

  it('hardly depends on the order of texts without repeated letters', () => {
    fc.assert(fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']), fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']), (a, b) => Math.abs(jaroWinkler(a.join(''), b.join('')) - jaroWinkler(b.join(''), a.join(''))) < 1e-12), RUNS);
  });
});
