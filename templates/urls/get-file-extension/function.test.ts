import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getFileExtension } from './function.ts';

const RUNS = { seed: 5360, numRuns: 200 };

describe('file extension', () => {
  it('is what follows the last dot', () => {
    for (const [path, expected] of [['photo.JPG', 'jpg'], ['archive.tar.gz', 'gz'], ['/home/ada/notes.md', 'md'], ['C:\\docs\\report.PDF', 'pdf'], ['a.b', 'b'], ['x/y.z/file.txt', 'txt'], ['mixed\\dir/file.csv', 'csv'], ['ümlaut.Ä', 'ä']] as const) expect(getFileExtension(path), path).toBe(expected);
  });

  it('is empty where there is none', () => {
    for (const path of ['', '.', '..', 'README', '.gitignore', 'dir.d/file', 'dir.d\\file', 'name.', '/a/b/', 'a.b/']) expect(getFileExtension(path), path).toBe('');
  });

  it('does not count the query and hash of a URL, nor its host', () => {
    for (const [url, expected] of [['https://example.com/a.png?x=b.c#d.e', 'png'], ['https://example.com/a.PNG#x/y.z', 'png'], ['https://example.com/a?file=b.png', ''], ['https://example.com', ''], ['https://example.com/', ''], ['https://example.com?a.png', ''], ['ftp://example.org/x.tar', 'tar'], ['HTTPS://example.com/a.gif?\n.b', 'gif']] as const) expect(getFileExtension(url), url).toBe(expected);
  });

  it('counts them in file names', () => {
    expect(getFileExtension('what?.txt')).toBe('txt');
    expect(getFileExtension('c#.md')).toBe('md');
    expect(getFileExtension('a.b?c')).toBe('b?c');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => getFileExtension(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const word = fc.stringMatching(/^[a-z]{1,5}$/);

  it('does not depend on the folders', () => {
    fc.assert(fc.property(fc.array(word), word, word, (folders, name, extension) => getFileExtension([...folders, `${name}.${extension}`].join('/')) === extension && getFileExtension(`https://example.com/${[...folders, `${name}.${extension}`].join('/')}`) === extension), RUNS);
  });

  it('is the end of the text, without dots', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab./\\') }), (path) => path.endsWith(getFileExtension(path)) && !/[./\\]/.test(getFileExtension(path))), RUNS);
  });
});
