import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeRegExp } from './function.ts';

const RUNS = { seed: 307, numRuns: 200 };

describe('escaped pattern', () => {
  it('agrees with the example of lodash', () => {
    expect(escapeRegExp('[lodash](https://lodash.com/)')).toBe('\\[lodash\\]\\(https://lodash\\.com/\\)');
  });

  it('escapes every special character', () => {
    expect(escapeRegExp('^$\\.*+?()[]{}|')).toBe('\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|');
  });

  it('leaves everything else', () => {
    expect(escapeRegExp('abc-123/ä 👍\n')).toBe('abc-123/ä 👍\n');
    expect(escapeRegExp('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => escapeRegExp(/a/ as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('makes an expression that matches the text and nothing longer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { const match = new RegExp(`^${escapeRegExp(text)}$`, 'u').exec(text); return match?.[0] === text && !new RegExp(`^${escapeRegExp(text)}$`, 'u').test(`${text}x`); }), RUNS);
  });

  it('adds a backslash for each special character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => escapeRegExp(text).length === text.length + (text.match(/[\\^$.*+?()[\]{}|]/g) ?? []).length), RUNS);
  });
});
