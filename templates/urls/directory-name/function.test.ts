import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryName } from './function.ts';

const RUNS = { seed: 1741, numRuns: 200 };

describe('directory of a path', () => {
  it('agrees with the examples of Node', () => {
    expect(directoryName('/foo/bar/baz/asdf/quux')).toBe('/foo/bar/baz/asdf');
    for (const [path, expected] of [['/a/b/', '/a'], ['/a/b', '/a'], ['/a', '/'], ['', '.'], ['/', '/'], ['////', '/'], ['foo', '.'], ['a/b', 'a'], ['a//b', 'a'], ['//a', '/'], ['a/', '.']] as const) expect(directoryName(path), path).toBe(expected);
  });

  it('knows backslashes', () => {
    expect(directoryName('C:\\docs\\report.pdf')).toBe('C:\\docs');
    expect(directoryName('\\a')).toBe('\\');
    expect(directoryName('a\\b/c')).toBe('a\\b');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => directoryName(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const part = fc.stringMatching(/^[a-z.]{1,6}$/);

  it('is what the last part was put to', () => {
    fc.assert(fc.property(fc.array(part, { minLength: 1 }), part, fc.constantFrom('/', '\\'), fc.boolean(), (folders, name, slash, isRooted) => { const folder = (isRooted ? slash : '') + folders.join(slash); return directoryName(folder + slash + name) === folder; }), RUNS);
  });

  it('begins the path, or is a dot', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '/', '\\') }), (path) => directoryName(path) === '.' || path.startsWith(directoryName(path))), RUNS);
  });
});
