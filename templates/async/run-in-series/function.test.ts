import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runInSeries } from './function.ts';

const RUNS = { seed: 390, numRuns: 200 };

describe('tasks in series', () => {
  it('give their results in order', async () => {
    expect(await runInSeries([async () => 1, () => 2, async () => 3])).toEqual([1, 2, 3]);
    expect(await runInSeries([])).toEqual([]);
  });

  it('begin when the one before has ended', async () => {
    const events: string[] = [];
    const task = (name: string) => async (): Promise<void> => { events.push(`${name} begins`); await Promise.resolve(); await Promise.resolve(); events.push(`${name} ends`); };
    await runInSeries([task('a'), task('b')]);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('end with the first error', async () => {
    const started: string[] = [];
    await expect(runInSeries([() => { started.push('a'); }, async () => { started.push('b'); throw new Error('no'); }, () => { started.push('c'); }])).rejects.toThrow('no');
    expect(started).toEqual(['a', 'b']);
  });

  it('throws a TypeError that says what was expected', async () => {
    await expect(runInSeries((() => 1) as never)).rejects.toThrow(new TypeError('expected an array of functions'));
    await expect(runInSeries([() => 1, 2] as never)).rejects.toThrow(new TypeError('expected an array of functions'));
  });

  it('give what each gives', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat()), async (values) => JSON.stringify(await runInSeries(values.map((value) => async () => value))) === JSON.stringify(values)), RUNS);
  });

  it('never run two at a time', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(4)), async (turns) => { let [running, most] = [0, 0]; await runInSeries(turns.map((count) => async () => { running += 1; most = Math.max(most, running); for (let turn = 0; turn < count; turn += 1) await Promise.resolve(); running -= 1; })); return most <= 1; }), RUNS);
  });
});
