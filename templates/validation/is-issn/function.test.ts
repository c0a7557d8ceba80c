import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIssn } from './function.ts';

const RUNS = { seed: 7672, numRuns: 200 };

describe('ISSN', () => {
  it('is recognised', () => {
    for (const text of ['0378-5955', '2434-561X', '03785955', '2434-561x', '0000-0000', '1050-124X', '2049-3630', '0317-8471', '1234-5679']) expect(isIssn(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '0378-5954', '0378-595X', '2434-5610', '0378 5955', '0378--5955', '037-85955', '0378-5955 ', '0378-59551', 'X434-5612', '0378-595', 'foo', '０378-5955', '0378-5955\n']) expect(isIssn(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isIssn(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isIssn(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('has exactly one check digit', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{7}$/), (start) => [...'0123456789X'].filter((digit) => isIssn(start + digit)).length === 1), RUNS);
  });

  it('has no other digit in one place', () => {
    fc.assert(fc.property(fc.nat(6), fc.integer({ min: 1, max: 9 }), (at, more) => !isIssn(`${'03785955'.slice(0, at)}${(Number('03785955'[at]) + more) % 10}${'03785955'.slice(at + 1)}`)), RUNS);
  });
});
