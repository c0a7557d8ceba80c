/** What Slack sends when people type and click: signed posts over HTTP, or envelopes on a socket. `emulate` has neither. */
import { createHmac, randomUUID } from 'node:crypto';
import { TEAM, type SlackApi } from './slack-api.ts';

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

export interface Delivery {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: Record<string, unknown>;
}

export interface Acknowledged {
  status: number;
  body: string;
}

/** Delivers one thing and gives what was acknowledged. */
export type Deliver = (delivery: Delivery) => Promise<Acknowledged>;

// The tests look into messages of many shapes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type SlackMessage = any;

export interface Where {
  channel?: string;
  /** The person's own workspace, in a shared channel. */
  ownTeam?: string;
  trigger?: string;
}

export interface SlackDriver {
  deliver: Deliver;
  command(user: string, line: string, where?: Where): Promise<Acknowledged>;
  /** Presses the button with this label on a message of the channel or, with `ephemeral`, on one that only this person sees. */
  press(user: string, message: SlackMessage, label: string, where?: Where & { ephemeral?: boolean; view?: SlackMessage }): Promise<Acknowledged>;
  /** Sends the form that was opened last; the answer to a question for a file is a file's id. */
  submit(user: string, answers: Record<string, string>, ownTeam?: string): Promise<Acknowledged>;
  mention(user: string, text: string, more?: { thread?: string; ts?: string; channel?: string; botId?: string; files?: string[] }): Promise<Acknowledged & { ts: string }>;
  say(user: string, text: string): Promise<Acknowledged>;
  openHome(user: string): Promise<Acknowledged>;
}

export function createSlackDriver(api: SlackApi, deliver: Deliver): SlackDriver {
  const id = (name: string): string => api.ids[name] ?? name;
  const trigger = async (user: string): Promise<string> => String((await api.ask('views.generateTriggerId', { user_id: id(user) })).trigger_id);
  const responseUrl = (): string => `${api.url}/respond/${randomUUID()}`;
  let clock = Date.now();
  const newTs = (): string => `${Math.floor((clock += 7) / 1000)}.${String(clock % 1000).padStart(6, '0')}`;
  const event = (inner: Record<string, unknown>): Promise<Acknowledged> =>
    deliver({
      type: 'events_api',
      payload: {
        token: 'old', team_id: TEAM, api_app_id: 'A000000001', type: 'event_callback', event_id: `Ev${randomUUID()}`, event_time: Math.floor(Date.now() / 1000), event: inner,
        authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: 'U00000BOT', is_bot: true, is_enterprise_install: false }],
      },
    });

  return {
    deliver,
    async command(user, line, where = {}) {
      const [command = '', ...rest] = line.split(' ');
      return deliver({
        type: 'slash_commands',
        payload: {
          token: 'old', team_id: TEAM, team_domain: 'example', channel_id: id(where.channel ?? 'dev'), channel_name: 'dev', user_id: id(user), user_name: user, command, text: rest.join(' '),
          api_app_id: 'A000000001', is_enterprise_install: 'false', response_url: responseUrl(), trigger_id: where.trigger ?? (await trigger(user)),
        },
      });
    },
    async press(user, message, label, where = {}) {
      const { block, button } = findButton(where.view ?? message, label);
      const isEphemeral = where.ephemeral === true;
      const channel = id(where.channel ?? 'dev');
      const shown = where.view
        ? { view: where.view, container: { type: 'view', view_id: where.view.id } }
        : { channel: { id: channel, name: 'dev' }, container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: isEphemeral }, ...(isEphemeral ? {} : { message: { type: 'message', ...message } }), response_url: responseUrl() };
      return deliver({
        type: 'interactive',
        payload: {
          type: 'block_actions', api_app_id: 'A000000001', token: 'old', trigger_id: where.trigger ?? (await trigger(user)), team: { id: where.ownTeam ?? TEAM, domain: 'example' },
          user: { id: id(user), username: user, name: user, team_id: where.ownTeam ?? TEAM }, ...shown,
          actions: [{ type: 'button', action_id: button.action_id, block_id: block.block_id, value: button.value, text: button.text, action_ts: newTs() }],
        },
      });
    },
    submit(user, answers, ownTeam = TEAM) {
      const view = api.of('views.open').at(-1)?.answer?.view;
      if (!view) throw new Error('no form is open');
      const values = Object.fromEntries(view.blocks.filter((block: SlackMessage) => block.type === 'input').map((block: SlackMessage) => [block.block_id, { [block.element.action_id]: inputValue(block, answers[block.block_id]) }]));
      return deliver({
        type: 'interactive',
        payload: { type: 'view_submission', team: { id: ownTeam, domain: 'example' }, user: { id: id(user), username: user, name: user, team_id: ownTeam }, api_app_id: 'A000000001', token: 'old', view: { ...view, state: { values } }, response_urls: [] },
      });
    },
    async mention(user, text, more = {}) {
      const ts = more.ts ?? newTs();
      const inner = { type: 'app_mention', user: id(user), text: text.replace('@Saraphina', '<@U00000BOT>'), ts, event_ts: ts, channel: id(more.channel ?? 'dev'), team: TEAM, ...(more.thread === undefined ? {} : { thread_ts: more.thread }), ...(more.botId === undefined ? {} : { bot_id: more.botId }), ...(more.files === undefined ? {} : { subtype: 'file_share', files: more.files.map((file) => ({ id: file })) }) };
      return { ...(await event(inner)), ts };
    },
    say(user, text) {
      const ts = newTs();
      return event({ type: 'message', channel_type: 'im', user: id(user), text, ts, event_ts: ts, channel: `D${id(user).slice(1)}`, team: TEAM });
    },
    openHome: (user) => event({ type: 'app_home_opened', user: id(user), channel: `D${id(user).slice(1)}`, tab: 'home', event_ts: newTs() }),
  };
}

function inputValue({ element }: SlackMessage, answer: string | undefined): SlackMessage {
  if (element.type === 'file_input') return { type: 'file_input', files: answer === undefined ? [] : [{ id: answer }] };
  return { type: 'plain_text_input', value: answer ?? element.initial_value ?? null };
}

/** Posts to `PUBLIC_URL/slack/events` as Slack does. */
export function httpDelivery(url: () => string, now: () => Date): Deliver {
  return async (delivery) => {
    const { body, type } = encode(delivery);
    const answer = await fetch(`${url()}/slack/events`, { method: 'POST', headers: { 'content-type': type, ...signature(body, now()) }, body });
    return { status: answer.status, body: await answer.text() };
  };
}

/** A form for commands, a form with JSON for clicks, JSON for events. */
export function encode({ type, payload }: Delivery): { body: string; type: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const form = type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { body: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' };
}

export function signature(body: string, now: Date, secret = SIGNING_SECRET): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}` };
}

export function findButton(message: SlackMessage, label: string): { block: SlackMessage; button: SlackMessage } {
  for (const block of message.blocks ?? []) {
    const button = block.type === 'actions' ? block.elements.find((element: SlackMessage) => element.text.text === label) : undefined;
    if (button) return { block, button };
  }
  throw new Error(`no button ${label} on: ${shownText(message)} [${buttonLabels(message).join(', ')}]`);
}

export function buttonLabels(message: SlackMessage): string[] {
  return (message.blocks ?? []).flatMap((block: SlackMessage) => (block.type === 'actions' ? block.elements.map((element: SlackMessage) => element.text.text as string) : []));
}

/** Everything a person reads of it, buttons left out. */
export function shownText(message: SlackMessage): string {
  const words = (node: SlackMessage): string => {
    if (Array.isArray(node)) return node.map(words).join(' ');
    if (typeof node !== 'object' || node === null || node.type === 'actions') return '';
    if (node.type === 'user') return `<@${node.user_id}>`;
    const own = typeof node.text === 'string' ? node.text : node.text ? words(node.text) : '';
    return [own, node.label ? words(node.label) : '', node.elements ? node.elements.map(words).join('') : ''].join('');
  };
  return (message.blocks ?? []).map(words).join('\n');
}
