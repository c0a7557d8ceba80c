/** Installing the bot in a workspace: two addresses that people's browsers visit. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock, HttpMount, Logger } from '../../src/ports.ts';
import type { WebClient } from './clients.ts';
import { reasonOf } from './errors.ts';
import type { Installation, Installations } from './installations.ts';
import { SCOPES } from './manifest.ts';

export interface OAuthOptions {
  clientId: string;
  clientSecret: string;
  /** Where people reach us; without a slash at the end. */
  publicUrl: string;
  /** Slack's page that asks the person, e.g. `https://slack.com/oauth/v2/authorize`. */
  authorizeUrl: string;
  /** Speaks without a token. */
  client: WebClient;
  installations: Installations;
  clock: Clock;
  logger: Logger;
}

const STATE_MS = 10 * 60_000;
const COOKIE = 'saraphina_slack_install';

/** The way back must end in the browser that began it: the state is signed, short-lived, and stands in a cookie as well. */
export function oauthMounts(options: OAuthOptions): HttpMount[] {
  const { clientId, clientSecret, publicUrl, authorizeUrl, client, installations, clock, logger } = options;
  const redirectUri = `${publicUrl}/slack/oauth_redirect`;
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const signed = (text: string): string => createHmac('sha256', clientSecret).update(`slack-install:${text}`).digest('base64url');

  function newState(): string {
    const text = `${randomBytes(16).toString('base64url')}.${clock.now().getTime() + STATE_MS}`;
    return `${text}.${signed(text)}`;
  }

  function isOurState(state: string, cookie: string | undefined): boolean {
    const [nonce = '', until = '', signature = ''] = state.split('.');
    const expected = Buffer.from(signed(`${nonce}.${until}`));
    const given = Buffer.from(signature);
    return cookie === state && Number(until) > clock.now().getTime() && given.length === expected.length && timingSafeEqual(given, expected);
  }

  async function install(request: Request): Promise<Response> {
    if (request.method !== 'GET') return page(405, 'Open this address in a browser.');
    const state = newState();
    const url = new URL(authorizeUrl);
    url.search = new URLSearchParams({ client_id: clientId, scope: SCOPES.join(','), redirect_uri: redirectUri, state }).toString();
    return new Response(null, { status: 302, headers: { location: url.toString(), 'set-cookie': `${COOKIE}=${state}; Path=/slack; Max-Age=${STATE_MS / 1000}; HttpOnly; SameSite=Lax${secure}`, 'cache-control': 'no-store' } });
  }

  async function redirected(request: Request): Promise<Response> {
    if (request.method !== 'GET') return page(405, 'Slack sends you to this address; begin at /slack/install.');
    const { searchParams } = new URL(request.url);
    if (searchParams.get('error') !== null) return page(400, 'Nothing was installed: the request was declined in Slack. Begin again at /slack/install.');
    const [code, state] = [searchParams.get('code') ?? '', searchParams.get('state') ?? ''];
    if (code === '' || !isOurState(state, cookieOf(request))) return page(400, 'Nothing was installed: this did not begin in this browser, or took over ten minutes. Begin again at /slack/install.');
    try {
      const installation = readInstallation(await client.oauth.v2.access({ client_id: clientId, client_secret: clientSecret, code, redirect_uri: redirectUri }), clock);
      if (typeof installation === 'string') return page(400, installation);
      await installations.save(installation);
      logger.info('Slack workspace installed', { team: installation.team, by: installation.installedBy });
      return page(200, `Saraphina is installed in ${installation.teamName}. In Slack: invite it to a channel (/invite @Saraphina), then /saraphina help.`, true);
    } catch (error) {
      logger.warn('a Slack workspace could not be installed', { error: reasonOf(error) });
      return page(502, `Nothing was installed: ${reasonOf(error)}. Begin again at /slack/install.`);
    }
  }

  return [
    { path: '/slack/install', handle: install },
    { path: '/slack/oauth_redirect', handle: redirected },
  ];
}

type Access = Awaited<ReturnType<WebClient['oauth']['v2']['access']>>;

/** What is kept of Slack's answer, or why it is of no use. */
function readInstallation(access: Access, clock: Clock): Installation | string {
  const { team, access_token: token, bot_user_id: botUser } = access;
  if (team?.id === undefined || access.is_enterprise_install === true) return 'Nothing was installed: choose one workspace; installing for a whole organisation is not supported.';
  if (token === undefined || botUser === undefined) return 'Nothing was installed: Slack gave no bot token. Does the app have a bot user and bot scopes?';
  if (access.refresh_token !== undefined) return 'Nothing was installed: turn off token rotation (api.slack.com/apps → your app → OAuth & Permissions → Advanced token security via token rotation), then begin again.';
  return {
    team: team.id, teamName: team.name ?? team.id, token, botUser, scopes: (access.scope ?? '').split(','), installedBy: access.authed_user?.id ?? '', installedAt: clock.now().toISOString(),
  };
}

function cookieOf(request: Request): string | undefined {
  return (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

/** A page with one sentence; it loads nothing. */
function page(status: number, text: string, isDone = false): Response {
  const shown = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };
  if (isDone) headers['set-cookie'] = `${COOKIE}=; Path=/slack; Max-Age=0`;
  return new Response(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Saraphina and Slack</title><main><h1>Saraphina</h1><p>${shown}</p></main></html>`, { status, headers });
}
