import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterTexts } from './function.ts';

const PLACE: string = 'anywhere';
const RUNS = { seed: 4295, numRuns: 200 };

describe('texts that have a part', () => {
  it('agree with the examples of HumanEval', () => {
    expect(filterTexts(['abc', 'bcd', 'cde', 'array'], 'a', 'start')).toEqual(['abc', 'array']);
    expect(filterTexts(['abc', 'bacd', 'cde', 'array'], 'a', 'anywhere')).toEqual(['abc', 'bacd', 'array']);
    expect(filterTexts([], 'john', 'start')).toEqual([]);
  });

  it('may have it at the end, and case matters', () => {
    expect(filterTexts(['a.ts', 'b.js', 'ts'], 'ts', 'end')).toEqual(['a.ts', 'ts']);
    expect(filterTexts(['Abc'], 'a', 'anywhere')).toEqual([]);
    expect(filterTexts(['x', ''], '', 'start')).toEqual(['x', '']);
  });

  it('uses its default', () => {
    expect(filterTexts(['abc', 'cab', 'bca', 'x'], 'a')).toEqual(filterTexts(['abc', 'cab', 'bca', 'x'], 'a', PLACE));
  });

  it('throws for other places and for no texts', () => {
    for (const place of ['middle', '', 'toString']) expect(() => filterTexts([], 'a', place)).toThrow(new RangeError(`expected anywhere, start or end, got ${place}`));
    expect(() => filterTexts('abc' as never, 'a', 'end')).toThrow(new TypeError('expected an array of strings'));
    expect(() => filterTexts(['a', 5 as never], 'a', 'end')).toThrow(new TypeError('expected an array of strings'));
    expect(() => filterTexts(['a'], /a/ as never, 'end')).toThrow(new TypeError('expected a string as part, got object'));
  });

  const texts = fc.array(fc.stringMatching(/^[ab]{0,4}$/));

  it('all have it', () => {
    fc.assert(fc.property(texts, (items) => filterTexts(items, 'ab', 'start').every((text) => text.startsWith('ab')) && filterTexts(items, 'ab', 'end').every((text) => text.endsWith('ab'))), RUNS);
  });

  it('are all that have it', () => {
    fc.assert(fc.property(texts, (items) => filterTexts(items, 'ab', 'anywhere').length === items.filter((text) => text.split('ab').length > 1).length), RUNS);
  });
});
