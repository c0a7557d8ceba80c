import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidV7 } from './function.ts';

const RUNS = { seed: 395, numRuns: 200 };
const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('UUID version 7', () => {
  it('begins like the example of RFC 9562', () => {
    expect(uuidV7(0x017f22e279b0).slice(0, 15)).toBe('017f22e2-79b0-7');
  });

  it('has the bits of version and variant', () => {
    for (let round = 0; round < 50; round += 1) expect(uuidV7()).toMatch(VERSION_7);
  });

  it('has everything else random', () => {
    const ids = Array.from({ length: 400 }, () => uuidV7(0).replaceAll('-', ''));
    for (const place of [13, 14, 15, 17, 20, 31]) expect(new Set(ids.map((id) => id[place])).size).toBe(16);
    expect([...new Set(ids.map((id) => id[16]))].toSorted()).toEqual(['8', '9', 'a', 'b']);
  });

  it('takes every time of 48 bits', () => {
    expect(uuidV7(0)).toMatch(/^00000000-0000-7/);
    expect(uuidV7(2 ** 48 - 1)).toMatch(/^ffffffff-ffff-7/);
  });

  it('takes the present time by default', () => {
    const before = Date.now();
    const time = Number.parseInt(uuidV7().replaceAll('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => uuidV7(-1)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got -1'));
    expect(() => uuidV7(2 ** 48)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got 281474976710656'));
    expect(() => uuidV7(1.5)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got 1.5'));
    expect(() => uuidV7('0' as never)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got 0'));
  });

  it('is always valid and holds its time', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (time) => { const id = uuidV7(time); return VERSION_7.test(id) && Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) === time; }), RUNS);
  });

  it('sorts by time', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.integer({ min: 0, max: 2 ** 48 - 1 }), (a, b) => a === b || (uuidV7(a) < uuidV7(b)) === (a < b)), RUNS);
  });
});
