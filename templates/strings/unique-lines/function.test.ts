import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueLines } from './function.ts';

const RUNS = { seed: 8077, numRuns: 200 };

describe('removes the lines of a text that occurred before', () => {
  it('knows all line ends', () => {
    expect(uniqueLines('a\nb\na')).toBe('a\nb');
    expect(uniqueLines('a\r\na\rA\n a')).toBe('a\nA\n a');
    expect(uniqueLines('\n\n')).toBe('');
    expect(uniqueLines('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => uniqueLines(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => uniqueLines(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const lines = fc.array(fc.stringMatching(/^[ab]{1,2}$/), { minLength: 1, maxLength: 6 });

  it('agrees for lines that were joined', () => {
    fc.assert(fc.property(lines, (items) => uniqueLines(items.join('\r\n')) === items.filter((item, index) => items.indexOf(item) === index).join('\n')), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(lines, (items) => uniqueLines(uniqueLines(items.join('\n\n'))) === uniqueLines(items.join('\n\n'))), RUNS);
  });
});
