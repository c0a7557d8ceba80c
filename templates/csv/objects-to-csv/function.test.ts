import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectsToCsv } from './function.ts';

const DELIMITER = ',';
const RUNS = { seed: 407, numRuns: 200 };

describe('CSV from objects', () => {
  it('has a header and a line for each object', () => {
    expect(objectsToCsv([{ id: 1, name: 'Ann' }, { id: 2, name: 'Bob' }], undefined, ',')).toBe('id,name\r\n1,Ann\r\n2,Bob');
  });

  it('has all keys, or those that are asked for', () => {
    expect(objectsToCsv([{ a: 1 }, { b: 2, a: 3 }], undefined, ',')).toBe('a,b\r\n1,\r\n3,2');
    expect(objectsToCsv([{ a: 1, b: 2 }], ['b', 'x'], ';')).toBe('b;x\r\n2;');
    expect(objectsToCsv([{}], ['toString'], ',')).toBe('toString\r\n');
  });

  it('may have no object or no column', () => {
    expect(objectsToCsv([])).toBe('');
    expect(objectsToCsv([], ['a', 'b'], ',')).toBe('a,b');
    expect(objectsToCsv([{}, {}])).toBe('');
    expect(objectsToCsv([{ a: 1 }], [])).toBe('');
  });

  it('quotes what needs it', () => {
    expect(objectsToCsv([{ 'a,b': 'x "y"', c: 'line\nbreak', d: 'cr\rx', e: 'a;b' }], undefined, ',')).toBe('"a,b",c,d,e\r\n"x ""y""","line\nbreak","cr\rx",a;b');
  });

  it('writes every kind of value', () => {
    expect(objectsToCsv([{ a: null, b: undefined, c: true, d: -1.5, e: [1, 2], f: { x: 1 }, g: new Date(0), h: new Date(Number.NaN) }], undefined, '|')).toBe('a|b|c|d|e|f|g|h\r\n||true|-1.5|[1,2]|"{""x"":1}"|1970-01-01T00:00:00.000Z|');
  });

  it('disarms formulas', () => {
    for (const sign of ['=', '+', '-', '@', '\t']) expect(objectsToCsv([{ a: `${sign}1` }], undefined, ',')).toBe(`a\r\n'${sign}1`);
    expect(objectsToCsv([{ a: '\r1' }])).toBe('a\r\n"\'\r1"');
    expect(objectsToCsv([{ a: 'x=1' }])).toBe('a\r\nx=1');
  });

  it('uses its default delimiter', () => {
    expect(objectsToCsv([{ a: 1, b: 2 }])).toBe(`a${DELIMITER}b\r\n1${DELIMITER}2`);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => objectsToCsv('a' as never)).toThrow(new TypeError('expected an array of objects'));
    expect(() => objectsToCsv([1] as never)).toThrow(new TypeError('expected an array of objects'));
    expect(() => objectsToCsv([null] as never, ['a'])).toThrow(new TypeError('expected an array of objects'));
    expect(() => objectsToCsv([], 'a' as never)).toThrow(new TypeError('expected an array of column names'));
    expect(() => objectsToCsv([], [1] as never)).toThrow(new TypeError('expected an array of column names'));
    expect(() => objectsToCsv([], [], '')).toThrow(new TypeError('expected one character as delimiter, got ""'));
    expect(() => objectsToCsv([], [], '";')).toThrow(new TypeError(`expected one character as delimiter, got ${JSON.stringify('";')}`));
    expect(() => objectsToCsv([], [], 5 as never)).toThrow(new TypeError('expected one character as delimiter, got 5'));
  });

  it('has a line for each object', () => {
    fc.assert(fc.property(fc.array(fc.record({ a: fc.nat(), b: fc.boolean() }), { minLength: 1 }), (objects) => objectsToCsv(objects, undefined, ',') === ['a,b', ...objects.map(({ a, b }) => `${a},${b}`)].join('\r\n')), RUNS);
  });

  it('quotes so that a text comes back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }).map((text) => `x${text}`), (text) => { const field = objectsToCsv([{ a: text }]).slice(3); return (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field) === text; }), RUNS);
  });
});
