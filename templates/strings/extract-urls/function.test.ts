import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractUrls } from './function.ts';

const RUNS = { seed: 319, numRuns: 200 };
const url = fc.stringMatching(/^https?:\/\/[a-z]{1,8}\.(?:example|test)(?:\/[a-z0-9-]{1,6}){0,2}(?:\?[a-z]=[a-z0-9%]{0}[a-z0-9]{1,4})?$/);

describe('URLs of a text', () => {
  it('are found among words and punctuation', () => {
    expect(extractUrls('See https://example.com/a?b=1#c, or HTTP://example.org.')).toEqual(['https://example.com/a?b=1#c', 'HTTP://example.org']);
    expect(extractUrls('<a href="https://example.com/x">“http://example.org/y”</a>\nhttps://user:pw@example.com:8080/')).toEqual(['https://example.com/x', 'http://example.org/y', 'https://user:pw@example.com:8080/']);
  });

  it('end before closing punctuation', () => {
    for (const end of ['.', ',', ';', ':', '!', '?', "'", '’', '*', '_', '…', '?!...', ')', '),', ']', '].']) expect(extractUrls(`https://example.com/x${end}`), end).toEqual(['https://example.com/x']);
    expect(extractUrls('https://example.com/a.b,c;d:e!f?g')).toEqual(['https://example.com/a.b,c;d:e!f?g']);
  });

  it('keep the brackets that they opened', () => {
    expect(extractUrls('(https://example.com/x_(y))')).toEqual(['https://example.com/x_(y)']);
    expect(extractUrls('[https://example.com/x[1]]')).toEqual(['https://example.com/x[1]']);
    expect(extractUrls('https://example.com/(x')).toEqual(['https://example.com/(x']);
  });

  it('are not found where there are none', () => {
    for (const text of ['', 'http', 'http://', 'https://.', 'www.example.com', 'ftp://example.com', 'xhttp://example.com', 'http:/example.com', 'https://%', 'https:// example.com']) expect(extractUrls(text), text).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => extractUrls(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('are found where they were put in', () => {
    fc.assert(fc.property(fc.array(url), fc.constantFrom(' ', ', ', '. ', '\n', '> <', '; '), (list, gap) => JSON.stringify(extractUrls(list.join(gap))) === JSON.stringify(list)), RUNS);
  });

  it('can be parsed and occur in the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('http://', 'a', '.', '/', '%', ' ', ')', ':') }), (text) => extractUrls(text).every((found) => text.includes(found) && URL.canParse(found))), RUNS);
  });
});
