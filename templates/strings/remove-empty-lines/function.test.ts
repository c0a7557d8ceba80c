import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeEmptyLines } from './function.ts';

const RUNS = { seed: 1189, numRuns: 200 };

describe('removes the empty lines of a text', () => {
  it('knows all line ends', () => {
    expect(removeEmptyLines('a\n\nb')).toBe('a\nb');
    expect(removeEmptyLines('\n a \r\n\t \r\nb\n')).toBe(' a \nb');
    expect(removeEmptyLines('a\rb')).toBe('a\nb');
    expect(removeEmptyLines('\n\n')).toBe('');
    expect(removeEmptyLines('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => removeEmptyLines(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => removeEmptyLines(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const lines = fc.array(fc.stringMatching(/^[ab]{1,2}$/), { minLength: 1, maxLength: 6 });

  it('agrees for lines that were joined', () => {
    fc.assert(fc.property(lines, (items) => removeEmptyLines(items.join('\n \n\n')) === items.join('\n')), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(lines, (items) => removeEmptyLines(removeEmptyLines(items.join('\n\n'))) === removeEmptyLines(items.join('\n\n'))), RUNS);
  });
});
