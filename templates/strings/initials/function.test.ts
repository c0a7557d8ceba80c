import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials } from './function.ts';

const COUNT = 2;
const RUNS = { seed: 313, numRuns: 200 };


const names = fc.array(fc.stringMatching(/^[a-z]{1,6}$/));

describe('initials', () => {
  it('are the first letters', () => {
    expect(initials('Jane Doe', 2)).toBe('JD');
    expect(initials('jane doe', 2)).toBe('JD');
    expect(initials('Plato', 2)).toBe('P');
    expect(initials('  Ada   King  ', 2)).toBe('AK');
  });

  it('take the last word when there are too many', () => {
    expect(initials('anna maria von Stein', 2)).toBe('AS');
    expect(initials('anna maria von Stein', 3)).toBe('AMS');
    expect(initials('anna maria von Stein', 4)).toBe('AMVS');
    expect(initials('anna maria von Stein', 1)).toBe('A');
  });

  it('know other letters and skip signs', () => {
    expect(initials("O'Neil (Émile) élan", 3)).toBe('OÉÉ');
    expect(initials('e\u0301lan 4ever', 2)).toBe('É4');
    expect(initials('x\u0323\u0301 y', 2)).toBe('X\u0323\u0301Y');
    expect(initials('𐐨b 李小龙', 2)).toBe('𐐀李');
  });

  it('are empty without letters', () => {
    for (const name of ['', '  ', '- & 👍']) expect(initials(name), name).toBe('');
  });

  it('are so many by default', () => {
    expect(initials('a b c d e f g h i j k l m n o p q r s t u v', COUNT)).toBe(initials('a b c d e f g h i j k l m n o p q r s t u v'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => initials(null as never)).toThrow(new TypeError('expected a string, got object'));
    expect(() => initials('a', 0)).toThrow(new TypeError('expected a number of letters from 1, got 0'));
    expect(() => initials('a', 1.5)).toThrow(new TypeError('expected a number of letters from 1, got 1.5'));
  });

  it('are at most so many', () => {
    fc.assert(fc.property(names, fc.integer({ min: 1, max: 5 }), (list, count) => initials(list.join(' '), count).length === Math.min(list.length, count)), RUNS);
  });

  it('ignore the case of a name', () => {
    fc.assert(fc.property(names, (list) => initials(list.join(' ').toUpperCase()) === initials(list.join(' '))), RUNS);
  });
});
