import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { humanize } from './function.ts';

const RUNS = { seed: 1534, numRuns: 200 };

describe('readable label', () => {
  it('agrees with the example of underscore.string', () => {
    expect(humanize('  capitalize dash-CamelCase_underscore trim  ')).toBe('Capitalize dash camel case underscore trim');
  });

  it('has words and one capital', () => {
    for (const [text, expected] of [['user_name', 'User name'], ['XMLHttpRequest', 'Xml http request'], ['page2of3', 'Page 2 of 3'], ["don't", 'Dont'], ['FOO_BAR', 'Foo bar'], ['e\u0301te\u0301', 'Été'], ['𐐨𐐩', '𐐀𐐩'], ['ßa', 'SSa']] as const) expect(humanize(text), text).toBe(expected);
  });

  it('is empty where there is no letter', () => {
    expect(humanize('')).toBe('');
    expect(humanize('_-_')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => humanize(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => humanize(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('has no capital behind the first letter', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z_ -]*$/), (text) => /^(?:[A-Z][a-z ]*)?$/.test(humanize(text))), RUNS);
  });

  it('stays when written again', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9_ -]*$/), (text) => humanize(humanize(text)) === humanize(text)), RUNS);
  });
});
