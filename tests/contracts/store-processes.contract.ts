import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { at, sampleArtifact, sampleEntry, samplePrediction, sampleRequest } from '../support/store-samples.ts';
import type { StoreAddress } from '../support/store-places.ts';
import type { StoreUnderTest } from './store.contract.ts';

const PROGRAM = join(import.meta.dirname, '../support/store-process.ts');

/** Starts a process on a store; `lines` is what it printed once it has ended. */
export function startProcess(task: string, address: StoreAddress, name: string, count = 0): { child: ChildProcess; lines: Promise<string[]> } {
  const child = spawn(process.execPath, [PROGRAM, task, JSON.stringify(address), name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { child, lines: once(child, 'close').then(() => lines) };
}

export function processContract(subject: StoreUnderTest): void {
  test('two processes write thousands of entries and none is lost', async () => {
    const count = 1500;
    await subject.store.predictions.save(samplePrediction('pred-shared'));
    const writers = ['one', 'two'].map((name) => startProcess('write', subject.place.address, name, count));
    await Promise.all(writers.map(({ lines }) => lines));
    expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0]);
    const numbers = async (id: string) => (await subject.store.artifacts.entries(id)).map(({ sequence }) => sequence);
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
    expect(await numbers('artifact-one')).toEqual(upTo(count));
    expect(await numbers('artifact-two')).toEqual(upTo(count));
    expect(await numbers('artifact-shared')).toEqual(upTo(count / 5));
    const outcomes = (await subject.store.predictions.get('pred-shared'))!.outcomeHistory;
    expect(outcomes).toHaveLength(count / 5 - 1);
  });

  test('what a killed process had reported as saved is there', async () => {
    const { child, lines } = startProcess('write', subject.place.address, 'victim', 1_000_000);
    await once(child.stdout!, 'data');
    child.kill('SIGKILL');
    const reported = (await lines).length;
    const saved = (await subject.store.artifacts.entries('artifact-victim')).length;
    expect(reported).toBeGreaterThan(0);
    // One more may have been saved without having been reported.
    expect([reported, reported + 1]).toContain(saved);
    await subject.store.artifacts.append(sampleEntry('artifact-victim', saved + 1));
  });

  test('a process killed between the entry and its projection leaves an artifact that is named and heals', async () => {
    const { artifacts } = subject.store;
    const { child, lines } = startProcess('crash', subject.place.address, 'victim');
    await lines;
    expect(child.signalCode).toBe('SIGKILL');
    expect((await artifacts.get('artifact-victim'))?.version).toBe(1);
    expect(await artifacts.lagging(10)).toEqual(['artifact-victim']);
    const entries = await artifacts.entries('artifact-victim');
    await artifacts.saveProjection(sampleArtifact('artifact-victim', entries.length));
    expect(await artifacts.lagging(10)).toEqual([]);
    expect((await artifacts.get('artifact-victim'))?.version).toBe(2);
  });

  test('processes that claim the same requests share them out', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `request-${String(index).padStart(3, '0')}`);
    for (const id of ids) await subject.store.requests.insert(sampleRequest(id, { receivedAt: at(0) }));
    const claimers = ['one', 'two', 'three'].map((name) => startProcess('claim', subject.place.address, name));
    const claimed = (await Promise.all(claimers.map(({ lines }) => lines))).flat();
    expect(claimed.sort()).toEqual(ids);
  });
}
