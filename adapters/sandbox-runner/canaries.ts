import { assert, createExpect } from 'vitest';

/** Shares every comparison with the tests' own `expect`, but not its count of assertions. */
const expect = createExpect();

/** Assertions that are wrong. Each must throw; one that doesn't means that comparisons can't be believed. */
const WRONG: [string, () => void][] = [
  ['expect(1).toBe(2)', () => expect(1).toBe(2)],
  ['expect({ a: 1 }).toEqual({ a: 2 })', () => expect({ a: 1 }).toEqual({ a: 2 })],
  ['expect([1, 2]).toStrictEqual([2, 1])', () => expect([1, 2]).toStrictEqual([2, 1])],
  ["expect('a').toMatch(/b/)", () => expect('a').toMatch(/b/)],
  ['expect(true).not.toBe(true)', () => expect(true).not.toBe(true)],
  ['expect([1]).toContain(2)', () => expect([1]).toContain(2)],
  ['expect(() => 1).toThrow()', () => expect(() => 1).toThrow()],
  ['expect(0).toBeTruthy()', () => expect(0).toBeTruthy()],
  ['expect(1).toBeGreaterThan(2)', () => expect(1).toBeGreaterThan(2)],
  ['assert.equal(1, 2)', () => assert.equal(1, 2)],
];

/** The canaries that sang: wrong assertions that passed. Quick ones only, unless `all`. */
export function brokenComparisons(all: boolean): string[] {
  const broken: string[] = [];
  for (const [text, assertion] of all ? WRONG : WRONG.slice(0, 2)) {
    let threw = false;
    try {
      assertion();
    } catch {
      threw = true;
    }
    if (!threw) broken[broken.length] = `${text} passed, so comparisons were tampered with`;
  }
  return broken;
}
