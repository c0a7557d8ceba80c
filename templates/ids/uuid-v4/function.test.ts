import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidV4 } from './function.ts';

const RUNS = { seed: 113, numRuns: 300 };

describe('random UUID', () => {
  it('has the form of RFC 9562 with version 4', () => {
    expect(uuidV4()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidV4()).toHaveLength(36);
  });

  it('does not repeat', () => {
    expect(new Set(Array.from({ length: 5000 }, () => uuidV4())).size).toBe(5000);
  });

  it('varies in every digit that is random', () => {
    const uuids = Array.from({ length: 500 }, () => uuidV4());
    const fixed = Array.from({ length: 36 }, (_, place) => place).filter((place) => new Set(uuids.map((uuid) => uuid[place])).size === 1);
    expect(fixed).toEqual([8, 13, 14, 18, 23]);
  });

  it('always has version 4 and the right variant', () => {
    fc.assert(fc.property(fc.constant(null), () => /^.{14}4.{4}[89ab]/.test(uuidV4())), RUNS);
  });

  it('uses every variant digit', () => {
    expect(new Set(Array.from({ length: 500 }, () => uuidV4()[19]))).toEqual(new Set(['8', '9', 'a', 'b']));
  });
});
