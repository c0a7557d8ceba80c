import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pluralize } from './function.ts';

const WITH_COUNT: boolean = false;
const RUNS = { seed: 5702, numRuns: 200 };

describe('word for a count', () => {
  it('agrees with the examples of 30 seconds of code', () => {
    expect([0, 1, 2].map((count) => pluralize(count, 'apple', undefined, false))).toEqual(['apples', 'apple', 'apples']);
    expect(pluralize(2, 'person', 'people', false)).toBe('people');
  });

  it('takes the singular for one', () => {
    expect(pluralize(1, 'item', undefined, true)).toBe('1 item');
    expect(pluralize(-1, 'degree', undefined, true)).toBe('-1 degree');
    expect(pluralize(1, 'person', 'people', true)).toBe('1 person');
  });

  it('takes the plural for anything else', () => {
    expect(pluralize(0, 'item', undefined, true)).toBe('0 items');
    expect(pluralize(1.5, 'hour', undefined, true)).toBe('1.5 hours');
    expect(pluralize(-2, 'degree', undefined, false)).toBe('degrees');
    expect(pluralize(Number.NaN, 'item', undefined, true)).toBe('NaN items');
  });

  it('spells regular plurals', () => {
    const words: [string, string][] = [['bus', 'buses'], ['box', 'boxes'], ['buzz', 'buzzes'], ['match', 'matches'], ['dish', 'dishes'], ['city', 'cities'], ['day', 'days'], ['toy', 'toys'], ['guy', 'guys'], ['file', 'files'], ['BOX', 'BOXes'], ['CITY', 'CITies'], ['schism', 'schisms'], ['yard', 'yards'], ['y', 'ys'], ['', 's']];
    for (const [word, expected] of words) expect(pluralize(2, word, undefined, false), word).toBe(expected);
  });

  it('uses its default', () => {
    expect(pluralize(3, 'item')).toBe(WITH_COUNT ? '3 items' : 'items');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => pluralize('2' as never, 'item')).toThrow(new TypeError('expected a number as count, got string'));
    expect(() => pluralize(2, 3 as never)).toThrow(new TypeError('expected words as strings, got number and string'));
    expect(() => pluralize(2, 'a', null as never)).toThrow(new TypeError('expected words as strings, got string and object'));
  });

  it('begins with the word, behind the count', () => {
    fc.assert(fc.property(fc.integer(), fc.stringMatching(/^[a-z]{1,6}$/), (count, word) => pluralize(count, word, undefined, true).startsWith(`${count} ${word.slice(0, -1)}`) && pluralize(count, word, undefined, false).startsWith(word.slice(0, -1))), RUNS);
  });

  it('has the singular only for 1 and -1', () => {
    fc.assert(fc.property(fc.integer({ min: -3, max: 3 }), (count) => pluralize(count, 'a', 'b', false).endsWith('a') === [1, -1].includes(count)), RUNS);
  });
});
