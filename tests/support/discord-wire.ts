import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DigitalDiscord } from 'discord-digital-twin';
import { checkCommands } from './discord-command-rules.ts';
import { checkMessage, checkResponse, checkThread, type SentFile } from './discord-rules.ts';

export interface Sent {
  method: string;
  /** Without `/api/v10` and the query. */
  path: string;
  // The tests look into bodies of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  files: (SentFile & { data: Buffer; text: string })[];
  authorization: string | undefined;
}

interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface DiscordWire {
  /** For `DISCORD_API_URL`. */
  url: string;
  /** Every request in the order of arrival. */
  sent: Sent[];
  /** What broke a documented rule. */
  problems: string[];
  /** What `GET /applications/@me` and `GET /users/@me/guilds` say beyond the twin. */
  application: Record<string, unknown>;
  guilds: unknown[];
  /** The next so many requests of this kind get this answer. */
  fail(request: RegExp, answer: Answer, times?: number): void;
  heal(): void;
  /** Commands as last written, by scope. */
  commands: Map<string, Record<string, unknown>[]>;
  messages(path: RegExp): Sent[];
  close(): Promise<void>;
}

const SNOWFLAKE_BASE = 1_300_000_000_000_000_000n;

/**
 * Stands between the adapter and the twin: refuses what Discord would refuse by its documented rules, and does what the
 * twin lacks: files, enforced nonces, reading commands back, direct messages, threads named by their first message.
 */
export async function openDiscordWire(twin: DigitalDiscord): Promise<DiscordWire> {
  const failing: { request: RegExp; answer: Answer; left: number }[] = [];
  const nonces = new Map<string, unknown>();
  const threads = new Map<string, string>();
  let ids = 0n;
  const wire: Omit<DiscordWire, 'url' | 'close'> = {
    sent: [],
    problems: [],
    application: {},
    guilds: [],
    commands: new Map(),
    fail: (request, answer, times = 1) => void failing.push({ request, answer, left: times }),
    heal: () => void failing.splice(0),
    messages: (path) => wire.sent.filter((sent) => path.test(`${sent.method} ${sent.path}`)),
  };

  async function answer(sent: Sent): Promise<Answer> {
    const line = `${sent.method} ${sent.path}`;
    const failure = failing.find(({ request, left }) => left > 0 && request.test(line));
    if (failure) {
      failure.left -= 1;
      return failure.answer;
    }
    const found = checkSent(sent);
    if (found.length > 0) {
      wire.problems.push(...found.map((problem) => `${line}: ${problem}`));
      return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: found } };
    }
    return (await own(sent, line)) ?? forward(sent);
  }

  /** What the twin does not know. */
  async function own({ path, body }: Sent, line: string): Promise<Answer | undefined> {
    if (/^GET \/applications\/\d+(\/guilds\/\d+)?\/commands$/.test(line)) return { status: 200, body: wire.commands.get(path) ?? [] };
    if (/^PUT \/applications\/.*\/commands$/.test(line)) wire.commands.set(path, (body as Record<string, unknown>[]).map(asDiscordKeepsIt));
    if (line === 'GET /users/@me/guilds') return { status: 200, body: wire.guilds };
    if (line !== 'POST /users/@me/channels') return undefined;
    const id = String(SNOWFLAKE_BASE + ids++);
    const known = await twin.prisma.channel.findFirst({ where: { type: 1, name: body.recipient_id } });
    const channel = known ?? (await twin.prisma.channel.create({ data: { id, type: 1, name: body.recipient_id } }));
    return { status: 200, body: { id: channel.id, type: 1 } };
  }

  async function forward({ method, path, body, authorization }: Sent): Promise<Answer> {
    const nonce = method === 'POST' && body?.enforce_nonce === true ? `${path}/${body.nonce}` : undefined;
    if (nonce !== undefined && nonces.has(nonce)) return { status: 200, body: nonces.get(nonce) };
    const toThread = path.replace(/^\/channels\/(\d+)/, (whole, id: string) => (threads.has(id) ? `/channels/${threads.get(id)}` : whole));
    const response = await fetch(`${twin.restUrl}/v10${toThread}`, {
      method,
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(asDiscordReads(path, body)) }),
    });
    const text = await response.text();
    let result: unknown = text === '' ? undefined : JSON.parse(text);
    const [, messageId] = /^\/channels\/\d+\/messages\/(\d+)\/threads$/.exec(path) ?? [];
    if (messageId !== undefined && response.ok) threads.set(messageId, (result as { id: string }).id);
    if (path === '/applications/@me') result = { ...(result as object), ...wire.application };
    if (nonce !== undefined && response.ok) nonces.set(nonce, result);
    return { status: response.status, body: result };
  }

  const server = createServer((request, response) => {
    read(request)
      .then(async (sent) => {
        wire.sent.push(sent);
        return answer(sent);
      })
      .catch((error: unknown) => ({ status: 500, body: { message: String(error) }, headers: {} }))
      .then(({ status, body, headers }: Answer) => {
        response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      }, () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(wire, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, close: () => stop(server) });
}

function checkSent({ method, path, body, files }: Sent): string[] {
  if (/^\/channels\/\d+\/messages(\/\d+)?$/.test(path) && method !== 'GET') return checkMessage(body, files, { nonce: method === 'POST' });
  if (/\/threads$/.test(path) && method === 'POST') return checkThread(body);
  if (/^\/interactions\//.test(path)) return checkResponse(body);
  if (/^\/webhooks\//.test(path) && method === 'POST') return checkMessage(body, files, { flags: (1 << 15) | (1 << 6) });
  if (/^\/webhooks\//.test(path) && method === 'PATCH') return checkMessage(body, files);
  if (/\/commands$/.test(path) && method === 'PUT') return checkCommands(body, path.includes('/guilds/') ? 'guild' : 'global');
  return [];
}

/** What was private stays private, whatever an edit says. The bot answers and edits by interaction only what is private. */
function asDiscordReads(path: string, body: { type?: number; flags?: number; data?: { flags?: number } }): object {
  if (path.endsWith('/messages/@original')) return { ...body, flags: (body.flags ?? 0) | 64 };
  if (path.startsWith('/interactions/') && body.type === 7) return { ...body, data: { ...body.data, flags: (body.data?.flags ?? 0) | 64 } };
  return body;
}

/** Discord adds ids and its defaults, and gives options in an order of its own. */
function asDiscordKeepsIt(command: Record<string, unknown>, index: number): Record<string, unknown> {
  return { id: String(SNOWFLAKE_BASE + BigInt(index)), version: '1', nsfw: false, contexts: null, default_member_permissions: null, description_localizations: null, ...Object.fromEntries(Object.entries(command).toReversed()) };
}

async function read(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const path = decodeURIComponent((request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, ''));
  const common = { method: request.method ?? '', path, authorization: request.headers.authorization };
  if (!type.startsWith('multipart/')) return { ...common, body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: Sent['files'] = [];
  for (const [name, part] of form) {
    if (name.startsWith('files[') && typeof part !== 'string') {
      const data = Buffer.from(await part.arrayBuffer());
      files.push({ name: part.name, bytes: part.size, type: part.type, data, text: data.toString('utf8') });
    }
  }
  return { ...common, body: JSON.parse(String(form.get('payload_json'))), files };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
