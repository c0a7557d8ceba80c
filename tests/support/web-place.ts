import { request } from 'node:http';
import { connect } from 'node:net';
import { createWebConsole, type WebConsole, type WebConsoleOptions } from '../../adapters/web/server.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import type { App } from '../../src/app.ts';
import { createChangeFeed } from '../../src/requests/changes.ts';
import type { SandboxEvidence } from '../../src/sandbox/run.ts';
import { CONTENT } from './ledger.ts';
import { createMemoryTarget, createScriptedSandbox, createTestApp, plainTools, silentLogger, type TestApp, type TestAppOptions } from './test-app.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // The tests look into answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
}

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface WebPlace extends TestApp {
  url: string;
  host: string;
  port: number;
  web: WebConsole;
  /** Sends exactly these headers besides Host; nothing a browser would add. */
  send(path: string, call?: Call): Promise<Answer>;
  /** Signs in by a fresh link, into the session of `cookie` when given. */
  signIn(identity: string, cookie?: string): Promise<Visitor>;
}

/** One tab of a browser: its session cookie and who it acts as. */
export interface Visitor {
  cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Gives a command and waits for the outcome of its request. */
  command(command: string, args: Record<string, unknown>): Promise<Answer>;
}

export interface WebPlaceOptions extends TestAppOptions {
  web?: Partial<WebConsoleOptions>;
}

/** The console on a free port over the real core, store and queue; tools, sandbox and target are small fakes. */
export async function openWebPlace(options: WebPlaceOptions = {}): Promise<WebPlace> {
  const parts: Partial<App> = { tools: plainTools, target: createMemoryTarget(), sandbox: async () => createScriptedSandbox(async () => passingEvidence()), ...options.parts };
  const opened = await createTestApp({ ...options, parts });
  const web = createWebConsole({
    app: opened.app, hostName: '127.0.0.1', port: 0, publicUrl: '', localIdentities: ['author', 'reviewer'], personalTokens: [], logger: silentLogger, changes: createChangeFeed(opened.app, 20), ...options.web,
  });
  const { url, port } = await web.listen();
  const host = `127.0.0.1:${port}`;
  const send = (path: string, call?: Call): Promise<Answer> => sendRequest(port, path, { ...call, headers: { host, ...call?.headers } });
  return {
    ...opened,
    url,
    host,
    port,
    web,
    send,
    async signIn(identity, cookie) {
      const token = new URL(await web.signInLink(identity)).hash.slice(1);
      const answer = await send('/api/sign-in/link', { method: 'POST', headers: { origin: url, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, body: JSON.stringify({ token }) });
      if (answer.status !== 200) throw new Error(`signing in failed: ${answer.text}`);
      return visitor(url, send, sessionCookie(answer), identity);
    },
    async close() {
      await web.close(1000);
      await opened.close();
    },
  };
}

export function visitor(url: string, send: WebPlace['send'], cookie: string, identity: string): Visitor {
  const headers = { cookie, 'x-saraphina-identity': identity };
  const post: Visitor['post'] = (path, body, more) => send(path, { method: 'POST', headers: { ...headers, origin: url, 'content-type': 'application/json', ...more }, body: JSON.stringify(body) });
  return {
    cookie,
    get: (path) => send(path, { headers }),
    post,
    async command(command, args) {
      const reply = await post('/api/commands', { command, args });
      if (reply.status !== 202) return reply;
      for (;;) {
        const request = await send(`/api/requests/${reply.json.requestId}`, { headers });
        if (request.json.status === 'done') return request;
      }
    },
  };
}

/** The cookie as a browser would send it back. */
export function sessionCookie(answer: Answer): string {
  const [first] = [answer.headers['set-cookie']].flat();
  return first?.split(';')[0] ?? '';
}

function sendRequest(port: number, path: string, { method = 'GET', headers = {}, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: text !== '' && incoming.headers['content-type']?.startsWith('application/json') ? JSON.parse(text) : undefined });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Sends raw bytes and returns everything that comes back until the server closes. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('end', () => resolve(text));
    socket.on('close', () => resolve(text));
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
  });
}

/** What a sandbox sees when the one test of `CONTENT` passes. */
export function passingEvidence(): SandboxEvidence {
  return {
    exitCode: 0, timedOut: false, oomKilled: false, outputTruncated: false, output: '', durationMs: 900,
    claim: {
      tests: [{ name: 'doubles', outcome: 'passed', durationMs: 1 }], errors: [], weak: [], tampered: [],
      coverage: { lines: 100, branches: 100, functions: 100 }, inputDigest: contentSignature(CONTENT.code, CONTENT.tests),
    },
    claimProblem: null, isolation: 'docker', assurance: 'L2', unconfined: [], image: 'sha256:test',
  };
}

/** Arguments of an import that passes every step. */
export const IMPORT = { codeFile: CONTENT.codeFile, code: CONTENT.code, testFile: CONTENT.testFile, tests: CONTENT.tests };
