/** Commands about the person who gives them. */
import { z } from 'zod';
import type { App } from './app.ts';
import { preferencesCard, signInCard } from './cards/answers.ts';
import { changePerson, isTimeZone, loadPerson, localeOf, type Person } from './chat/person.ts';
import { isLoopback, type Config } from './config.ts';
import { SaraphinaError } from './errors.ts';
import { LOCALES } from './language/locale.ts';
import { answer, type Reply } from './requests/reply.ts';
import { createSignInLink } from './requests/sign-in-link.ts';
import type { Actor } from './requests/stored-request.ts';

const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const changesSchema = z.strictObject({
  language: z.enum(['auto', ...LOCALES]).optional(),
  ping: z.enum(['on', 'off']).optional(),
  quiet: z.union([z.literal('off'), z.string().regex(new RegExp(`^${CLOCK}-${CLOCK}$`), 'expected HH:MM-HH:MM or off')]).optional(),
  timezone: z.string().refine(isTimeZone, 'expected a time zone such as Europe/Berlin').optional(),
});

/** Shows what a person set, after changing what they asked to change. */
export async function preferences(app: App, { changes }: { changes: Record<string, unknown> }, actor: Actor): Promise<Reply> {
  const parsed = changesSchema.safeParse(changes);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'preferences'}: ${issue.message}`);
    throw new SaraphinaError('BAD_ARGUMENTS', `usage: preferences [language=auto|${LOCALES.join('|')}] [ping=on|off] [quiet=22:00-07:00|off] [timezone=Europe/Berlin] (${problems.join('; ')})`, { problems });
  }
  const { documents } = app.store;
  const before = await loadPerson(documents, actor.id);
  const person = Object.keys(changes).length === 0 ? before : await changePerson(documents, actor.id, changedPerson(before, parsed.data));
  return answer({ ...person }, preferencesCard(person, localeOf(person, actor.locale)));
}

function changedPerson(before: Person, { language, ping, quiet, timezone }: z.infer<typeof changesSchema>): Omit<Person, 'tag'> {
  const timeZone = timezone ?? before.quiet?.timeZone ?? 'UTC';
  const [from, to] = quiet?.split('-') ?? [before.quiet?.from, before.quiet?.to];
  const hours = quiet === 'off' || from === undefined || to === undefined ? null : { from, to, timeZone };
  if (timezone !== undefined && hours === null) throw new SaraphinaError('BAD_ARGUMENTS', 'a time zone needs quiet hours beside it: preferences quiet=22:00-07:00 timezone=Europe/Berlin');
  return { language: language ?? before.language, ping: ping === undefined ? before.ping : ping === 'on', quiet: hours };
}

/** A sign-in link for whoever a chat platform says this is. */
export async function consoleLink(app: App, _args: unknown, actor: Actor): Promise<Reply> {
  if (!/^(?:slack|discord):/.test(actor.id)) throw new SaraphinaError('BAD_ARGUMENTS', 'this is for chats; in a terminal: ./scripts/saraphina sign-in NAME');
  const link = await createSignInLink(app, consoleUrl(app.config), actor.id);
  return answer({ link }, signInCard(link, actor.locale));
}

/** Where people reach the console. @throws SaraphinaError `BAD_CONFIG` when only `PUBLIC_URL` could tell */
function consoleUrl({ PUBLIC_URL, HOST, PORT }: Config): string {
  if (PUBLIC_URL !== '') return PUBLIC_URL.replace(/\/+$/, '');
  if (isLoopback(HOST) && PORT !== 0) return `http://${HOST}:${PORT}`;
  throw new SaraphinaError('BAD_CONFIG', 'the address of the console is not known: set PUBLIC_URL');
}
