/** What a person said about how the bot should treat them. */
import type { DocumentStore } from '../ports.ts';
import { pickLocale, type Locale } from '../language/locale.ts';

export const PERSON = 'person';

export interface Person {
  /** `auto`: the language the platform knows. */
  language: Locale | 'auto';
  /** Language tag the platform told when they last gave a command, e.g. `de-DE`; for messages they did not ask for. */
  tag: string;
  /** False: never pinged and never written to unasked. */
  ping: boolean;
  /** No direct messages and no pings from `from` until `to`, `HH:MM` in `timeZone`; null: at any time. */
  quiet: { from: string; to: string; timeZone: string } | null;
}

export const NEW_PERSON: Person = { language: 'auto', tag: '', ping: true, quiet: null };

export async function loadPerson(documents: DocumentStore, actorId: string): Promise<Person> {
  return (await documents.get<Person>(PERSON, actorId))?.body ?? NEW_PERSON;
}

/** Saves changes to what a person said; the last one counts. */
export async function changePerson(documents: DocumentStore, actorId: string, changes: Partial<Person>): Promise<Person> {
  for (;;) {
    const stored = await documents.get<Person>(PERSON, actorId);
    const body = { ...(stored?.body ?? NEW_PERSON), ...changes };
    if (await documents.put(PERSON, { key: actorId, version: stored?.version ?? 0, about: '', dueAt: null, body })) return body;
  }
}

/** The language this person reads. @param tag language tag the platform knows now, e.g. `de-DE`; else the one it told last */
export function localeOf(person: Person, tag: string = person.tag): Locale {
  return person.language === 'auto' ? pickLocale(tag) : person.language;
}

/** When this person may be disturbed again: `now` itself outside their quiet hours, else the minute these end. */
export function nextWaking(person: Person, now: Date): Date {
  if (!person.quiet) return now;
  const minute = minuteOfDay(now, person.quiet.timeZone);
  const from = minutes(person.quiet.from);
  const to = minutes(person.quiet.to);
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return now;
  const wait = (to - minute + 1440) % 1440;
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 + wait * 60_000);
}

function minutes(clock: string): number {
  const [hours = '0', rest = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(rest);
}

function minuteOfDay(now: Date, timeZone: string): number {
  return minutes(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now));
}

/** Whether `Intl` knows this time zone, e.g. `Europe/Berlin`. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
