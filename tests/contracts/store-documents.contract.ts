import { expect, test } from 'vitest';
import { at, HOSTILE_DETAILS } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** Small documents by kind and key. */
export function documentContract(subject: StoreUnderTest): void {
  const note = (key: string, parts: { version?: number; about?: string; dueAt?: string | null; body?: unknown } = {}) => ({ key, version: 0, about: '', dueAt: null, body: { text: key }, ...parts });

  test('a document comes back as it was saved, with a version that counts the saves', async () => {
    const { documents } = subject.store;
    expect(await documents.put('note', note('a', { body: HOSTILE_DETAILS, about: 'artifact-a', dueAt: at(1) }))).toBe(true);
    expect(await subject.other.documents.get('note', 'a')).toEqual({ key: 'a', version: 1, about: 'artifact-a', dueAt: at(1), body: HOSTILE_DETAILS });
    expect(await documents.put('note', note('a', { version: 1 }))).toBe(true);
    expect(await documents.get('note', 'a')).toEqual({ key: 'a', version: 2, about: '', dueAt: null, body: { text: 'a' } });
    expect(await documents.get('note', 'b')).toBeUndefined();
    expect(await documents.get('other', 'a')).toBeUndefined();
  });

  test('of many writers that read the same version exactly one wins', async () => {
    const stores = [subject.store.documents, subject.other.documents];
    const firsts = await Promise.all(Array.from({ length: 10 }, (_, index) => stores[index % 2]!.put('note', note('a', { body: index }))));
    expect(firsts.filter((won) => won)).toHaveLength(1);
    const seconds = await Promise.all(Array.from({ length: 10 }, (_, index) => stores[index % 2]!.put('note', note('a', { version: 1, body: index }))));
    expect(seconds.filter((won) => won)).toHaveLength(1);
    expect(await subject.store.documents.get('note', 'a')).toMatchObject({ version: 2, body: seconds.indexOf(true) });
  });

  test('saving over a version that is not there changes nothing', async () => {
    const { documents } = subject.store;
    expect(await documents.put('note', note('a', { version: 3 }))).toBe(false);
    expect(await documents.get('note', 'a')).toBeUndefined();
  });

  test('a deleted document is gone, once', async () => {
    const { documents } = subject.store;
    await documents.put('note', note('a'));
    expect(await documents.delete('note', 'a')).toBe(true);
    expect(await documents.delete('note', 'a')).toBe(false);
    expect(await documents.put('note', note('a'))).toBe(true);
  });

  test('what is due comes longest due first, of one kind, and never what has no time', async () => {
    const { documents } = subject.store;
    for (const [key, dueAt] of [['a', at(3)], ['b', at(1)], ['c', null], ['d', at(2)], ['e', at(9)]] as const) await documents.put('note', note(key, { dueAt }));
    await documents.put('other', note('f', { dueAt: at(0) }));
    expect((await documents.due('note', at(3), 10)).map(({ key }) => key)).toEqual(['b', 'd', 'a']);
    expect((await documents.due('note', at(3), 2)).map(({ key }) => key)).toEqual(['b', 'd']);
    expect(await documents.due('note', at(0), 10)).toEqual([]);
  });

  test('what is about something is found by it', async () => {
    const { documents } = subject.store;
    await documents.put('note', note('b', { about: 'artifact-a' }));
    await documents.put('note', note('a', { about: 'artifact-a' }));
    await documents.put('note', note('c', { about: 'artifact-b' }));
    expect((await documents.about('note', 'artifact-a', 10)).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(await documents.about('note', 'artifact', 10)).toEqual([]);
  });

  test.each([[{ $ne: 'a' }], ['a\0b'], [7]])('%j is refused as a key', async (key) => {
    await expect(subject.store.documents.put('note', note(key as string))).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
    await expect(subject.store.documents.get('note', key as string)).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
  });
}
