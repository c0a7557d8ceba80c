/** What a model might write for “interleave the letters of two words”, which no template does. */
export const REQUEST = 'zip the letters of two words into one, taking turns, called zipWords. zipWords("abc", "12") -> "a1b2c"';

export const CODE = `/** Letters of two words in turns. @throws TypeError when an argument is no string */
export function zipWords(first: string, second: string): string {
  if (typeof first !== 'string' || typeof second !== 'string') throw new TypeError('expected two strings');
  const [a, b] = [Array.from(first), Array.from(second)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => (a[index] ?? '') + (b[index] ?? '')).join('');
}`;

/** Takes turns only while both have letters. */
export const WRONG = CODE.replace('Math.max', 'Math.min');

export const TESTS = `describe('zipWords', () => {
  it('takes turns', () => {
    expect(zipWords('ace', 'bdf')).toBe('abcdef');
  });

  it('goes on where one is longer', () => {
    expect(zipWords('a', 'bcd')).toBe('abcd');
  });

  it('has nothing of nothing', () => {
    expect(zipWords('', '')).toBe('');
  });

  it('refuses other types', () => {
    expect(() => zipWords(1 as never, 'a')).toThrow(TypeError);
  });

  it('keeps every letter', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      expect(zipWords(a, b).length).toBe(a.length + b.length);
    }), { seed: 1, numRuns: 50 });
  });
});`;
