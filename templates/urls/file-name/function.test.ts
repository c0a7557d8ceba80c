import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './function.ts';

const RUNS = { seed: 5462, numRuns: 200 };

describe('name of a file', () => {
  it('agrees with the examples of Node', () => {
    expect(fileName('/foo/bar/baz/asdf/quux.html')).toBe('quux.html');
    expect(fileName('/foo/bar/baz/asdf/quux.html', '.html')).toBe('quux');
    expect(fileName('C:\\foo.html', '.html')).toBe('foo');
    expect(fileName('C:\\foo.HTML', '.html')).toBe('foo.HTML');
  });

  it('does not count slashes at the end', () => {
    expect(fileName('/foo/bar/')).toBe('bar');
    expect(fileName('a//')).toBe('a');
    expect(fileName('name')).toBe('name');
    for (const path of ['', '/', '\\\\']) expect(fileName(path)).toBe('');
  });

  it('keeps a name that is only an extension', () => {
    expect(fileName('/a/.html', '.html')).toBe('.html');
    expect(fileName('/a/b.html', 'html')).toBe('b.');
    expect(fileName('/a/b', '.html')).toBe('b');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fileName(5 as never)).toThrow(new TypeError('expected strings, got number and string'));
    expect(() => fileName('a', 5 as never)).toThrow(new TypeError('expected strings, got string and number'));
  });

  const part = fc.stringMatching(/^[a-z.]{1,6}$/);

  it('is the last part', () => {
    fc.assert(fc.property(fc.array(part), part, fc.constantFrom('/', '\\'), (folders, name, slash) => fileName([...folders, name].join(slash)) === name), RUNS);
  });

  it('has no slash', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '/', '\\') }), (path) => /^a*$/.test(fileName(path))), RUNS);
  });
});
