import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from './function.ts';

const DELIMITER = ',';
const RUNS = { seed: 4181, numRuns: 200 };

describe('rows as CSV', () => {
  it('joins fields and lines', () => {
    expect(formatCsv([['a', 'b'], ['c', 'd']], ',')).toBe('a,b\r\nc,d');
    expect(formatCsv([['a']], ',')).toBe('a');
  });

  it('quotes delimiters, quotes and line breaks', () => {
    expect(formatCsv([['a,b', 'c"d', 'e\nf', 'g\rh', 'i j']], ',')).toBe('"a,b","c""d","e\nf","g\rh",i j');
    expect(formatCsv([['"']], ',')).toBe('""""');
  });

  it('writes numbers, booleans and nothing', () => {
    expect(formatCsv([[1, -2.5, true, null, undefined, '', 0]], ',')).toBe('1,-2.5,true,,,,0');
  });

  it('disarms formulas in texts but not in numbers', () => {
    expect(formatCsv([['=1+1', '+1', '-1', '@x', '\tx', '\rx']], ',')).toBe(`'=1+1,'+1,'-1,'@x,'\tx,"'\rx"`);
    expect(formatCsv([['a=1', -1, '1-2']], ',')).toBe('a=1,-1,1-2');
  });

  it('takes other delimiters', () => {
    expect(formatCsv([['a;b', 'c,d']], ';')).toBe('"a;b";c,d');
    expect(formatCsv([['a', 'b']])).toBe(`a${DELIMITER}b`);
  });

  it('is empty for no rows', () => {
    expect(formatCsv([])).toBe('');
    expect(formatCsv([[], ['a']], ',')).toBe('\r\na');
  });

  it('throws a TypeError that says what was expected', () => {
    for (const rows of ['a,b', [['a'], 'b'], null, [{}]]) expect(() => formatCsv(rows as never)).toThrow(new TypeError('expected an array of arrays'));
    for (const delimiter of ['', '::', '"', '\n', null as never]) expect(() => formatCsv([], delimiter)).toThrow(new TypeError(`expected one character as delimiter, got ${JSON.stringify(delimiter)}`));
  });

  it('has as many lines as rows for plain texts', () => {
    const rows = fc.array(fc.array(fc.stringMatching(/^[a-z0-9 ]{0,6}$/), { minLength: 1 }), { minLength: 1 });
    fc.assert(fc.property(rows, (data) => { expect(formatCsv(data, ',').split('\r\n').map((line) => line.split(','))).toEqual(data); }), RUNS);
  });

  it('always has an even number of quotes', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') });
    fc.assert(fc.property(fc.array(fc.array(field)), (data) => (formatCsv(data, ',').split('"').length - 1) % 2 === 0), RUNS);
  });
});
