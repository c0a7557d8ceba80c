import type { Store } from '../../src/ports.ts';
import { fill } from '../contracts/store-backup.contract.ts';
import { at, digest, sampleArtifact, sampleEntry, sampleRequest } from './store-samples.ts';

/** Calls every method of a store at least once. */
export async function exercise(store: Store): Promise<void> {
  const { artifacts, requests, predictions, signIns, documents } = store;
  await store.ping();
  await store.restore((async function* () {})());
  await fill(store);
  await artifacts.append(sampleEntry('artifact-a', 3)).catch(() => {});
  await artifacts.saveProjection(sampleArtifact('artifact-a', 1));
  await artifacts.lagging(10);
  await artifacts.list({});
  await artifacts.list({ status: 'deployed', updatedAfter: at(0) });
  for await (const id of artifacts.allIds()) await artifacts.get(id);
  await artifacts.entries('artifact-a', 1);
  await artifacts.recentIds(10);
  await artifacts.deployedAs('isEmail');
  await artifacts.expired(at(0), 10);
  await artifacts.executions('artifact-a');
  await requests.insert(sampleRequest('request-1'));
  await requests.get('request-1');
  await requests.accept('request-1');
  await requests.cancel('request-1', at(0));
  await requests.renew('request-2', 1, at(60), 'testing');
  await requests.release('request-2', 1);
  await requests.claimable(at(0), 10);
  await requests.abandoned(at(0), 10);
  await requests.countAhead('propose', at(0));
  await requests.countByActor('author', at(0));
  await requests.forArtifact('artifact-a', 10);
  await requests.countPending();
  await predictions.get('pred-1');
  await predictions.recentIds(10);
  await predictions.history('device_recovery', 10);
  await signIns.getSession(digest('session'), at(0));
  await signIns.redeemLink(digest('link'), at(0));
  await signIns.deleteSession(digest('session'));
  await documents.get('note', 'a');
  await documents.put('note', { key: 'a', version: 1, about: 'artifact-a', dueAt: null, body: {} });
  await documents.due('note', at(0), 10);
  await documents.about('note', 'artifact-a', 10);
  await documents.delete('note', 'b');
  for await (const _record of store.backup());
}

/**
 * The same store, noting which of its methods were called.
 * @returns the store, and the names of those never called so far
 */
export function watched(store: Store): { store: Store; neverCalled(): string[] } {
  const called = new Set<string>();
  const names: string[] = [];
  const watch = <T extends object>(part: T, prefix: string): T => {
    const entries = Object.entries(part).map(([name, value]: [string, unknown]) => {
      if (typeof value === 'object' && value !== null) return [name, watch(value, `${name}.`)];
      if (typeof value !== 'function' || name === 'close') return [name, value];
      names.push(prefix + name);
      return [name, (...args: unknown[]) => (called.add(prefix + name), (value as (...args: unknown[]) => unknown)(...args))];
    });
    return Object.fromEntries(entries) as T;
  };
  return { store: watch(store, ''), neverCalled: () => names.filter((name) => !called.has(name)) };
}
