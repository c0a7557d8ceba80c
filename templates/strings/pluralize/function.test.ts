import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pluralize } from './function.ts';

const RUNS = { seed: 329, numRuns: 200 };

describe('word with its count', () => {
  it('takes the singular for one', () => {
    expect(pluralize(1, 'item')).toBe('1 item');
    expect(pluralize(-1, 'degree')).toBe('-1 degree');
    expect(pluralize(1, 'person', 'people')).toBe('1 person');
  });

  it('takes the plural for anything else', () => {
    expect(pluralize(0, 'item')).toBe('0 items');
    expect(pluralize(2, 'item')).toBe('2 items');
    expect(pluralize(1.5, 'hour')).toBe('1.5 hours');
    expect(pluralize(-2, 'degree')).toBe('-2 degrees');
    expect(pluralize(Number.NaN, 'item')).toBe('NaN items');
  });

  it('spells regular plurals', () => {
    const words: [string, string][] = [['bus', 'buses'], ['box', 'boxes'], ['buzz', 'buzzes'], ['match', 'matches'], ['dish', 'dishes'], ['city', 'cities'], ['day', 'days'], ['toy', 'toys'], ['guy', 'guys'], ['file', 'files'], ['BOX', 'BOXes'], ['CITY', 'CITies'], ['schism', 'schisms'], ['yard', 'yards'], ['y', 'ys'], ['', 's']];
    for (const [word, expected] of words) expect(pluralize(2, word), word).toBe(`2 ${expected}`);
  });

  it('takes the plural that is given', () => {
    expect(pluralize(2, 'person', 'people')).toBe('2 people');
    expect(pluralize(3, 'sheep', 'sheep')).toBe('3 sheep');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pluralize('2' as never, 'item')).toThrow(new TypeError('expected a number as count, got string'));
    expect(() => pluralize(2, 3 as never)).toThrow(new TypeError('expected words as strings, got number and string'));
    expect(() => pluralize(2, 'a', null as never)).toThrow(new TypeError('expected words as strings, got string and object'));
  });

  it('begins with the count', () => {
    fc.assert(fc.property(fc.integer(), fc.stringMatching(/^[a-z]{1,6}$/), (count, word) => pluralize(count, word).startsWith(`${count} ${word.slice(0, -1)}`)), RUNS);
  });

  it('has the singular only for 1 and -1', () => {
    fc.assert(fc.property(fc.integer({ min: -3, max: 3 }), (count) => pluralize(count, 'a', 'b').endsWith('a') === [1, -1].includes(count)), RUNS);
  });
});
