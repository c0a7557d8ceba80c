/** Slack: the wiring of the adapter. */
import { App as Bolt } from '@slack/bolt';
import type { App } from '../../src/app.ts';
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { HttpMount, Logger } from '../../src/ports.ts';
import { createAnswers } from './answers.ts';
import { createSlackClients, createWebClient, type ClientOptions } from './clients.ts';
import { listenToHome, listenToMessages, listenToUninstalls } from './events.ts';
import { createEvidence } from './evidence.ts';
import { createForms } from './forms.ts';
import { createHandedIn } from './handed-in.ts';
import { createHearing } from './hearing.ts';
import { createHome } from './home-tab.ts';
import { createInstallations, type Installations } from './installations.ts';
import { listenToCommands, listenToForms, listenToPresses } from './listeners.ts';
import { oauthMounts } from './oauth.ts';
import { createPace } from './pace.ts';
import { createPeople } from './people.ts';
import { createSlackPlatform, type PostedMessage } from './platform.ts';
import { createPosted } from '../../src/chat/posted.ts';
import { createFetchReceiver, type FetchReceiver } from './receiver.ts';
import { checkSlack } from './self-check.ts';
import { createSlackLogger } from './slack-logger.ts';
import { createSocket, type Socket } from './socket.ts';
import { createVault } from './vault.ts';
import { installedWorkspaces, singleWorkspace } from './workspaces.ts';

export interface SlackOptions {
  app: App;
  /** Of one workspace; unused when there is a client id. */
  botToken: string;
  /** With it Socket Mode is used; else Slack calls `PUBLIC_URL/slack/events`. */
  appToken: string;
  signingSecret: string;
  /** With it any number of workspaces install the bot. */
  clientId: string;
  clientSecret: string;
  /** 64 hexadecimal digits; needed with a client id. */
  encryptionKey: string;
  /** Empty: `https://slack.com/api/`. */
  apiUrl: string;
  publicUrl: string;
  logger: Logger;
  /** Pauses that Slack asks for, in milliseconds; a test against another server needs none. */
  pauses?: { betweenPosts: number; beforeRetry: number };
}

const PAUSES = { betweenPosts: 1000, beforeRetry: 1000 };
const TIDY_EVERY_MS = 24 * 3_600_000;
const FINISH_MS = 3000;

/** @throws SaraphinaError `BAD_CONFIG` when nothing proves that what arrives is from Slack */
export function createSlack(options: SlackOptions): ChatAdapter {
  const { app, appToken, apiUrl, logger, signingSecret } = options;
  if (appToken === '' && signingSecret === '') throw new SaraphinaError('BAD_CONFIG', 'Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)');
  const pauses = options.pauses ?? PAUSES;
  const web: ClientOptions = { apiUrl, retryMs: pauses.beforeRetry, logger };
  const installations = options.clientId === '' ? undefined : createInstallations(app.store.documents, createVault(options.encryptionKey));
  const workspaces = installations ? installedWorkspaces(installations) : singleWorkspace(options.botToken, createWebClient(options.botToken, web, true));
  const clients = createSlackClients(web, workspaces.tokenOf);
  const named = [...app.approvers, ...app.config.USERS, ...app.config.ESCALATE_TO];
  const people = createPeople(clients, named, logger);
  const posted = createPosted<PostedMessage>('slack', app.store.documents, app.clock);
  const evidence = createEvidence(app.store.documents, logger);
  const platform = createSlackPlatform({ clients, people, posted, painter: app.painter, pace: createPace(pauses.betweenPosts), teamFor: workspaces.teamFor, logger });
  const answers = createAnswers({ clients, people, platform, logger });
  const underWay = new Set<Promise<unknown>>();
  let isOpen = false;
  let tidying: NodeJS.Timeout | undefined;
  const home = createHome({ app, clients, people, isOpen: () => isOpen });

  const socket: Socket | undefined = appToken === '' ? undefined : createSocket({ appToken, apiUrl, retryMs: pauses.beforeRetry, logger });
  const receiver = socket ? undefined : createFetchReceiver({ signingSecret, clock: app.clock, logger });
  const bolt = createBolt(socket?.receiver ?? receiver, logger);
  // What goes on after the acknowledgement is waited for when closing.
  bolt.use(async ({ next }) => {
    const task = next();
    underWay.add(task);
    await task.finally(() => underWay.delete(task));
  });
  if (installations) listenToUninstalls(bolt, installations);

  const tidy = (): void => void posted.tidy().catch((error: unknown) => logger.warn('old notes about Slack messages stay a while longer', { error: String(error) }));

  return {
    platform,
    mounts: [...(receiver ? [{ path: '/slack/events', handle: receiver.handle }] : []), ...installMounts(options, web, installations)],
    async start(desk) {
      const hearing = createHearing({ desk, people, answers, home, approvers: app.approvers });
      const listening = { hearing, forms: createForms({ clients, people, hearing }), people, evidence, handedIn: createHandedIn({ clients, apiUrl }), domains: app.domains.known };
      listenToCommands(bolt, listening);
      listenToPresses(bolt, listening);
      listenToForms(bolt, listening);
      listenToMessages(bolt, listening);
      listenToHome(bolt, home, listening);
      isOpen = true;
      tidying = setInterval(tidy, TIDY_EVERY_MS).unref();
      tidy();
      await installations?.warm();
      await receiver?.start();
      socket?.open();
    },
    check: () => checkSlack({ ...options, workspaces, clients, people, evidence, socket, approvers: app.approvers }),
    async close() {
      isOpen = false;
      clearInterval(tidying);
      await Promise.all([receiver?.stop(), socket?.close()]);
      let limit: NodeJS.Timeout | undefined;
      await Promise.race([Promise.allSettled(underWay), new Promise((resolve) => (limit = setTimeout(resolve, FINISH_MS)))]);
      clearTimeout(limit);
    },
  };
}

/** Nothing is looked up before a handler acknowledges: tokens are found when they are used. */
function createBolt(receiver: Socket['receiver'] | FetchReceiver | undefined, logger: Logger): Bolt {
  const bolt = new Bolt({ ...(receiver ? { receiver } : {}), authorize: async () => ({}), logger: createSlackLogger(logger), convoStore: false, ignoreSelf: false });
  bolt.error(async (error) => logger.error('something that Slack sent could not be handled', { error: error.stack ?? error.message }));
  return bolt;
}

function installMounts({ clientId, clientSecret, publicUrl, apiUrl, app, logger }: SlackOptions, web: ClientOptions, installations: Installations | undefined): HttpMount[] {
  if (!installations) return [];
  const authorizeUrl = new URL('/oauth/v2/authorize', apiUrl === '' ? 'https://slack.com' : apiUrl).toString();
  return oauthMounts({ clientId, clientSecret, publicUrl: publicUrl.replace(/\/+$/, ''), authorizeUrl, client: createWebClient(undefined, web, false), installations, clock: app.clock, logger });
}
