import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBoolean } from './function.ts';

const RUNS = { seed: 236, numRuns: 200 };

describe('text as a boolean', () => {
  it('agrees with the examples of underscore.string', () => {
    expect(parseBoolean('true')).toBe(true);
    expect(parseBoolean('FALSE')).toBe(false);
    expect(parseBoolean('random')).toBeUndefined();
  });

  it('knows the usual words', () => {
    for (const text of ['true', 'yes', 'on', 'y', 't', '1', ' YES\n', 'On']) expect(parseBoolean(text), text).toBe(true);
    for (const text of ['false', 'no', 'off', 'n', 'f', '0', ' No ', 'OFF']) expect(parseBoolean(text), text).toBe(false);
    for (const text of ['', ' ', '2', '-1', 'truee', 'not', 'null', 'y e s', '__proto__']) expect(parseBoolean(text), text).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseBoolean(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => parseBoolean(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('does not care about case and spaces', () => {
    fc.assert(fc.property(fc.constantFrom('true', 'no', 'On', 'F', 'maybe'), (text) => parseBoolean(` ${text.toUpperCase()}\t`) === parseBoolean(text.toLowerCase())), RUNS);
  });

  it('gives a boolean or nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => [true, false, undefined].includes(parseBoolean(text))), RUNS);
  });
});
