import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from './function.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const RUNS = { seed: 412, numRuns: 200 };

describe('delimiter of CSV', () => {
  it('is found in regular tables', () => {
    for (const delimiter of DELIMITERS) expect(detectDelimiter(`a${delimiter}b\n1${delimiter}2`)).toBe(delimiter);
    expect(detectDelimiter('a|b|c')).toBe('|');
  });

  it('is that of the most lines', () => {
    expect(detectDelimiter('name;price\nx;1,5\ny;2,5\nz, w;3')).toBe(';');
    expect(detectDelimiter('a;b,c\n1;2,3\n4,5')).toBe(',');
    expect(detectDelimiter('a,b;c\n1;2\n3;4')).toBe(';');
  });

  it('is that with more fields when lines are equal', () => {
    expect(detectDelimiter('a,b;c;d')).toBe(';');
    expect(detectDelimiter('a,b,c;d')).toBe(',');
    expect(detectDelimiter('a,b;c')).toBe(',');
  });

  it('is not looked for in quotes', () => {
    expect(detectDelimiter('"a,b,c";"d\ne,f"\n"1,2";3')).toBe(';');
  });

  it('is a comma when nothing can be told', () => {
    for (const text of ['', '\n', 'a', 'one column\nx, y', '"a;b"']) expect(detectDelimiter(text), JSON.stringify(text)).toBe(',');
  });

  it('takes any line break and skips blank lines', () => {
    expect(detectDelimiter('\n\na;b\r\n\r\n1;2\r3;4')).toBe(';');
  });

  it('looks at 20 lines', () => {
    const text = (lines: number): string => `a;b\n${'1,2;3\n'.repeat(lines)}`;
    expect(detectDelimiter(text(3))).toBe(';');
    expect(detectDelimiter(`a;b,c\n${'1;2\n'.repeat(9)}${'1,2\n'.repeat(10)}${'1;2\n'.repeat(9)}`)).toBe(',');
    expect(detectDelimiter(`a;b,c\n${'1;2\n'.repeat(10)}${'1,2\n'.repeat(18)}`)).toBe(';');
    expect(detectDelimiter(`a;b,c\n${'1;2\n'.repeat(8)}${'x\n'.repeat(2)}${'1,2\n'.repeat(9)}`)).toBe(',');
    expect(detectDelimiter(`a;b,c\n${'1;2\n'.repeat(9)}${'x\n'.repeat(1)}${'1,2\n'.repeat(10)}`)).toBe(',');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => detectDelimiter(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('is found in every table', () => {
    fc.assert(fc.property(fc.constantFrom(...DELIMITERS), fc.array(fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (delimiter, rows) => detectDelimiter(rows.map((row) => row.join(delimiter)).join('\n')) === delimiter), RUNS);
  });

  it('is always one of four', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ',', ';', '\n', '"', '|', '\t') }), (text) => DELIMITERS.includes(detectDelimiter(text))), RUNS);
  });
});
