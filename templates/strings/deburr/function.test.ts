import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deburr } from './function.ts';

const RUNS = { seed: 304, numRuns: 200 };

describe('text without accents', () => {
  it('agrees with the examples of lodash', () => {
    expect(deburr('déjà vu')).toBe('deja vu');
    expect(deburr('ÀÁÂÃÄÅ Çç Èé Ññ Öö Üü Ýÿ')).toBe('AAAAAA Cc Ee Nn Oo Uu Yy');
  });

  it('spells out letters that have no base', () => {
    expect(deburr('ßẞæÆœŒøØđĐðÐłŁþÞħĦŧŦıŋŊ')).toBe('ssSSaeAeoeOeoOdDdDlLthThhHtTinN');
  });

  it('removes several marks and decomposed ones', () => {
    expect(deburr('e\u0301 a\u0308\u0304 ệ')).toBe('e a e');
  });

  it('keeps other scripts whole', () => {
    expect(deburr('й й Ελλάδα 한국 が')).toBe('й й Ελλάδα 한국 が');
    expect(deburr('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => deburr(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('does not change its result', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => deburr(deburr(text)) === deburr(text)), RUNS);
  });

  it('leaves ASCII alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => deburr(text) === text), RUNS);
  });

  it('can be done in parts', () => {
    fc.assert(fc.property(fc.constantFrom('é', 'ß', 'Å', 'x'), fc.constantFrom('ł', 'ü', ' y'), (a, b) => deburr(a + b) === deburr(a) + deburr(b)), RUNS);
  });
});
