import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertColor } from './function.ts';

const RUNS = { seed: 7546, numRuns: 200 };

describe('inverted colour', () => {
  it('is the opposite', () => {
    for (const [hex, expected] of [['#000000', '#ffffff'], ['#ffffff', '#000000'], ['#ff0000', '#00ffff'], ['#663399', '#99cc66'], ['#808080', '#7f7f7f'], ['#FF8800', '#0077ff'], ['#fffffe', '#000001']] as const) expect(invertColor(hex)).toBe(expected);
  });

  it('doubles the digits of the short form and takes the # as optional', () => {
    expect(invertColor('#f80')).toBe('#0077ff');
    expect(invertColor('ff8800')).toBe('#0077ff');
    expect(invertColor('12a')).toBe('#eedd55');
  });

  it('throws for anything else', () => {
    for (const text of ['', '#', '#ff', '#ff88', '#ff880', '#ff880000', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red']) expect(() => invertColor(text), text).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(text)}`));
    expect(() => invertColor(0 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (hex) => invertColor(invertColor(hex)) === hex), RUNS);
  });

  it('adds up to white in every channel', () => {
    fc.assert(fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (hex) => [1, 3, 5].every((at) => Number.parseInt(hex.slice(at, at + 2), 16) + Number.parseInt(invertColor(hex).slice(at, at + 2), 16) === 255)), RUNS);
  });
});
