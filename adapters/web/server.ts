/** The web console: wiring, listening, closing. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { App } from '../../src/app.ts';
import { isLoopback } from '../../src/config.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { HttpMount, Logger } from '../../src/ports.ts';
import type { ChangeFeed } from '../../src/requests/changes.ts';
import { createSignInLink } from '../../src/requests/sign-in-link.ts';
import { createAttempts } from './attempts.ts';
import { commandRoutes } from './commands.ts';
import type { WebEnv } from './context.ts';
import { eventRoutes } from './events.ts';
import { isWildcard, ownAddresses, refuseOtherPages, requireOwnHost, requireOwnPage, securityHeaders, type OwnAddresses } from './guard.ts';
import { healthRoutes } from './health.ts';
import { isKnownIdentity, type IdentityRules } from './identities.ts';
import { createLiveHub, type LiveHub } from './live-hub.ts';
import { lookingRoutes } from './looking.ts';
import { predictionRoutes } from './predictions.ts';
import { readingRoutes } from './reading.ts';
import { errorReply } from './replies.ts';
import { createSessions } from './sessions.ts';
import { requireActor, requireSession, signInRoutes } from './sign-in.ts';
import { loadStaticFiles } from './static-files.ts';
import { vendoredFiles } from './vendor.ts';

export interface WebConsoleOptions {
  app: App;
  /** Address to listen on. Anything but loopback needs `personalTokens`. */
  hostName: string;
  /** 0 takes a free port. */
  port: number;
  /** Address people use, e.g. behind a proxy; empty when it is the one listened on. */
  publicUrl: string;
  /** Names that the sign-in page mentions on loopback, where people sign in by link. */
  localIdentities: readonly string[];
  /** `NAME:SHA256` pairs. */
  personalTokens: readonly string[];
  logger: Logger;
  /** Tells what changes while a page is open. */
  changes: ChangeFeed;
  /** Addresses that platforms call; they prove themselves by signature, so they stand before the console's own guards. */
  mounts?: readonly HttpMount[];
}

export interface WebConsole {
  /** Starts answering on `port`; `url` is what people use, without a trailing slash. Throws `BAD_CONFIG` when the address can't be had. */
  listen(): Promise<{ url: string; port: number }>;
  /** A link that signs in as this identity, once, within ten minutes. Only after `listen`. */
  signInLink(identity: string): Promise<string>;
  /** Ends live streams, lets requests finish until the deadline, then cuts connections. Safe to call twice. */
  close(deadlineMs: number): Promise<void>;
}

/** @throws SaraphinaError `BAD_CONFIG` when it would be reachable from outside without tokens */
export function createWebConsole(options: WebConsoleOptions): WebConsole {
  const { app, hostName, port, publicUrl, logger } = options;
  const loopback = isLoopback(hostName);
  if (!loopback && options.personalTokens.length === 0) {
    throw new SaraphinaError('BAD_CONFIG', `HOST: ${hostName} is reachable from outside and PERSONAL_TOKENS is empty; set PERSONAL_TOKENS (./scripts/saraphina token NAME) or HOST=127.0.0.1`);
  }
  const hub = createLiveHub(options.changes);
  const rules: IdentityRules = { allowLocalNames: loopback, localIdentities: options.localIdentities, personalTokens: options.personalTokens };
  let addresses = ownAddresses(hostName, port, publicUrl);
  const { fetch } = createRoutes({ app, hub, watch: options.changes.watch, mounts: options.mounts ?? [], rules, logger, secure: publicUrl.startsWith('https:'), addresses: () => addresses });
  const server = createAdaptorServer({ fetch, serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 } }) as Server;
  let url = '';
  let closing: Promise<void> | undefined;

  return {
    async listen() {
      const actualPort = await startListening(server, hostName, port);
      addresses = ownAddresses(hostName, actualPort, publicUrl);
      url = publicUrl === '' ? `http://${shownName(hostName)}:${actualPort}` : publicUrl.replace(/\/+$/, '');
      if (!loopback && !url.startsWith('https:')) logger.warn('the console is reachable without encryption; put it behind https and set PUBLIC_URL', { url });
      return { url, port: actualPort };
    },
    async signInLink(identity) {
      if (url === '') throw new SaraphinaError('INTERNAL', 'a sign-in link was asked for before the console listened');
      if (!isKnownIdentity(rules, identity)) throw new SaraphinaError('BAD_ARGUMENTS', `${identity.slice(0, 100)} can't sign in by a link here`);
      return createSignInLink(app, url, identity);
    },
    close: (deadlineMs) => (closing ??= closeAll(server, hub, deadlineMs)),
  };
}

interface RouteOptions {
  app: App;
  hub: LiveHub;
  watch(requestId: string): void;
  mounts: readonly HttpMount[];
  rules: IdentityRules;
  logger: Logger;
  secure: boolean;
  addresses(): OwnAddresses;
}

function createRoutes({ app, hub, watch, mounts, rules, logger, secure, addresses }: RouteOptions): Hono<WebEnv> {
  const sessions = createSessions({ signIns: app.store.signIns, clock: app.clock, rules, secure, onEnd: hub.endSession });
  const staticFile = loadStaticFiles(join(import.meta.dirname, 'public'), vendoredFiles());
  const routes = new Hono<WebEnv>();
  routes.onError((error, c) => errorReply(c, error, logger));
  routes.notFound((c) => errorReply(c, new SaraphinaError('UNKNOWN_ID', 'there is nothing under this address'), logger));
  routes.use(securityHeaders);
  // Probes address a machine by any name; they get no data.
  routes.route('/', healthRoutes(app));
  for (const { path, handle } of mounts) routes.all(path, (c) => handle(c.req.raw));
  routes.use(requireOwnHost(addresses, logger), requireOwnPage(addresses, logger));
  routes.use('/api/*', refuseOtherPages(logger));
  routes.route('/', signInRoutes({ app, sessions, rules, attempts: createAttempts(app.clock) }));
  routes.use('/api/*', requireSession(sessions, rules), requireActor(app));
  routes.route('/', commandRoutes(app, watch));
  routes.route('/', readingRoutes(app, watch));
  routes.route('/', lookingRoutes(app));
  routes.route('/', predictionRoutes(app));
  routes.route('/', eventRoutes(hub, sessions));
  routes.get('*', (c) => staticFile(c) ?? c.notFound());
  return routes;
}

async function startListening(server: Server, hostName: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, hostName.replace(/^\[|\]$/g, ''), resolve);
  try {
    await promise;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy = code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another one, or PORT=0 for a free one` : `${hostName}:${port} can't be listened on (${code}); check HOST and PORT`;
    throw new SaraphinaError('BAD_CONFIG', `PORT: ${remedy}`, {}, error);
  }
  return (server.address() as AddressInfo).port;
}

/** How the address is written in a link. */
function shownName(hostName: string): string {
  if (isWildcard(hostName)) return '127.0.0.1';
  return hostName.includes(':') && !hostName.startsWith('[') ? `[${hostName}]` : hostName;
}

async function closeAll(server: Server, hub: LiveHub, deadlineMs: number): Promise<void> {
  hub.close();
  if (!server.listening) return;
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  const cutIdle = setInterval(() => server.closeIdleConnections(), 50);
  const cutAll = setTimeout(() => server.closeAllConnections(), deadlineMs);
  await closed;
  clearInterval(cutIdle);
  clearTimeout(cutAll);
}
