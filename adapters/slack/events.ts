/** Mentions, direct messages, the home tab, and the end of an installation. Bolt has acknowledged all of them already. */
import type { App as Bolt } from '@slack/bolt';
import { hearTyped, readLine, type ListenerOptions } from './listeners.ts';
import type { Home } from './home-tab.ts';
import { requestIdOf } from './ids.ts';
import type { Installations } from './installations.ts';
import { commandLine, readSlackText, withoutMention } from './typed-text.ts';

/** What matters of an event that carries somebody's words. */
interface Spoken {
  channel: string;
  ts: string;
  thread_ts?: string;
  text?: string;
  user?: string;
  /** The person's own workspace, which in a shared channel is another one. */
  user_team?: string;
  team?: string;
  bot_id?: string;
  subtype?: string;
  channel_type?: string;
  files?: { id: string }[];
}

interface Envelope {
  team_id: string;
  /** The installations that may see the event; the first is the one it was sent for. */
  authorizations?: { team_id?: string | null; user_id?: string }[];
}

/** Kinds of messages in which somebody says something; others tell that something was edited, joined or deleted. */
const WORDS: readonly (string | undefined)[] = [undefined, 'file_share'];

export function listenToMessages(bolt: Bolt, options: ListenerOptions): void {
  bolt.event('app_mention', ({ event, body }) => hearSpoken(options, event as Spoken, body as unknown as Envelope));
  // Arrives only where the app was given `im:history` and subscribed to `message.im`.
  bolt.event('message', async ({ event, body }) => {
    const spoken = event as Spoken;
    if (spoken.channel_type === 'im') await hearSpoken(options, spoken, body as unknown as Envelope);
  });
}

/** What apps say is never heard, so that two bots can't keep each other talking. */
async function hearSpoken(options: ListenerOptions, event: Spoken, body: Envelope): Promise<void> {
  const { channel, ts, user } = event;
  if (user === undefined || event.bot_id !== undefined || !WORDS.includes(event.subtype)) return;
  const [installed] = body.authorizations ?? [];
  const team = installed?.team_id ?? body.team_id;
  const isDirect = event.channel_type === 'im';
  const place = { team, channel, user, message: null, thread: event.thread_ts ?? (isDirect ? null : ts) };
  const said = readSlackText(withoutMention(event.text ?? '', installed?.user_id));
  options.evidence.heard('mention');
  const base = { requestId: requestIdOf('message', channel, ts), place, ownTeam: event.user_team ?? event.team ?? team, userName: user, show: { to: 'thread' as const } };
  await hearTyped(options, readLine(commandLine(said)), base, said, (event.files ?? []).map(({ id }) => id));
}

export function listenToHome(bolt: Bolt, home: Home, { evidence }: Pick<ListenerOptions, 'evidence'>): void {
  bolt.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    evidence.heard('home');
    const { authorizations, team_id } = body as unknown as Envelope;
    const team = authorizations?.[0]?.team_id ?? team_id;
    await home.open({ team, ownTeam: team, user: event.user });
  });
}

export function listenToUninstalls(bolt: Bolt, installations: Installations): void {
  bolt.event('app_uninstalled', ({ body }) => installations.remove((body as unknown as Envelope).team_id));
  bolt.event('tokens_revoked', async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await installations.remove((body as unknown as Envelope).team_id);
  });
}
