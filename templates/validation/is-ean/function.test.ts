import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEan } from './function.ts';

const RUNS = { seed: 6294, numRuns: 200 };

function expectAll(texts: string[], valid: boolean): void {
  for (const text of texts) expect(isEan(text), text).toBe(valid);
}

describe('barcode number', () => {
  it('has a right check digit', () => {
    expectAll(['73513537', '96385074', '9421023610112', '1234567890128', '4012345678901', '036000291452', '00012345600012', '10012345678902'], true);
    expectAll(['73513536', '9421023610113', '1234567890129', '036000291453', '00012345600013', '5901234123458'], false);
  });

  it('has 8 or 12 to 14 digits', () => {
    expectAll(['', '0', '0000000', '000000000', '00000000000', '000000000000000', '7351353', '735135370', '94210236101120'], false);
    expectAll(['00000000', '000000000000', '0000000000000', '00000000000000'], true);
  });

  it('has digits only', () => {
    expectAll(['7351353-7', ' 73513537', '73513537 ', '73513537\n', '7351353x', 'x73513537', '73513537x', '７３５１３５３７', '94210236101a2'], false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isEan(73513537 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts exactly one check digit', () => {
    fc.assert(fc.property(fc.stringMatching(/^(?:\d{7}|\d{11}|\d{12}|\d{13})$/), (start) => [...'0123456789'].filter((digit) => isEan(start + digit)).length === 1), RUNS);
  });

  it('does not change with zeros in front', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{12}$/), (text) => isEan(text) === isEan(`0${text}`) && isEan(text) === isEan(`00${text}`)), RUNS);
  });

  it('finds any single wrong digit', () => {
    fc.assert(fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (at, more) => !isEan(`${'4012345678901'.slice(0, at)}${(Number('4012345678901'[at]) + more) % 10}${'4012345678901'.slice(at + 1)}`)), RUNS);
  });
});
