import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caesarCipher } from './function.ts';

const SHIFT = 13;
const RUNS = { seed: 334, numRuns: 200 };


const text = fc.string({ unit: 'binary-ascii' });

describe('shifted letters', () => {
  it('agree with published examples', () => {
    expect(caesarCipher('Hello, World!', 3)).toBe('Khoor, Zruog!');
    expect(caesarCipher('THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG', -3)).toBe('QEB NRFZH YOLTK CLU GRJMP LSBO QEB IXWV ALD');
    expect(caesarCipher('Why did the chicken cross the road?', 13)).toBe('Jul qvq gur puvpxra pebff gur ebnq?');
  });

  it('go round at both ends', () => {
    expect(caesarCipher('xyzXYZ', 3)).toBe('abcABC');
    expect(caesarCipher('abcABC', -3)).toBe('xyzXYZ');
    expect(caesarCipher('azAZ', 1)).toBe('baBA');
    expect(caesarCipher('azAZ', -1)).toBe('zyZY');
  });

  it('take any whole number', () => {
    for (const shift of [0, 26, -26, 2600]) expect(caesarCipher('abc XYZ', shift), String(shift)).toBe('abc XYZ');
    expect(caesarCipher('abc', 27)).toBe('bcd');
    expect(caesarCipher('abc', -53)).toBe('zab');
  });

  it('leave everything else', () => {
    expect(caesarCipher('é 1 😀 @[`{', 5)).toBe('é 1 😀 @[`{');
    expect(caesarCipher('')).toBe('');
  });

  it('move by the default', () => {
    expect(caesarCipher('abc xyz')).toBe(caesarCipher('abc xyz', SHIFT));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => caesarCipher(1 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => caesarCipher('a', 1.5)).toThrow(new TypeError('expected an integer as shift, got 1.5'));
    expect(() => caesarCipher('a', '1' as never)).toThrow(new TypeError('expected an integer as shift, got 1'));
  });

  it('come back by the opposite shift', () => {
    fc.assert(fc.property(text, fc.integer({ min: -99, max: 99 }), (value, shift) => caesarCipher(caesarCipher(value, shift), -shift) === value), RUNS);
  });

  it('keep their case and what is between them', () => {
    fc.assert(fc.property(text, fc.integer({ min: -99, max: 99 }), (value, shift) => caesarCipher(value, shift).replaceAll(/[a-z]/g, 'a').replaceAll(/[A-Z]/g, 'A') === value.replaceAll(/[a-z]/g, 'a').replaceAll(/[A-Z]/g, 'A')), RUNS);
  });
});
