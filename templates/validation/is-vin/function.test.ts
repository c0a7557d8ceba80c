import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVin } from './function.ts';

const RUNS = { seed: 7918, numRuns: 200 };

describe('VIN', () => {
  it('is recognised', () => {
    for (const text of ['1M8GDM9AXKP042788', '11111111111111111', '5GZCZ43D13S812715', '1m8gdm9axkp042788', '1HGBH41JXMN109186']) expect(isVin(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '1M8GDM9A1KP042788', '1M8GDM9AXKP04278', '1M8GDM9AXKP0427888', '1M8GDM9AXKP0427IO', '1M8GDM9AXKP04278Q', 'IIIIIIIIIIIIIIIII', '1M8GDM9A-KP042788', '1M8GDM9AXKP042788\n', '5GZCZ43D23S812715']) expect(isVin(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isVin(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isVin(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const start = fc.stringMatching(/^[A-HJ-NPR-Z\d]{8}$/);
  const end = fc.stringMatching(/^[A-HJ-NPR-Z\d]{8}$/);

  it('has exactly one check digit', () => {
    fc.assert(fc.property(start, end, (a, b) => [...'0123456789X'].filter((digit) => isVin(a + digit + b)).length === 1), RUNS);
  });

  it('has the sum of a table written out', () => {
    const values: Record<string, number> = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 };
    fc.assert(fc.property(start, end, (a, b) => {
      const weights = [8, 7, 6, 5, 4, 3, 2, 10, 9, 8, 7, 6, 5, 4, 3, 2];
      const sum = [...a, ...b].reduce((total, sign, index) => total + (values[sign] ?? Number(sign)) * (weights[index] as number), 0);
      return isVin(`${a}${sum % 11 === 10 ? 'X' : sum % 11}${b}`);
    }), RUNS);
  });
});
