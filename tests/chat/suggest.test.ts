import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { homeSections } from '../../src/chat/home.ts';
import { MOST_SUGGESTIONS, suggestions } from '../../src/chat/suggest.ts';
import { ANN, BEN, openChatPlace, type ChatPlace } from '../support/chat-place.ts';

let place: ChatPlace;
let proposed: string;
let waiting: string;
beforeAll(async () => {
  place = await openChatPlace();
  const propose = async (request: string): Promise<string> => {
    const outcome = await place.give(ANN, 'propose', { request });
    return String(outcome.ok && outcome.value['artifactId']);
  };
  proposed = await propose('Create a function to validate email addresses');
  waiting = await propose('Create a function to convert a string to a slug');
  await place.give(ANN, 'run-sandbox', { artifactId: waiting });
});
afterAll(() => place.close());

const values = async (command: string, argument: string, typed: string, args = {}) => (await suggestions(place.app, command, argument, typed, args)).map(({ value }) => value);

describe('suggestions', () => {
  test('are artifacts that the command can do something with', async () => {
    expect(await values('promote', 'artifactId', '')).toEqual([waiting]);
    expect((await values('run-sandbox', 'artifactId', '')).sort()).toEqual([proposed, waiting].sort());
    expect(await values('metrics', 'artifactId', '')).toEqual([]);
    expect((await values('show', 'id', '')).sort()).toEqual([proposed, waiting].sort());
  });

  test('are found by id, function name or words of the request', async () => {
    expect(await values('show', 'id', 'isEmail')).toEqual([proposed]);
    expect(await values('show', 'id', 'a slug')).toEqual([waiting]);
    expect(await values('show', 'id', waiting.slice(0, 15))).toContain(waiting);
    expect(await values('show', 'id', 'nothing of this kind')).toEqual([]);
  });

  test('are domains and then their keys, one after the other', async () => {
    expect(await values('predict', 'domain', 'batt')).toEqual(['battery_life']);
    expect(await values('predict', 'query', '', { domain: 'battery_life' })).toContain('battery=');
    expect(await values('predict', 'query', 'battery=20 he', { domain: 'battery_life' })).toEqual(['battery=20 health=']);
    expect(await values('predict', 'query', 'battery=20 battery', { domain: 'battery_life' })).toEqual([]);
    expect(await values('predict', 'query', 'battery=2', { domain: 'battery_life' })).toEqual([]);
    expect(await values('predict', 'query', 'x', { domain: 'nothing' })).toEqual([]);
    expect(await values('reject', 'reason', 'x')).toEqual([]);
  });

  test('fit what chats show', async () => {
    const all = await suggestions(place.app, 'show', 'id', '');
    expect(all.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
    for (const { value, label } of all) expect([value.length <= 100, label.length <= 100]).toEqual([true, true]);
  });
});

describe('a person’s own page', () => {
  const ids = async (id: string) => (await homeSections(place.app, { id, displayName: id, asserted: false })).map(({ cards }) => cards.map(({ buttons }) => buttons[0]!.artifactId));

  test('shows what waits for them, what they asked for and what was decided', async () => {
    expect(await ids(BEN)).toEqual([[waiting], [], []]);
    const [forAnn, asked, decided] = await ids(ANN);
    expect([forAnn, asked!.sort(), decided]).toEqual([[], [proposed, waiting].sort(), []]);
    await place.give(BEN, 'reject', { artifactId: proposed, reason: 'not this one' });
    expect((await ids(BEN))[2]).toEqual([proposed]);
  });
});
