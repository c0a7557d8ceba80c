import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapLimit } from './function.ts';

const LIMIT = 4;
const RUNS = { seed: 388, numRuns: 200 };


/** Tasks that end when they are told to, with the highest number that ran together. */
function watch(): { task: (item: number) => Promise<number>; end: (item: number) => Promise<void>; started: number[]; most: () => number } {
  const started: number[] = [];
  const running = new Map<number, () => void>();
  let most = 0;
  const task = (item: number): Promise<number> => new Promise((resolve) => {
    started.push(item);
    running.set(item, () => resolve(item * 10));
    most = Math.max(most, running.size);
  });
  const end = async (item: number): Promise<void> => {
    running.get(item)?.();
    running.delete(item);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { task, end, started, most: () => most };
}

describe('map with a limit', () => {
  it('gives results in the order of the items', async () => {
    expect(await mapLimit([3, 1, 2], async (value, index) => `${index}: ${value}`, 2)).toEqual(['0: 3', '1: 1', '2: 2']);
    expect(await mapLimit([1, 2], (value) => value * 10, 5)).toEqual([10, 20]);
    expect(await mapLimit([], async (value) => value, 1)).toEqual([]);
  });

  it('starts a task when another one has ended', async () => {
    const { task, end, started, most } = watch();
    const result = mapLimit([1, 2, 3, 4], task, 2);
    expect(started).toEqual([1, 2]);
    await end(2);
    expect(started).toEqual([1, 2, 3]);
    await end(1);
    await end(3);
    await end(4);
    expect(await result).toEqual([10, 20, 30, 40]);
    expect(most()).toBe(2);
  });

  it('runs one after the other with a limit of 1', async () => {
    const { task, end, started, most } = watch();
    const result = mapLimit([1, 2], task, 1);
    expect(started).toEqual([1]);
    await end(1);
    expect(started).toEqual([1, 2]);
    await end(2);
    expect(await result).toEqual([10, 20]);
    expect(most()).toBe(1);
  });

  it('has a default limit', async () => {
    const { task, end, started } = watch();
    const items = Array.from({ length: LIMIT + 1 }, (_, index) => index);
    const result = mapLimit(items, task);
    expect(started.length).toBe(LIMIT);
    for (const item of items) await end(item);
    expect((await result).length).toBe(LIMIT + 1);
  });

  it('starts nothing more after an error', async () => {
    const started: number[] = [];
    const failing = mapLimit([1, 2, 3, 4, 5, 6], async (item) => { started.push(item); await Promise.resolve(); if (item === 1) throw new Error('no'); for (let turn = 0; turn < 9; turn += 1) await Promise.resolve(); return item; }, 2);
    await expect(failing).rejects.toThrow('no');
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    expect(started).toEqual([1, 2]);
  });

  it('throws a TypeError that says what was expected', async () => {
    await expect(mapLimit('a' as never, async () => 1)).rejects.toThrow(new TypeError('expected an array, got string'));
    await expect(mapLimit([], 1 as never)).rejects.toThrow(new TypeError('expected a function as task, got number'));
    await expect(mapLimit([], async () => 1, 0)).rejects.toThrow(new TypeError('expected a limit from 1, got 0'));
    await expect(mapLimit([], async () => 1, 1.5)).rejects.toThrow(new TypeError('expected a limit from 1, got 1.5'));
  });

  it('never runs more than the limit', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 5 }), async (turns, limit) => { let [running, most] = [0, 0]; await mapLimit(turns, async (count) => { running += 1; most = Math.max(most, running); for (let turn = 0; turn < count; turn += 1) await Promise.resolve(); running -= 1; }, limit); return most <= limit; }), RUNS);
  });

  it('gives the same as without a limit', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), async (items, limit) => JSON.stringify(await mapLimit(items, async (value) => value + 1, limit)) === JSON.stringify(items.map((value) => value + 1))), RUNS);
  });
});
