import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isImei } from './function.ts';

const RUNS = { seed: 1467, numRuns: 200 };

describe('IMEI', () => {
  it('is recognised', () => {
    for (const text of ['352099001761481', '868932036356090', '490154203237518', '546918475942169', '35-209900-176148-1', '000000000000000']) expect(isImei(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '490154203237517', '3520990017614823', '35209900176148', '352099001761481 ', '35-209900-1761481', '35-20990-0176148-1', '35 209900 176148 1', 'hello', '９90154203237518', '352099001761481\n']) expect(isImei(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isImei(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isImei(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('has exactly one check digit', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{14}$/), (start) => [...'0123456789'].filter((digit) => isImei(start + digit)).length === 1), RUNS);
  });

  it('has no other digit in one place', () => {
    fc.assert(fc.property(fc.nat(14), fc.integer({ min: 1, max: 9 }), (at, more) => !isImei(`${'490154203237518'.slice(0, at)}${(Number('490154203237518'[at]) + more) % 10}${'490154203237518'.slice(at + 1)}`)), RUNS);
  });
});
