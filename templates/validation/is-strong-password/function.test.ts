import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStrongPassword } from './function.ts';

const MIN_LENGTH = 8;
const RUNS = { seed: 63, numRuns: 200 };

describe('strong password', () => {
  it('accepts a password with all four kinds of characters', () => {
    for (const text of ['aB3$', 'Zz9 ', '%2%k{7BsL"M%Kd6e', 'Äö1§', 'ж Ж٣']) expect(isStrongPassword(text, 4), text).toBe(true);
  });

  it('refuses a password that lacks one kind', () => {
    for (const text of ['ab3$ab3$', 'AB3$AB3$', 'aB$$aB$$', 'aB33aB33', '', '        ']) expect(isStrongPassword(text, 1), text).toBe(false);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(isStrongPassword('aB3😀', 4)).toBe(true);
    expect(isStrongPassword('aB3😀', 5)).toBe(false);
  });

  it('holds its minimum length', () => {
    const shortest = `aB3$${'x'.repeat(Math.max(MIN_LENGTH - 4, 0))}`;
    expect(isStrongPassword(shortest)).toBe(true);
    expect(isStrongPassword(shortest.slice(0, -1))).toBe(false);
    expect(isStrongPassword('aB3$', 0)).toBe(true);
  });

  it('does not take marks or letters of other scripts for symbols', () => {
    expect(isStrongPassword('aB3\u0301\u0301\u0301\u0301\u0301中', 4)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isStrongPassword(12345678 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isStrongPassword('aB3$aB3$', '8' as never)).toThrow(new TypeError('expected an integer as minimum length, got 8'));
    expect(() => isStrongPassword('aB3$aB3$', 7.5)).toThrow(TypeError);
  });

  it('accepts exactly the passwords that are long enough', () => {
    fc.assert(fc.property(fc.nat(20), fc.nat(24), (extra, min) => isStrongPassword(`aB3$${'x'.repeat(extra)}`, min) === (extra + 4 >= min)), RUNS);
  });

  it('never becomes weak by adding characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, more) => !isStrongPassword(text, 4) || isStrongPassword(text + more, 4)), RUNS);
  });
});
