import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isTimeZone, loadPerson, localeOf, NEW_PERSON, nextWaking, type Person } from '../../src/chat/person.ts';
import { ANN, BEN, CHANNEL, openChatPlace, type ChatPlace } from '../support/chat-place.ts';

const quiet = (from: string, to: string, timeZone: string): Person => ({ ...NEW_PERSON, quiet: { from, to, timeZone } });

describe('quiet hours', () => {
  test.each([
    ['none', NEW_PERSON, '2026-01-02T23:00:00.000Z', '2026-01-02T23:00:00.000Z'],
    ['before they begin', quiet('22:00', '07:00', 'UTC'), '2026-01-02T21:59:59.000Z', '2026-01-02T21:59:59.000Z'],
    ['from their first minute', quiet('22:00', '07:00', 'UTC'), '2026-01-02T22:00:00.000Z', '2026-01-03T07:00:00.000Z'],
    ['across midnight', quiet('22:00', '07:00', 'UTC'), '2026-01-03T03:04:05.000Z', '2026-01-03T07:00:00.000Z'],
    ['until the minute they end', quiet('22:00', '07:00', 'UTC'), '2026-01-03T07:00:00.000Z', '2026-01-03T07:00:00.000Z'],
    ['within one day', quiet('12:00', '13:30', 'UTC'), '2026-01-03T12:10:00.000Z', '2026-01-03T13:30:00.000Z'],
    ['in another time zone', quiet('22:00', '07:00', 'Asia/Tokyo'), '2026-01-03T14:00:00.000Z', '2026-01-03T22:00:00.000Z'],
    ['in a zone with half an hour', quiet('22:00', '07:00', 'Asia/Kolkata'), '2026-01-03T17:00:00.000Z', '2026-01-04T01:30:00.000Z'],
  ])('%s', (_, person, now, expected) => {
    expect(nextWaking(person, new Date(now)).toISOString()).toBe(expected);
  });

  test('a time zone is known or not', () => {
    expect(['Europe/Berlin', 'UTC', 'Mars/Base'].map(isTimeZone)).toEqual([true, true, false]);
  });
});

test('the chosen language counts before the one the platform knows', () => {
  expect(localeOf(NEW_PERSON, 'de-DE')).toBe('de');
  expect(localeOf({ ...NEW_PERSON, language: 'es' }, 'de-DE')).toBe('es');
  expect(localeOf(NEW_PERSON, 'tlh')).toBe('en');
  expect(localeOf(NEW_PERSON, undefined)).toBe('en');
});

describe('commands about oneself', () => {
  let place: ChatPlace;
  beforeEach(async () => {
    place = await openChatPlace({ environment: { PUBLIC_URL: 'https://saraphina.example/' } });
  });
  afterEach(() => place.close());

  test('preferences are kept, changed one by one and shown', async () => {
    expect(await place.give(ANN, 'preferences', { changes: {} })).toMatchObject({ value: NEW_PERSON });
    await place.give(ANN, 'preferences', { changes: { quiet: '22:00-07:00', timezone: 'Europe/Berlin' } });
    await place.give(ANN, 'preferences', { changes: { language: 'de', ping: 'off' } });
    expect(await place.give(ANN, 'preferences', { changes: {} })).toMatchObject({ value: { language: 'de', ping: false, quiet: { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' } } });
    expect(await place.give(ANN, 'preferences', { changes: { quiet: 'off' } })).toMatchObject({ value: { language: 'de', quiet: null } });
    expect(await place.give(BEN, 'preferences', { changes: {} })).toMatchObject({ value: NEW_PERSON });
  });

  test.each([[{ quiet: '25:00-07:00' }], [{ language: 'tlh' }], [{ timezone: 'Mars/Base', quiet: '22:00-07:00' }], [{ timezone: 'UTC' }], [{ colour: 'red' }], [{ ping: 'maybe' }]])('%j is refused with the usage', async (changes) => {
    const heard = await place.say(ANN, 'preferences', { changes });
    expect(heard).toMatchObject({ kind: 'answer', message: { tone: 'error' } });
    expect(JSON.stringify(heard.message)).toMatch(/preferences|quiet hours/);
  });

  test('help shows only what one may ask for', async () => {
    const usages = async (actorId: string) => JSON.stringify((await place.say(actorId, 'help', {})).message);
    expect(await usages(BEN)).toContain('promote <artifactId>');
    expect(await usages(ANN)).not.toContain('promote <artifactId>');
    expect(await usages(ANN)).toContain('propose <what you want>');
  });

  test('a sign-in link is for one person alone', async () => {
    const heard = await place.say(ANN, 'console', {});
    expect(heard.message).toMatchObject({ isPrivate: true });
    expect(JSON.stringify(heard.message)).toContain('https://saraphina.example/sign-in#');
    expect(await place.say('author', 'console', {})).toMatchObject({ message: { tone: 'error' } });
  });

  test('the language the platform told last serves messages nobody asked for', async () => {
    const hear = (locale: string) => place.desk.hear({ requestId: 'req-1', command: 'help', args: {}, actor: { id: ANN, displayName: 'Ann', asserted: false, locale }, replyTarget: CHANNEL }, false);
    await hear('de-DE');
    await vi.waitFor(async () => expect(localeOf(await loadPerson(place.app.store.documents, ANN))).toBe('de'));
    await hear('es-ES');
    await vi.waitFor(async () => expect(localeOf(await loadPerson(place.app.store.documents, ANN))).toBe('es'));
  });

  test('answers come in the language one reads', async () => {
    const help = async (actorId: string) => JSON.stringify((await place.say(actorId, 'help', {})).message);
    expect(await help('slack:T1/UEVA')).toBe(await help(BEN));
    await place.give(BEN, 'preferences', { changes: { language: 'de' } });
    expect(await help('slack:T1/UEVA')).not.toBe(await help(BEN));
  });
});
