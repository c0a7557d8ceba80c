import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines } from './function.ts';

const RUNS = { seed: 3982, numRuns: 200 };

describe('counts the lines of a text', () => {
  it('knows all line ends', () => {
    expect(countLines('a\nb\nc')).toBe(3);
    expect(countLines('a\r\nb\rc')).toBe(3);
    expect(countLines('a\n')).toBe(1);
    expect(countLines('\n\n')).toBe(2);
    expect(countLines('')).toBe(0);
    expect(countLines('one')).toBe(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countLines(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => countLines(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const lines = fc.array(fc.stringMatching(/^[ab]{1,2}$/), { minLength: 1, maxLength: 6 });

  it('agrees for lines that were joined', () => {
    fc.assert(fc.property(lines, (items) => countLines(items.join('\n')) === items.length), RUNS);
  });

  it('does not see a line end at the end', () => {
    fc.assert(fc.property(lines, (items) => countLines(`${items.join('\r\n')}\n`) === items.length), RUNS);
  });
});
