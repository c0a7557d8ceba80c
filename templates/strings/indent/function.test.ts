import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indent } from './function.ts';

const COUNT = 2;
const UNIT = ' ';
const RUNS = { seed: 310, numRuns: 200 };


const lines = fc.array(fc.stringMatching(/^[a-z ]{0,5}$/), { minLength: 1 });

describe('indented text', () => {
  it('begins every line with the indentation', () => {
    expect(indent('a\nb', 2, ' ')).toBe('  a\n  b');
    expect(indent('  a\n b', 3, ' ')).toBe('     a\n    b');
    expect(indent('a\r\nb\rc', 1, '\t')).toBe('\ta\r\n\tb\r\tc');
    expect(indent('a\nb', 1, '$& ')).toBe('$& a\n$& b');
  });

  it('leaves empty lines', () => {
    expect(indent('a\n\nb\n', 2, ' ')).toBe('  a\n\n  b\n');
    expect(indent('\r\n\r\n', 2)).toBe('\r\n\r\n');
    expect(indent('')).toBe('');
  });

  it('changes nothing by 0', () => {
    expect(indent('a\nb', 0)).toBe('a\nb');
  });

  it('uses its defaults', () => {
    expect(indent('a\nb')).toBe(`${UNIT.repeat(COUNT)}a\n${UNIT.repeat(COUNT)}b`);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => indent(1 as never)).toThrow(new TypeError('expected strings as text and unit, got number and string'));
    expect(() => indent('a', 1, 4 as never)).toThrow(new TypeError('expected strings as text and unit, got string and number'));
    expect(() => indent('a', -1)).toThrow(new TypeError('expected a count from 0, got -1'));
    expect(() => indent('a', 0.5)).toThrow(new TypeError('expected a count from 0, got 0.5'));
  });

  it('is what each line alone becomes', () => {
    fc.assert(fc.property(lines, fc.nat(5), (list, count) => indent(list.join('\n'), count) === list.map((line) => (line === '' ? '' : UNIT.repeat(count) + line)).join('\n')), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(lines, fc.nat(5), fc.nat(5), (list, a, b) => indent(indent(list.join('\n'), a), b) === indent(list.join('\n'), a + b)), RUNS);
  });
});
