/**
 * Slack's Web API for tests: `emulate`, which nobody here wrote, behind a door that keeps what was sent, holds it to Slack's
 * documented rules, adds what `emulate` has not (granted scopes, languages, guests, user groups, answers to clicks, Socket
 * Mode's addresses), gives files away under the same address, and fails when told to.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { slackProblems } from './slack-rules.ts';

export const TEAM = 'T000000001';
export const BOT_TOKEN = 'xoxb-1111111111-test';
export const APP_TOKEN = 'xapp-1-A000000001-test';
export const CLIENT = { id: '12345.67890', secret: 'a-client-secret' };
export const ALL_SCOPES = 'app_mentions:read,chat:write,commands,files:read,files:write,usergroups:read,users:read';

type Args = Record<string, unknown>;

export interface Call {
  method: string;
  args: Args;
  // The tests look into answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  answer: any;
}

export interface Fault {
  /** Slack's own code, in an answer with `ok: false`. */
  error?: string;
  needed?: string;
  status?: number;
  retryAfter?: number;
  times: number;
}

export interface SlackApi {
  /** For `SLACK_API_URL`. */
  apiUrl: string;
  url: string;
  emulator: Emulator;
  /** Ids of the seeded people by name, and of `dev` and `secret`, two channels; the bot is not in `secret`. */
  ids: Record<string, string>;
  calls: Call[];
  /** What broke Slack's rules; a test that sends such a thing fails when it closes. */
  problems: string[];
  /** Everything sent to this address of a click or command. */
  responses: { id: string; body: Args }[];
  people: Record<string, Args>;
  groups: Record<string, string[]>;
  scopes: string;
  /** Where Socket Mode connects to; each call gives the address for one connection. */
  socketUrl?: () => string;
  /** Everything that was fetched from where Slack keeps files. */
  downloads: { path: string; authorization: string | undefined }[];
  /** In place of a file's own contents. */
  answerDownload?: (path: string) => Response | undefined;
  /** Hands in a file as Ann, as a form or a message does. @returns its id */
  handIn(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string>;
  /** What a file holds, e.g. one that the bot uploaded. */
  contentOf(fileId: string): Promise<Buffer>;
  fail(method: string, fault: Fault): void;
  ask(method: string, args?: Args, token?: string): Promise<Call['answer']>;
  /** The messages of a channel, oldest first, as Slack shows them; with `thread` those below it. */
  messages(channel: string, thread?: string): Promise<Call['answer'][]>;
  of(method: string): Call[];
  close(): Promise<void>;
}

export async function startSlackApi(redirectUri = 'http://127.0.0.1/slack/oauth_redirect'): Promise<SlackApi> {
  const emulator = await createEmulator({ service: 'slack', port: await freePort(), seed: seed(redirectUri) });
  const faults = new Map<string, Fault>();
  /** Until when a method may not be called again. */
  const blocked = new Map<string, number>();
  const server = createServer((request, response) => void serve(request, response).catch((error: unknown) => response.writeHead(500).end(String(error))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const api: SlackApi = {
    apiUrl: `${url}/api/`, url, emulator, ids: {}, calls: [], problems: [], responses: [], downloads: [], people: {}, groups: {}, scopes: ALL_SCOPES,
    fail: (method, fault) => void faults.set(method, { ...fault }),
    ask: (method, args = {}, token = BOT_TOKEN) => forward(emulator.url, method, args, `Bearer ${token}`).then(({ json }) => json),
    async messages(channel, thread) {
      const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
      const answer = await api.ask(method, { channel, limit: 200, ...(thread === undefined ? {} : { ts: thread }) });
      const messages = thread === undefined ? (answer.messages as Args[]).filter((message) => message['thread_ts'] === undefined) : (answer.messages as Args[]).filter((message) => message['thread_ts'] === thread && message['ts'] !== thread);
      return messages.sort((a, b) => Number(a['ts']) - Number(b['ts']));
    },
    async handIn(name, content) {
      const bytes = Buffer.from(content as Uint8Array<ArrayBuffer>);
      const { upload_url, file_id } = await api.ask('files.getUploadURLExternal', { filename: name, length: bytes.length }, 'xoxp-ann');
      await fetch(upload_url, { method: 'POST', body: bytes });
      await api.ask('files.completeUploadExternal', { files: [{ id: file_id }], channels: 'U00000BOT' }, 'xoxp-ann');
      return file_id;
    },
    async contentOf(fileId) {
      const answer = await fetch(`${emulator.url}/files-pri/${fileId}/file`, { headers: { authorization: `Bearer ${BOT_TOKEN}` } });
      return Buffer.from(await answer.arrayBuffer());
    },
    of: (method) => api.calls.filter((call) => call.method === method),
    async close() {
      await Promise.all([closeServer(server), emulator.close()]);
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/files-pri/')) return serveFile(request.url, request.headers.authorization, response);
    const body = await readAll(request);
    const path = (request.url ?? '').split('?')[0] ?? '';
    const method = path.startsWith('/respond/') ? 'respond' : path.replace('/api/', '');
    const args: Args = request.headers['content-type']?.startsWith('application/json') ? (JSON.parse(body) as Args) : Object.fromEntries(new URLSearchParams(body));
    const call: Call = { method, args, answer: undefined };
    api.calls.push(call);
    api.problems.push(...slackProblems(method, args).map((problem) => `${method}: ${problem}`));
    if ((blocked.get(method) ?? 0) > performance.now()) api.problems.push(`${method}: called again before Retry-After was over`);
    const fault = takeFault(method);
    if (fault?.retryAfter !== undefined) blocked.set(method, performance.now() + fault.retryAfter * 1000 - 50);
    if (fault) return answerFault(response, fault);
    if (method === 'respond') {
      api.responses.push({ id: path.slice('/respond/'.length), body: args });
      return sendJson(response, 200, { ok: true });
    }
    const { status, json } = (await own(method, args)) ?? (await forward(emulator.url, method, args, request.headers.authorization));
    if (json?.file?.url_private_download) json.file.url_private_download = json.file.url_private_download.replace(/^https?:\/\/[^/]+/, url);
    call.answer = json;
    sendJson(response, status, withPeople(method, json), method === 'auth.test' ? { 'x-oauth-scopes': api.scopes } : {});
  }

  async function serveFile(path: string, authorization: string | undefined, response: ServerResponse): Promise<void> {
    api.downloads.push({ path, authorization });
    const answer = api.answerDownload?.(path) ?? (await fetch(`${emulator.url}${path}`, { headers: authorization === undefined ? {} : { authorization } }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  }

  function takeFault(method: string): Fault | undefined {
    const fault = faults.get(method);
    if (!fault || fault.times <= 0) return undefined;
    fault.times -= 1;
    return fault;
  }

  async function own(method: string, args: Args): Promise<{ status: number; json: Call['answer'] } | undefined> {
    if (method === 'usergroups.users.list') {
      const users = api.groups[String(args['usergroup'])];
      return { status: 200, json: users ? { ok: true, users } : { ok: false, error: 'no_such_subteam' } };
    }
    if (method !== 'apps.connections.open') return undefined;
    return { status: 200, json: api.socketUrl ? { ok: true, url: api.socketUrl() } : { ok: false, error: 'invalid_auth' } };
  }

  function withPeople(method: string, json: Call['answer']): Call['answer'] {
    if (method !== 'users.info' || !json.user) return json;
    return { ...json, user: { ...json.user, locale: 'en-GB', ...api.people[json.user.id] } };
  }

  const { members } = await api.ask('users.list', { limit: 200 });
  for (const member of members as { id: string; name: string }[]) api.ids[member.name] = member.id;
  const { channels } = await api.ask('conversations.list', { limit: 200, types: 'public_channel,private_channel' }, 'xoxp-ann');
  for (const channel of channels as { id: string; name: string }[]) api.ids[channel.name] = channel.id;
  return api;
}

function seed(redirectUri: string): Record<string, unknown> {
  const scopes = [...ALL_SCOPES.split(','), 'channels:history', 'channels:read', 'groups:read', 'im:history'];
  return {
    slack: {
      team: { name: 'Example', domain: 'example' },
      users: ['ann', 'ben', 'eva', 'gus', 'out'].map((name) => ({ name, real_name: `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} Example`, email: `${name}@example.com` })),
      channels: [{ name: 'dev' }, { name: 'secret', is_private: true }],
      oauth_apps: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, app_id: 'A000000001', name: 'Saraphina', redirect_uris: [redirectUri], scopes, bot_id: 'B000000001', bot_user_id: 'U00000BOT', bot_name: 'saraphina' }],
      tokens: [
        { token: BOT_TOKEN, user: 'saraphina', type: 'bot', scopes, app_id: 'A000000001', bot_id: 'B000000001', bot_user_id: 'U00000BOT' },
        { token: 'xoxp-ann', user: 'ann', type: 'user', scopes },
      ],
    },
  };
}

async function forward(base: string, method: string, args: Args, authorization: string | undefined): Promise<{ status: number; json: Call['answer'] }> {
  const form = new URLSearchParams(Object.entries(args).filter(([, value]) => value !== undefined).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
  const answer = await fetch(`${base}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...(authorization === undefined ? {} : { authorization }) }, body: form.toString() });
  return { status: answer.status, json: await answer.json() };
}

function answerFault(response: ServerResponse, { error, needed, status, retryAfter }: Fault): void {
  if (retryAfter !== undefined) return void response.writeHead(429, { 'retry-after': String(retryAfter) }).end();
  if (status !== undefined) return void response.writeHead(status).end();
  sendJson(response, 200, { ok: false, error, ...(needed === undefined ? {} : { needed, provided: 'chat:write' }) });
}

function sendJson(response: ServerResponse, status: number, json: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(json));
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await closeServer(probe);
  return port;
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
