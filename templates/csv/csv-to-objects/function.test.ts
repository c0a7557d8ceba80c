import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvToObjects } from './function.ts';

const DELIMITER = ',';
const RUNS = { seed: 406, numRuns: 200 };


const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;

describe('objects from CSV', () => {
  it('have the names of the first line', () => {
    expect(csvToObjects('id,name\n1,Ann\n2,Bob', ',')).toEqual([{ id: '1', name: 'Ann' }, { id: '2', name: 'Bob' }]);
    expect(csvToObjects('a;b\n1;2', ';')).toEqual([{ a: '1', b: '2' }]);
  });

  it('may have quoted fields', () => {
    expect(csvToObjects('"a ""x""","b,c"\n"1\n2","3,4"', ',')).toEqual([{ 'a "x"': '1\n2', 'b,c': '3,4' }]);
    expect(csvToObjects('a,b\n"",""', ',')).toEqual([{ a: '', b: '' }]);
  });

  it('end with any line break', () => {
    expect(csvToObjects('a,b\r\n1,2\r\n3,4\r\n', ',')).toEqual([{ a: '1', b: '2' }, { a: '3', b: '4' }]);
    expect(csvToObjects('a\r1\r2', ',')).toEqual([{ a: '1' }, { a: '2' }]);
  });

  it('skip a byte order mark and empty lines', () => {
    expect(csvToObjects('\uFEFFa\n1\n\n2\n\n', ',')).toEqual([{ a: '1' }, { a: '2' }]);
  });

  it('have empty texts for missing fields', () => {
    expect(csvToObjects('a,b,c\n1\n,2\n3,', ',')).toEqual([{ a: '1', b: '', c: '' }, { a: '', b: '2', c: '' }, { a: '3', b: '', c: '' }]);
  });

  it('are none without rows', () => {
    for (const text of ['', '\n', 'a,b', 'a,b\n', '\uFEFF']) expect(csvToObjects(text), JSON.stringify(text)).toEqual([]);
  });

  it('are split at the default delimiter', () => {
    expect(csvToObjects(`a${DELIMITER}b\n1${DELIMITER}2`)).toEqual([{ a: '1', b: '2' }]);
  });

  it('refuse what is no CSV', () => {
    expect(() => csvToObjects('a\n1,2', ',')).toThrow(new SyntaxError('expected at most 1 fields in row 1, got 2'));
    expect(() => csvToObjects('a,b\n1,2\n1,2,', ',')).toThrow(new SyntaxError('expected at most 2 fields in row 2, got 3'));
    expect(() => csvToObjects('a\n"1', ',')).toThrow(new SyntaxError('the quoted field at position 2 is not closed'));
    expect(() => csvToObjects('a\n"1""', ',')).toThrow(new SyntaxError('the quoted field at position 2 is not closed'));
    expect(() => csvToObjects('a\n"1"2', ',')).toThrow(new SyntaxError('expected a delimiter or a line break at position 5'));
  });

  it('are safe for the column __proto__', () => {
    const [object] = csvToObjects('__proto__,a\nx,1', ',');
    expect(Object.entries(object as object)).toEqual([['__proto__', 'x'], ['a', '1']]);
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => csvToObjects(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => csvToObjects('', '')).toThrow(new TypeError('expected one character as delimiter, got ""'));
    expect(() => csvToObjects('', ';;')).toThrow(new TypeError('expected one character as delimiter, got ";;"'));
    expect(() => csvToObjects('', '"')).toThrow(new TypeError(`expected one character as delimiter, got ${JSON.stringify('"')}`));
    expect(() => csvToObjects('', 5 as never)).toThrow(new TypeError('expected one character as delimiter, got 5'));
  });

  it('read back what was written', () => {
    fc.assert(fc.property(fc.array(fc.record({ a: fc.string({ unit: 'binary' }), b: fc.string() }), { maxLength: 5 }), (objects) => JSON.stringify(csvToObjects(`a|b\n${objects.map(({ a, b }) => `${quote(a)}|${quote(b)}`).join('\n')}`, '|')) === JSON.stringify(objects)), RUNS);
  });

  it('are one for each row', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,4}$/)), (values) => JSON.stringify(csvToObjects(['x', ...values].join('\n')).map(({ x }) => x)) === JSON.stringify(values)), RUNS);
  });
});
