/**
 * A process that works on a store, for the contract suite.
 * Usage: node store-process.ts TASK ADDRESS-AS-JSON NAME NUMBER; prints one line per thing that is saved.
 */
import { isErrorCode } from '../../src/errors.ts';
import type { Store } from '../../src/ports.ts';
import { openStore, type StoreAddress } from './store-places.ts';
import { at, sampleArtifact, sampleEntry } from './store-samples.ts';

const tasks: Record<string, (store: Store, name: string, count: number) => Promise<void>> = {
  /** Every tenth time it also writes what all processes write to; the loser of a race for a sequence number takes the next one. */
  async write(store, name, count) {
    let shared = 1;
    for (let sequence = 1; sequence <= count; sequence += 1) {
      await store.artifacts.append(sampleEntry(`artifact-${name}`, sequence));
      while (sequence % 10 === 0 && !(await appended(store, 'artifact-shared', shared))) shared += 1;
      if (sequence % 10 === 0) await store.predictions.logOutcome('pred-shared', sequence, name);
      process.stdout.write(`${sequence}\n`);
    }
  },

  async crash(store, name) {
    await store.artifacts.append(sampleEntry(`artifact-${name}`, 1));
    await store.artifacts.saveProjection(sampleArtifact(`artifact-${name}`, 1));
    await store.artifacts.append(sampleEntry(`artifact-${name}`, 2));
    process.kill(process.pid, 'SIGKILL');
  },

  async claim(store, name) {
    for (const { requestId } of await store.requests.claimable(at(0), 1000)) {
      const mine = await store.requests.claim(requestId, name, at(0), 60_000);
      if (mine !== undefined) process.stdout.write(`${requestId}\n`);
    }
  },
};

async function appended(store: Store, artifactId: string, sequence: number): Promise<boolean> {
  try {
    await store.artifacts.append(sampleEntry(artifactId, sequence));
    return true;
  } catch (error) {
    if (isErrorCode(error, 'SEQUENCE_TAKEN')) return false;
    throw error;
  }
}

/** Opens twenty new places, each at a moment that was agreed with other processes. */
async function openTogether(path: string, start: number): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    while (Date.now() < start + round * 40);
    const store = await openStore({ kind: 'sqlite', path: `${path}-${round}` });
    await store.close();
  }
}

const [task, address, name, count] = process.argv.slice(2) as [string, string, string, string];
const place = JSON.parse(address) as StoreAddress;
if (task === 'open' && place.kind === 'sqlite') {
  await openTogether(place.path, Number(count));
} else {
  const store = await openStore(place);
  await tasks[task]!(store, name, Number(count));
  await store.close();
}
