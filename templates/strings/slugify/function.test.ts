import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from './function.ts';

const SEPARATOR = '-';
const RUNS = { seed: 45, numRuns: 200 };
const slug = (...words: string[]): string => words.join(SEPARATOR);

describe('slug', () => {
  it('joins lower-case words', () => {
    expect(slugify('Hello World')).toBe(slug('hello', 'world'));
    expect(slugify('The 10 best  Ideas of 2024!')).toBe(slug('the', '10', 'best', 'ideas', 'of', '2024'));
  });

  it('trims and merges everything that is no letter or digit', () => {
    expect(slugify('  --a__b..c//d & e--  ')).toBe(slug('a', 'b', 'c', 'd', 'e'));
    expect(slugify('C:\\Temp\\x.txt')).toBe(slug('c', 'temp', 'x', 'txt'));
  });

  it('removes accents and spells out special letters', () => {
    expect(slugify('Crème Brûlée à la Zoë')).toBe(slug('creme', 'brulee', 'a', 'la', 'zoe'));
    expect(slugify('Straße Ærø Œuvre Øl Đakovo Þór Łódź Isı ðð')).toBe(slug('strasse', 'aero', 'oeuvre', 'ol', 'dakovo', 'thor', 'lodz', 'isi', 'dd'));
    expect(slugify('e\u0301te\u0301')).toBe('ete');
  });

  it('drops apostrophes inside words', () => {
    expect(slugify("don't stop – it’s fine")).toBe(slug('dont', 'stop', 'its', 'fine'));
  });

  it('keeps other scripts and unfolds compatibility characters', () => {
    expect(slugify('Привет Мир 你好 हिन्दी 한국')).toBe(slug('привет', 'мир', '你好', 'हिन्दी', '한국'));
    expect(slugify('ﬁne ① Ｗ')).toBe(slug('fine', '1', 'w'));
  });

  it('is empty when there is no letter or digit', () => {
    for (const text of ['', '   ', '!?', '👍', '---', "'"]) expect(slugify(text), text).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => slugify(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('does not change a slug', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => slugify(slugify(text)) === slugify(text)), RUNS);
  });

  it('gives only words of small ASCII letters and digits for ASCII texts', () => {
    const parts = (text: string): string[] => slugify(text).split(SEPARATOR);
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => slugify(text) === '' || parts(text).every((part) => /^[a-z0-9]+$/.test(part))), RUNS);
  });

  it('splits where texts were joined by a space', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
    fc.assert(fc.property(fc.array(word), (words) => slugify(words.join(' ')) === slug(...words.map((part) => part.toLowerCase()))), RUNS);
  });
});
