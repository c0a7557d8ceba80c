import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separateWords } from './function.ts';

const SEPARATOR = ' ';
const RUNS = { seed: 3077, numRuns: 200 };

describe('separate words', () => {
  it('agree with the examples of lodash and 30 seconds of code', () => {
    for (const text of ['--Foo-Bar--', 'fooBar', '__FOO_BAR__']) expect(separateWords(text, ' '), text).toBe('foo bar');
    expect(separateWords('someDatabaseFieldName', ' ')).toBe('some database field name');
    expect(separateWords('someLabelThatNeedsToBeCamelized', '-')).toBe('some-label-that-needs-to-be-camelized');
    expect(separateWords('someJavascriptProperty', '_')).toBe('some_javascript_property');
  });

  it('are cut at acronyms and digits', () => {
    expect(separateWords('XMLHttpRequest2nd', ' ')).toBe('xml http request 2 nd');
    expect(separateWords("don't Été e\u0301te\u0301", ' ')).toBe('dont été été');
  });

  it('are none where there is no letter', () => {
    expect(separateWords('--- !', '_')).toBe('');
    expect(separateWords('', '_')).toBe('');
  });

  it('are joined by any separator', () => {
    expect(separateWords('fooBar')).toBe(['foo', 'bar'].join(SEPARATOR));
    expect(separateWords('fooBar', '')).toBe('foobar');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => separateWords(5 as never)).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => separateWords('a', 1 as never)).toThrow(new TypeError('expected two strings, got string and number'));
  });

  it('are those that were joined', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}$/)), fc.constantFrom('-', '_', ' '), (words, mark) => separateWords(words.join(mark), ' ') === words.join(' ')), RUNS);
  });

  it('stay when written again', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z_ -]*$/), (text) => separateWords(separateWords(text, ' '), ' ') === separateWords(text, ' ')), RUNS);
  });
});
