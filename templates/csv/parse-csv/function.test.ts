import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './function.ts';

const DELIMITER = ',';
const RUNS = { seed: 4180, numRuns: 200 };

function write(rows: string[][], delimiter: string, lineEnd: string): string {
  return rows.map((row) => row.map((field) => (field === '' || /["\r\n]/.test(field) || field.includes(delimiter) || field.startsWith('\uFEFF') ? `"${field.replaceAll('"', '""')}"` : field)).join(delimiter)).join(lineEnd);
}

describe('CSV as rows', () => {
  it('reads the examples of RFC 4180', () => {
    expect(parseCsv('aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n', ',')).toEqual([['aaa', 'bbb', 'ccc'], ['zzz', 'yyy', 'xxx']]);
    expect(parseCsv('aaa,bbb,ccc\r\nzzz,yyy,xxx', ',')).toEqual([['aaa', 'bbb', 'ccc'], ['zzz', 'yyy', 'xxx']]);
    expect(parseCsv('"aaa","b\r\nbb","ccc"\r\nzzz,yyy,xxx', ',')).toEqual([['aaa', 'b\r\nbb', 'ccc'], ['zzz', 'yyy', 'xxx']]);
    expect(parseCsv('"aaa","b""bb","ccc"', ',')).toEqual([['aaa', 'b"bb', 'ccc']]);
  });

  it('keeps empty fields and spaces', () => {
    expect(parseCsv(',\n a , ""\n""', ',')).toEqual([['', ''], [' a ', ' ""'], ['']]);
    expect(parseCsv('a,\n,b\n', ',')).toEqual([['a', ''], ['', 'b']]);
    expect(parseCsv('a,', ',')).toEqual([['a', '']]);
    expect(parseCsv('a\n\nb', ',')).toEqual([['a'], [''], ['b']]);
  });

  it('reads LF, CRLF and CR, and delimiters in quotes', () => {
    expect(parseCsv('a\nb\r\nc\rd', ',')).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(parseCsv('"a,b",c', ',')).toEqual([['a,b', 'c']]);
    expect(parseCsv('""""', ',')).toEqual([['"']]);
  });

  it('skips a byte order mark and has no rows for nothing', () => {
    expect(parseCsv('\uFEFFa,b', ',')).toEqual([['a', 'b']]);
    expect(parseCsv('')).toEqual([]);
    expect(parseCsv('\uFEFF')).toEqual([]);
    expect(parseCsv('\n')).toEqual([['']]);
  });

  it('takes other delimiters', () => {
    expect(parseCsv('a;b,c;"d;e"', ';')).toEqual([['a', 'b,c', 'd;e']]);
    expect(parseCsv('a\tb', '\t')).toEqual([['a', 'b']]);
    expect(parseCsv(`a${DELIMITER}b`)).toEqual([['a', 'b']]);
  });

  it('takes a quote inside a plain field literally', () => {
    expect(parseCsv('a"b,c"', ',')).toEqual([['a"b', 'c"']]);
  });

  it('throws for broken quotes', () => {
    expect(() => parseCsv('a,"b', ',')).toThrow(new SyntaxError('the quoted field at position 2 is not closed'));
    expect(() => parseCsv('"b""', ',')).toThrow(new SyntaxError('the quoted field at position 0 is not closed'));
    expect(() => parseCsv('"a"b', ',')).toThrow(new SyntaxError('expected a delimiter or a line break at position 3'));
    expect(() => parseCsv('"a" ,b', ',')).toThrow(SyntaxError);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseCsv(null as never)).toThrow(new TypeError('expected a string, got object'));
    for (const delimiter of ['', ',,', '"', '\n', '\r', 5 as never]) expect(() => parseCsv('a', delimiter)).toThrow(new TypeError(`expected one character as delimiter, got ${JSON.stringify(delimiter)}`));
  });

  it('reads back any rows', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\uFEFF') });
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), (data, delimiter, lineEnd) => {
      expect(parseCsv(write(data, delimiter, lineEnd), delimiter)).toEqual(data);
      expect(parseCsv(write(data, delimiter, lineEnd) + lineEnd, delimiter)).toEqual(data);
    }), RUNS);
  });

  it('reads or throws a SyntaxError for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), (text) => {
      try {
        return parseCsv(text, ',').every((row) => row.length > 0);
      } catch (error) {
        return error instanceof SyntaxError;
      }
    }), RUNS);
  });
});
