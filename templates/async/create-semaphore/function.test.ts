import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSemaphore } from './function.ts';

const PERMITS = 1;
const RUNS = { seed: 393, numRuns: 200 };


const turn = async (count = 6): Promise<void> => { for (let index = 0; index < count; index += 1) await Promise.resolve(); };
/** A task that ends when it is told to. */
function gate(started: string[], name: string): { task: () => Promise<string>; open: () => void } {
  let open = (): void => undefined;
  const task = (): Promise<string> => new Promise((resolve) => { started.push(name); open = () => resolve(name); });
  return { task, open: () => open() };
}

describe('semaphore', () => {
  it('gives what the task gives', async () => {
    expect(await createSemaphore(2)(async () => 'done')).toBe('done');
    expect(await createSemaphore(1)(() => 5)).toBe(5);
    await expect(createSemaphore(1)(async () => { throw new Error('no'); })).rejects.toThrow('no');
  });

  it('lets only so many in, the others in order', async () => {
    const started: string[] = [];
    const run = createSemaphore(2);
    const [a, b, c, d] = [gate(started, 'a'), gate(started, 'b'), gate(started, 'c'), gate(started, 'd')];
    const all = Promise.all([a, b, c, d].map(({ task }) => run(task)));
    await turn();
    expect(started).toEqual(['a', 'b']);
    b.open();
    await turn();
    expect(started).toEqual(['a', 'b', 'c']);
    a.open();
    await turn();
    expect(started).toEqual(['a', 'b', 'c', 'd']);
    c.open();
    d.open();
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gets its place back, also after an error', async () => {
    const started: string[] = [];
    const run = createSemaphore(1);
    await expect(run(() => { throw new Error('no'); })).rejects.toThrow('no');
    const [a, b] = [gate(started, 'a'), gate(started, 'b')];
    const all = Promise.all([run(a.task), run(b.task)]);
    await turn();
    expect(started).toEqual(['a']);
    a.open();
    await turn();
    expect(started).toEqual(['a', 'b']);
    b.open();
    expect(await all).toEqual(['a', 'b']);
  });

  it('has a default number of permits', async () => {
    const started: string[] = [];
    const run = createSemaphore();
    const gates = Array.from({ length: PERMITS + 1 }, (_, index) => gate(started, String(index)));
    const all = Promise.all(gates.map(({ task }) => run(task)));
    await turn();
    expect(started.length).toBe(PERMITS);
    for (const { open } of gates) { open(); await turn(); }
    expect((await all).length).toBe(PERMITS + 1);
  });

  it('throws a TypeError that says what was expected', async () => {
    expect(() => createSemaphore(0)).toThrow(new TypeError('expected permits from 1, got 0'));
    expect(() => createSemaphore(1.5)).toThrow(new TypeError('expected permits from 1, got 1.5'));
    await expect(createSemaphore(1)(5 as never)).rejects.toThrow(new TypeError('expected a function as task, got number'));
  });

  it('never lets more in, and all in order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(4)), fc.integer({ min: 1, max: 4 }), async (turns, permits) => { const run = createSemaphore(permits); const started: number[] = []; let [running, most] = [0, 0]; await Promise.all(turns.map((count, index) => run(async () => { started.push(index); running += 1; most = Math.max(most, running); await turn(count); running -= 1; }))); return most <= permits && started.every((value, index) => value === index); }), RUNS);
  });

  it('gives every result to its caller', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 4 }), async (values, permits) => { const run = createSemaphore(permits); return JSON.stringify(await Promise.all(values.map((value) => run(async () => value)))) === JSON.stringify(values); }), RUNS);
  });
});
