import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { once } from './function.ts';

const RUNS = { seed: 387, numRuns: 200 };

describe('function for one call', () => {
  it('gives its first result ever after', () => {
    const calls: number[] = [];
    const single = once((value: number) => { calls.push(value); return value * 2; });
    expect(single(4)).toBe(8);
    expect(single(5)).toBe(8);
    expect(single(6)).toBe(8);
    expect(calls).toEqual([4]);
  });

  it('runs once also without a result', () => {
    let calls = 0;
    const single = once(() => { calls += 1; });
    expect(single()).toBe(undefined);
    single();
    expect(calls).toBe(1);
  });

  it('runs again after an error', () => {
    let calls = 0;
    const single = once(() => { calls += 1; if (calls < 2) throw new Error('not yet'); return calls; });
    expect(() => single()).toThrow('not yet');
    expect(single()).toBe(2);
    expect(single()).toBe(2);
  });

  it('gives the same promise', () => {
    const single = once(async () => 1);
    expect(single()).toBe(single());
  });

  it('knows nothing of other functions', () => {
    expect([once(() => 1)(), once(() => 2)()]).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => once(undefined as never)).toThrow(new TypeError('expected a function, got undefined'));
  });

  it('is called once', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => { let calls = 0; const single = once((value: number) => { calls += 1; return value; }); return values.every((value) => single(value) === values[0]) && calls === 1; }), RUNS);
  });

  it('gives all arguments to the first call', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (args) => once((...given: unknown[]) => given.length)(...args) === args.length), RUNS);
  });
});
