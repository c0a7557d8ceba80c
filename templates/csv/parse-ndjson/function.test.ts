import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNdjson } from './function.ts';

const RUNS = { seed: 410, numRuns: 200 };

describe('values of JSON lines', () => {
  it('are one for each line', () => {
    expect(parseNdjson('{"a":1}\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(parseNdjson('1\n"x"\nnull\n[true]')).toEqual([1, 'x', null, [true]]);
    expect(parseNdjson('{"a":\t1} ')).toEqual([{ a: 1 }]);
  });

  it('skip blank lines, CR and a byte order mark', () => {
    expect(parseNdjson('\uFEFF1\r\n\r\n  \n2\r\n')).toEqual([1, 2]);
    for (const text of ['', '\n', ' \r\n\n', '\uFEFF']) expect(parseNdjson(text), JSON.stringify(text)).toEqual([]);
  });

  it('say which line is broken, and why', () => {
    expect(() => parseNdjson('1\n\n{oops\n2')).toThrow(new SyntaxError('expected JSON on line 3'));
    expect(() => parseNdjson('1 2')).toThrow(new SyntaxError('expected JSON on line 1'));
    expect(() => parseNdjson('{"a":\n1}')).toThrow(SyntaxError);
    let cause: unknown;
    try { parseNdjson('x'); } catch (error) { cause = (error as Error).cause; }
    expect(cause).toBeInstanceOf(SyntaxError);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseNdjson(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('are what was written', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue()), (values) => JSON.stringify(parseNdjson(values.map((value) => JSON.stringify(value)).join('\n'))) === JSON.stringify(values)), RUNS);
  });

  it('are as many as the lines', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (values) => parseNdjson(values.map((value) => `${value}\r\n`).join('')).length === values.length), RUNS);
  });
});
