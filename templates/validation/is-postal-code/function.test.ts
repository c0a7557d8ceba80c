import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPostalCode } from './function.ts';

const RUNS = { seed: 4463, numRuns: 200 };
const COUNTRY: string = 'US';
const CODES: Record<string, { valid: string[]; invalid: string[] }> = {
  AT: { valid: ['1010', '9999'], invalid: ['0123', '101', '10100', 'A1010', '1010A'] },
  AU: { valid: ['4000', '2620', '3000', '0800'], invalid: ['300', '30000', 'x300', '3000 ', ' 3000'] },
  BE: { valid: ['1000', '9992'], invalid: ['0999', '100', '10000', 'B1000', '1000B'] },
  BR: { valid: ['39100-000', '22040020'], invalid: ['79800A12', '13165-00', '38175-abc', '81470-2763', '1390', ' 22040020', '1390-000'] },
  CA: { valid: ['L4T 0A5', 'G1A-0A2'.replace('-', ' '), 'a1a1a1', 'V6Z 2A7', 'B3H 4R2'], invalid: ['W1A 1A1', 'D1A 1A1', 'A1D 1A1', 'A1A 1D1', 'A1A  1A1', 'A1A-1A1', '1A1 A1A', ' A1A1A1', 'A1A1A1 ', 'A1A1A'] },
  CH: { valid: ['8001', '3000'], invalid: ['0800', '800', '80010', 'x8001', '8001x'] },
  DE: { valid: ['10115', '01067', '99998'], invalid: ['00999', '1011', '101155', 'D10115', '10115 ', '1O115'] },
  ES: { valid: ['01001', '28001', '52999', '10000'], invalid: ['00123', '53000', '2800', '280011', ' 28001', '60000'] },
  FR: { valid: ['75008', '01000', '98799'], invalid: ['00100', '7500', '750088', 'F75008', '75008\n'] },
  GB: { valid: ['SW1A 1AA', 'EC1A 1BB', 'W1A 0AX', 'M1 1AE', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'gir 0aa', 'GIR0AA', 'm11ae'], invalid: ['SW1A1A', 'Q1 1AA', 'AJ1 1AA', 'M1 1AC', 'M1  1AE', 'M 1AE', ' M1 1AE', 'M1 1AE ', 'M111 1AE', 'X1A 1AA'.replace('X', 'V'), 'M1I 1AE'] },
  IN: { valid: ['110001', '560 001'], invalid: ['010001', '11000', '1100011', '56 0001', ' 110001', '110001 '] },
  IT: { valid: ['00118', '39100'], invalid: ['0011', '001188', 'I00118', '00118 '] },
  JP: { valid: ['135-0000', '2740827'], invalid: ['1350-000', '135-000', '135-00000', ' 135-0000', '135 0000'] },
  NL: { valid: ['1012 SZ', '3432FE', '9999 zz'], invalid: ['0123 AB', '1012 SA', '1012SD', '1012 ss', '1012 S', '1012 SZZ', '101 SZ', ' 1012 SZ', '1012  SZ'] },
  PL: { valid: ['47-260', '00-001'], invalid: ['47260', '4-7260', '47-26', '47-2600', ' 47-260', '47 260'] },
  SE: { valid: ['12994', '284 39', '556 74'], invalid: ['02345', '1299', '129 944', '12 994', ' 12994', '12994 '] },
  US: { valid: ['12345', '00501', '12345-6789', '99950'], invalid: ['1234', '123456', '12345-678', '12345-67890', '12345 6789', '12345-', ' 12345', '12345\n', 'A1234', '１２３４５'] },
};

describe('postal code', () => {
  for (const [country, { valid, invalid }] of Object.entries(CODES)) {
    it(`has the form used in ${country}`, () => {
      for (const text of valid) expect(isPostalCode(text, country), text).toBe(true);
      for (const text of ['', ...invalid]) expect(isPostalCode(text, country), text).toBe(false);
    });
  }

  it('uses its default', () => {
    for (const text of Object.values(CODES).flatMap(({ valid }) => valid)) expect(isPostalCode(text), text).toBe(isPostalCode(text, COUNTRY));
  });

  it('throws for other countries and for no text', () => {
    for (const country of ['XX', 'us', '', 'toString']) expect(() => isPostalCode('12345', country)).toThrow(new RangeError(`expected one of AT, AU, BE, BR, CA, CH, DE, ES, FR, GB, IN, IT, JP, NL, PL, SE, US, got ${country}`));
    expect(() => isPostalCode(12345 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any five digits in the USA, with or without four more', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{5}$/), fc.stringMatching(/^\d{4}$/), (zip, more) => isPostalCode(zip, 'US') && isPostalCode(`${zip}-${more}`, 'US')), RUNS);
  });

  it('answers true or false for any text and country', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'019AZ -') }), fc.constantFrom(...Object.keys(CODES)), (text, country) => typeof isPostalCode(text, country) === 'boolean'), RUNS);
  });
});
