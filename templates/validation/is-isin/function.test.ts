import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsin } from './function.ts';

const RUNS = { seed: 7362, numRuns: 200 };

describe('ISIN', () => {
  it('is recognised', () => {
    for (const text of ['US0378331005', 'DE000BAY0017', 'AU0000XVGZA3', 'GB0002634946', 'BE0003796134', 'CH0012138530', 'NL0000009165']) expect(isIsin(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', 'DE000BAY0018', 'PLLWBGD00019', 'US0378331004', 'us0378331005', 'US037833100', 'US03783310055', '1S0378331005', 'US037833100X', 'US 0378331005', 'foo', '5398228707871528', 'US0378331005\n']) expect(isIsin(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isIsin(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isIsin(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const start = fc.tuple(fc.stringMatching(/^[A-Z]{2}$/), fc.stringMatching(/^[A-Z0-9]{9}$/)).map((parts) => parts.join(''));

  it('has exactly one check digit', () => {
    fc.assert(fc.property(start, (number) => [...'0123456789'].filter((digit) => isIsin(number + digit)).length === 1), RUNS);
  });

  it('has no other digit in one place', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (at, more) => !isIsin(`${'US0378331005'.slice(0, at)}${(Number('US0378331005'[at]) + more) % 10}${'US0378331005'.slice(at + 1)}`)), RUNS);
  });
});
