import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinList } from './function.ts';

const WORD = 'and';
const SERIAL_COMMA: boolean = false;
const RUNS = { seed: 565, numRuns: 200 };

describe('enumeration', () => {
  it('agrees with the examples of underscore.string', () => {
    expect(joinList(['jQuery', 'Mootools', 'Prototype'], 'and', false)).toBe('jQuery, Mootools and Prototype');
    expect(joinList(['jQuery', 'Mootools', 'Prototype'], 'unt', false)).toBe('jQuery, Mootools unt Prototype');
    expect(joinList(['jQuery', 'Mootools'], 'and', true)).toBe('jQuery and Mootools');
    expect(joinList(['jQuery', 'Mootools', 'Prototype'], 'and', true)).toBe('jQuery, Mootools, and Prototype');
  });

  it('may have one text or none', () => {
    expect(joinList([])).toBe('');
    expect(joinList(['a'])).toBe('a');
    expect(joinList(['', ''], '&')).toBe(' & ');
  });

  it('uses its default', () => {
    expect(joinList(['a', 'b', 'c'])).toBe(`a, b${SERIAL_COMMA ? ',' : ''} ${WORD} c`);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => joinList('ab' as never)).toThrow(new TypeError('expected an array of strings'));
    expect(() => joinList(['a', 5 as never])).toThrow(new TypeError('expected an array of strings'));
    expect(() => joinList(['a'], 5 as never)).toThrow(new TypeError('expected a word as a string, got number'));
  });

  const texts = fc.array(fc.stringMatching(/^[a-z]+$/));

  it('has all texts in order', () => {
    fc.assert(fc.property(texts, (items) => { expect(joinList(items, '&', true).split(/,? & |, /).filter(Boolean)).toEqual(items); }), RUNS);
  });

  it('has the word once', () => {
    fc.assert(fc.property(texts, (items) => joinList(items, '&').split('&').length === (items.length > 1 ? 2 : 1)), RUNS);
  });
});
