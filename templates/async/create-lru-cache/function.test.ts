import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLruCache } from './function.ts';

const CAPACITY = 100;
const RUNS = { seed: 392, numRuns: 200 };

describe('LRU cache', () => {
  it('drops the least recently used entry', () => {
    const cache = createLruCache<string, number>(2);
    cache.set('a', 1).set('b', 2).set('c', 3);
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([undefined, 2, 3]);
    expect(cache.size).toBe(2);
  });

  it('counts reading and writing as use', () => {
    const cache = createLruCache<string, number>(2).set('a', 1).set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect(cache.has('b')).toBe(false);
    cache.set('a', 4).set('d', 5);
    expect([cache.has('c'), cache.get('a'), cache.get('d')]).toEqual([false, 4, 5]);
  });

  it('does not count asking as use', () => {
    const cache = createLruCache<string, number>(2).set('a', 1).set('b', 2);
    expect(cache.has('a')).toBe(true);
    cache.set('c', 3);
    expect(cache.has('a')).toBe(false);
  });

  it('does not keep keys that were only asked for', () => {
    const cache = createLruCache<string, number>(1).set('a', 1);
    expect(cache.get('x')).toBe(undefined);
    expect(cache.size).toBe(1);
    expect(cache.has('x')).toBe(false);
    expect(cache.get('a')).toBe(1);
  });

  it('deletes and clears', () => {
    const cache = createLruCache<string, number>(3).set('a', 1).set('b', 2);
    expect(cache.delete('a')).toBe(true);
    expect(cache.delete('a')).toBe(false);
    expect(cache.size).toBe(1);
    cache.clear();
    expect(cache.size).toBe(0);
  });

  it('takes any key and value', () => {
    const cache = createLruCache<unknown, unknown>(5).set(Number.NaN, undefined).set('1', 1).set(1, 2);
    expect([cache.has(Number.NaN), cache.get(Number.NaN), cache.get('1'), cache.get(1)]).toEqual([true, undefined, 1, 2]);
  });

  it('has a default capacity', () => {
    const cache = createLruCache<number, number>();
    for (let index = 0; index <= CAPACITY; index += 1) cache.set(index, index);
    expect(cache.size).toBe(CAPACITY);
    expect(cache.has(0)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => createLruCache(0)).toThrow(new TypeError('expected a capacity from 1, got 0'));
    expect(() => createLruCache(1.5)).toThrow(new TypeError('expected a capacity from 1, got 1.5'));
    expect(() => createLruCache('5' as never)).toThrow(new TypeError('expected a capacity from 1, got 5'));
  });

  it('never has more entries than fit', () => {
    fc.assert(fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 4 }), (keys, capacity) => { const cache = createLruCache<number, number>(capacity); return keys.every((key) => cache.set(key, key).size <= capacity); }), RUNS);
  });

  it('agrees with a list in order of use', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(5))), fc.integer({ min: 1, max: 4 }), (uses, capacity) => { const cache = createLruCache<number, number>(capacity); let list: number[] = []; return uses.every(([isWrite, key]) => { if (!isWrite) { const known = list.includes(key); if (known) list = [...list.filter((other) => other !== key), key]; return cache.get(key) === (known ? key : undefined); } list = [...list.filter((other) => other !== key), key].slice(-capacity); cache.set(key, key); return [0, 1, 2, 3, 4, 5].every((other) => cache.has(other) === list.includes(other)); }); }), RUNS);
  });
});
