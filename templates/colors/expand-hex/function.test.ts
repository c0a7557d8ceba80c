import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandHex } from './function.ts';

const RUNS = { seed: 7382, numRuns: 200 };

describe('short hexadecimal colour in full', () => {
  it('doubles the digits', () => {
    for (const [hex, expected] of [['#f80', '#ff8800'], ['#fff', '#ffffff'], ['#0aF', '#00aaff'], ['#f80c', '#ff8800cc'], ['abc', '#aabbcc']] as const) expect(expandHex(hex)).toBe(expected);
  });

  it('leaves full colours', () => {
    for (const [hex, expected] of [['#ff8800', '#ff8800'], ['#FF8800CC', '#ff8800cc'], ['663399', '#663399']] as const) expect(expandHex(hex)).toBe(expected);
  });

  it('throws for anything else', () => {
    for (const text of ['', '#', '#f', '#ff', '#ff880', '#ff88000', '#ff8800000', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red', '#xff8800', '#f80x']) expect(() => expandHex(text), text).toThrow(new RangeError(`expected a colour such as #f80 or #ff8800, got ${JSON.stringify(text)}`));
    expect(() => expandHex(0 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.stringMatching(/^#?(?:[0-9a-fA-F]{3,4}|[0-9a-f]{6}|[0-9A-F]{8})$/), (hex) => expandHex(expandHex(hex)) === expandHex(hex)), RUNS);
  });

  it('has every digit twice', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{3}$/), (hex) => [0, 1, 2].every((place) => expandHex(hex)[2 * place + 1] === hex[place] && expandHex(hex)[2 * place + 2] === hex[place])), RUNS);
  });
});
