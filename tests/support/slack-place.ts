import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { createSlack, type SlackOptions } from '../../adapters/slack/slack.ts';
import { loadTemplates } from '../../adapters/templates/load-templates.ts';
import { createWebConsole, type WebConsole } from '../../adapters/web/server.ts';
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';
import { createCourier, type Courier } from '../../src/chat/courier.ts';
import { createChatDesk, type ChatDesk } from '../../src/chat/desk.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { createLibrary } from '../../src/factory/retrieve.ts';
import type { Logger, Store } from '../../src/ports.ts';
import { createChangeFeed, type ChangeFeed } from '../../src/requests/changes.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import type { SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';
import { APP_TOKEN, BOT_TOKEN, CLIENT, startSlackApi, TEAM, type SlackApi } from './slack-api.ts';
import { createSlackDriver, httpDelivery, shownText, SIGNING_SECRET, type Deliver, type SlackDriver, type SlackMessage } from './slack-driver.ts';
import { createMemoryTarget, createScriptedSandbox, createTestApp, plainTools, type TestApp, type TestAppOptions } from './test-app.ts';
import { passingEvidence } from './web-place.ts';

const library = createLibrary(loadTemplates(join(import.meta.dirname, '../../templates')));
export const ENCRYPTION_KEY = '0f'.repeat(32);
const EVERY_MS = 10;

export interface SlackPlace extends TestApp, SlackDriver {
  api: SlackApi;
  slack: ChatAdapter;
  courier: Courier;
  /** Address of the console, which Slack calls. */
  url: string;
  /** What the adapter logged. */
  logged: string[];
  /** `slack:TEAM/USER` of a seeded person. */
  identity(name: string): string;
  /** The newest message of the channel; waits until its text has this. */
  card(text: string | RegExp, channel?: string): Promise<SlackMessage>;
  /** A message below this one; waits for one whose text has this. */
  reply(message: SlackMessage, text: string | RegExp, channel?: string): Promise<SlackMessage>;
  /** What only somebody sees; waits for one whose text has this. */
  aside(text: string | RegExp): Promise<SlackMessage>;
  /** Proposes as Ann and waits for the card. */
  proposed(): Promise<SlackMessage>;
  /** As `proposed`, with tests that passed. */
  awaiting(): Promise<SlackMessage>;
  /** The artifact that a card shows. */
  artifactOf(message: SlackMessage): string;
  /** From now on the store does not answer. */
  breakStore(): void;
  mendStore(): void;
  /** As after a crash: the same store and the same messages, everything else new. */
  restart(): Promise<void>;
}

export interface SlackPlaceOptions extends TestAppOptions {
  slack?: Partial<SlackOptions>;
  /** Delivers over something other than HTTP. */
  deliver?: Deliver;
  api?: SlackApi;
  /** In place of the core's own ear. */
  hear?: ChatDesk['hear'];
  sandbox?: (spec: SandboxSpec) => Promise<SandboxEvidence>;
}

/** The real core, store and queue behind the real adapter, against `emulate`. Ann asks, Ben and Eva approve, Gus is a guest. */
export async function openSlackPlace(options: SlackPlaceOptions = {}): Promise<SlackPlace> {
  const api = options.api ?? (await startSlackApi());
  const identity = (name: string): string => `slack:${TEAM}/${api.ids[name] ?? name}`;
  const logged: string[] = [];
  const logger: Logger = { info: () => undefined, warn: (said, fields) => void logged.push(`${said} ${JSON.stringify(fields)}`), error: (said, fields) => void logged.push(`${said} ${JSON.stringify(fields)}`) };
  const sandbox = createScriptedSandbox(async () => passingEvidence());
  sandbox.run = options.sandbox ?? (async (spec) => evidenceFor(spec));
  const opened = await createTestApp({
    realTime: true,
    ...options,
    environment: { APPROVERS: `${identity('ben')},${identity('eva')},${identity('gus')}`, RATE_LIMIT_PER_MINUTE: '1000', PUBLIC_URL: 'http://127.0.0.1:3080', ...options.environment },
    parts: { tools: plainTools, library, target: createMemoryTarget(), sandbox: async () => sandbox, logger, ...options.parts },
  });
  const { app } = opened;
  const breaker = breakable(app.store);
  app.store = breaker.store;
  let web: WebConsole;
  let changes: ChangeFeed;

  async function open(): Promise<Pick<SlackPlace, 'slack' | 'courier' | 'url'>> {
    const slack = createSlack({
      app, botToken: BOT_TOKEN, appToken: '', signingSecret: SIGNING_SECRET, clientId: '', clientSecret: '', encryptionKey: '', apiUrl: api.apiUrl, publicUrl: '', logger,
      pauses: { betweenPosts: 0, beforeRetry: 1 }, ...options.slack,
    });
    app.platforms.splice(0, app.platforms.length, slack.platform);
    changes = createChangeFeed(app, EVERY_MS);
    const courier = createCourier(app, changes);
    web = createWebConsole({ app, hostName: '127.0.0.1', port: 0, publicUrl: '', localIdentities: [], personalTokens: [], logger, changes, mounts: slack.mounts });
    const { url } = await web.listen();
    await slack.start(options.hear ? { hear: options.hear } : createChatDesk(app, courier));
    await courier.start();
    return { slack, courier, url };
  }

  async function closeChat(): Promise<void> {
    await Promise.all([place.slack.close(), web.close(500)]);
    await place.courier.close();
    await changes.close();
  }

  const until = async (look: () => Promise<SlackMessage | undefined>, text: string | RegExp): Promise<SlackMessage> => {
    let found: SlackMessage;
    await vi.waitFor(async () => {
      found = await look();
      expect(found === undefined ? '(nothing)' : shownText(found)).toMatch(text);
    }, { timeout: 8000, interval: EVERY_MS });
    return found;
  };

  /** The newest that has this; else the newest, whose text is then shown as what was there instead. */
  const pick = (messages: SlackMessage[], text: string | RegExp): SlackMessage | undefined => messages.findLast((message) => shownText(message).search(text) !== -1) ?? messages.at(-1);

  const place: SlackPlace = {
    ...opened,
    ...(await open()),
    ...createSlackDriver(api, options.deliver ?? httpDelivery(() => place.url, () => app.clock.now())),
    api,
    logged,
    identity,
    card: (text, channel = 'dev') => until(async () => (await api.messages(api.ids[channel] ?? channel)).at(-1), text),
    reply: (message, text, channel = 'dev') => until(async () => pick((await api.messages(api.ids[channel] ?? channel, message.ts)).filter((reply) => (reply.blocks ?? []).length > 0), text), text),
    aside: (text) => until(async () => pick(asides(api), text), text),
    async proposed() {
      await place.command('ann', '/propose Create a function to validate email addresses');
      return place.card(/proposed/);
    },
    async awaiting() {
      const card = await place.proposed();
      await place.press('ann', card, 'Run tests');
      return place.card(/awaiting approval/);
    },
    artifactOf: (message) => /artifact-[0-9a-f]{12}/.exec(shownText(message))?.[0] ?? '',
    breakStore: breaker.fail,
    mendStore: breaker.mend,
    async restart() {
      await closeChat();
      Object.assign(place, await open());
    },
    async close() {
      await closeChat();
      breaker.mend();
      await opened.close();
      if (!options.api) await api.close();
      expect(api.problems).toEqual([]);
    },
  };
  return place;
}

export const OAUTH: Partial<SlackOptions> = { botToken: '', clientId: CLIENT.id, clientSecret: CLIENT.secret, encryptionKey: ENCRYPTION_KEY, publicUrl: 'http://127.0.0.1' };
export const SOCKET: Partial<SlackOptions> = { appToken: APP_TOKEN, signingSecret: '' };

/** Ephemeral messages in the order in which they were sent, however they were sent. */
function asides(api: SlackApi): SlackMessage[] {
  return api.calls
    .filter(({ method, answer }) => method === 'respond' || (method === 'chat.postEphemeral' && answer?.ok))
    .map(({ args }) => ({ ...args, blocks: typeof args['blocks'] === 'string' ? JSON.parse(args['blocks']) : args['blocks'], ts: '1700000000.000100' }));
}

/** What the sandbox sees when every test of these files passes. */
export function evidenceFor(spec: SandboxSpec): SandboxEvidence {
  const evidence = passingEvidence();
  return evidence.claim === null ? evidence : { ...evidence, claim: { ...evidence.claim, inputDigest: contentSignature(spec.code, spec.tests) } };
}

function breakable(store: Store): { store: Store; fail(): void; mend(): void } {
  let isDown = false;
  const guard = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (typeof value === 'function') {
          return (...args: unknown[]) => (isDown ? Promise.reject(new SaraphinaError('STORE_UNAVAILABLE', 'the database does not answer')) : (value.apply(target, args) as unknown));
        }
        return typeof value === 'object' && value !== null ? guard(value) : value;
      },
    });
  return { store: guard(store), fail: () => (isDown = true), mend: () => (isDown = false) };
}
