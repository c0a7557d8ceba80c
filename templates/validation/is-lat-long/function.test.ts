import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLatLong } from './function.ts';

const RUNS = { seed: 9087, numRuns: 200 };

describe('pair of latitude and longitude', () => {
  it('is recognised', () => {
    for (const text of ['-17.738223, 85.605469', '52.5,13.4', '(-12.3456789, +160)', '90, -180', '-90.0,180.000', '+0, 0', '( 1 , 2 )']) expect(isLatLong(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '+90.1, -180', '90.0000001,0', '0,180.0001', '52.5', '52.5 13.4', '52.5;13.4', '1,2,3', '(1,2', '1,2)', '1.,2', '.5,2', 'a,b', '1,b', '100,10', '52,5,13,4', '1e1,2', '１,2', ' 1,2', '1,2\n']) expect(isLatLong(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isLatLong(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isLatLong(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any place on Earth', () => {
    fc.assert(fc.property(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -18000, max: 18000 }), (latitude, longitude) => isLatLong(`${(latitude / 100).toFixed(2)}, ${(longitude / 100).toFixed(2)}`)), RUNS);
  });

  it('has no latitude beyond 90', () => {
    fc.assert(fc.property(fc.integer({ min: 91, max: 999 }), fc.constantFrom('-', '+', ''), (degrees, sign) => !isLatLong(`${sign}${degrees},0`)), RUNS);
  });
});
