import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dedent } from './function.ts';

const RUNS = { seed: 309, numRuns: 200 };

describe('dedented text', () => {
  it('removes what all lines have in common', () => {
    expect(dedent('  a\n    b\n  c')).toBe('a\n  b\nc');
    expect(dedent('    a\n  b')).toBe('  a\nb');
    expect(dedent('a\n  b')).toBe('a\n  b');
    expect(dedent('\ta\n\t\tb')).toBe('a\n\tb');
  });

  it('takes away blank first and last lines, one of each', () => {
    expect(dedent('\n    hello\n      world\n  ')).toBe('hello\n  world');
    expect(dedent('\n\n  a\n\n')).toBe('\na\n');
    expect(dedent('  a  \n')).toBe('a  ');
  });

  it('empties blank lines and does not count them', () => {
    expect(dedent('  a\n\n \n      \n  b')).toBe('a\n\n\n\nb');
    expect(dedent('  a  ')).toBe('a  ');
    expect(dedent(' \n  a\n  \n')).toBe('a\n');
    expect(dedent('  a\r\n    b\r\n')).toBe('a\n  b');
  });

  it('shares only the same characters', () => {
    expect(dedent(' \ta\n  b')).toBe('\ta\n b');
  });

  it('is empty when there is no text', () => {
    for (const text of ['', '  ', '\n', '  \n  ']) expect(dedent(text), JSON.stringify(text)).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => dedent(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('does not change its result', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^ {0,3}[a-z]{1,4}$/), { minLength: 1 }), (lines) => dedent(dedent(lines.join('\n'))) === dedent(lines.join('\n'))), RUNS);
  });

  it('undoes indenting', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^ {0,3}[a-z]{1,4}$/)), fc.integer({ min: 0, max: 9 }), (lines, count) => { const text = ['x', ...lines].join('\n'); return dedent(text.replaceAll(/^/gm, ' '.repeat(count))) === text; }), RUNS);
  });
});
