import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebConsole } from '../../../adapters/web/server.ts';
import { openWebPlace, sendRaw, type Answer, type Visitor, type WebPlace } from '../../support/web-place.ts';
import { createChangeFeed } from '../../../src/requests/changes.ts';

let place: WebPlace;
let author: Visitor;

beforeAll(async () => {
  place = await openWebPlace({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
  author = await place.signIn('author');
});
afterAll(() => place.close());

const LIST = JSON.stringify({ command: 'list' });

function forged(headers: Record<string, string>, body = LIST): Promise<Answer> {
  return place.send('/api/commands', { method: 'POST', headers: { cookie: author.cookie, 'x-saraphina-identity': 'author', 'content-type': 'application/json', ...headers }, body });
}

describe('the Host header', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '169.254.169.254', 'localhost.evil.example', '0.0.0.0'])('%s is not answered', async (host) => {
    for (const path of ['/', '/api/sign-in', '/main.js']) {
      const answer = await place.send(path, { headers: { host } });
      expect([answer.status, answer.json.error.code]).toEqual([421, 'NOT_ALLOWED']);
    }
  });

  test('all loopback names with the right port are answered', async () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) expect((await place.send('/', { headers: { host: `${name}:${place.port}` } })).status).toBe(200);
  });

  test('a forged host stops a state change that is right in everything else', async () => {
    expect((await forged({ host: 'evil.example', origin: 'http://evil.example' })).status).toBe(421);
  });

  test('the host of PUBLIC_URL is answered, with its own origin only', async () => {
    const other = await openWebPlace({ web: { publicUrl: 'https://saraphina.example/' } });
    const post = (headers: Record<string, string>) => other.send('/api/sign-out', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' });
    const answers = await Promise.all([
      other.send('/', { headers: { host: 'saraphina.example' } }),
      post({ host: 'saraphina.example', origin: 'https://saraphina.example' }),
      post({ origin: 'https://saraphina.example' }),
      post({ host: 'saraphina.example', origin: 'http://saraphina.example' }),
    ]);
    const link = await other.web.signInLink('author');
    await other.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403]);
    expect(link).toMatch(/^https:\/\/saraphina\.example\/sign-in#/);
  });

  test('two Host headers, none, or a full address in the request line reach nothing', async () => {
    const lines = (text: string): string => `${text}\r\nConnection: close\r\n\r\n`;
    const answers = await Promise.all([
      sendRaw(place.port, lines(`GET /api/sign-in HTTP/1.1\r\nHost: evil.example\r\nHost: ${place.host}`)),
      sendRaw(place.port, lines('GET /api/sign-in HTTP/1.1')),
      sendRaw(place.port, lines('GET /api/sign-in HTTP/1.0')),
      sendRaw(place.port, lines('GET http://evil.example/api/sign-in HTTP/1.1\r\nHost: evil.example')),
    ]);
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe('a state change from anywhere but our own page', () => {
  test('is the only thing refused here: the same request from our page works', async () => {
    expect((await forged({ origin: place.url })).status).toBe(200);
  });

  test.each([
    ['no Origin', {}],
    ['Origin null', { origin: 'null' }],
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['another name of this machine', { origin: 'http://localhost:PORT' }],
    ['https instead of http', { origin: 'https://127.0.0.1:PORT' }],
    ['our name as a prefix', { origin: 'http://127.0.0.1:PORT.evil.example' }],
    ['a browser that says cross-site', { origin: 'OWN', 'sec-fetch-site': 'cross-site' }],
    ['a browser that says same-site', { origin: 'OWN', 'sec-fetch-site': 'same-site' }],
  ])('%s', async (_, headers) => {
    const real = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(place.port)).replace('OWN', place.url)]));
    const answer = await forged(real);
    expect([answer.status, answer.json.error.code]).toEqual([403, 'NOT_ALLOWED']);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/plain; a=application/json', ''])('as %s, which a form can send', async (type) => {
    const answer = await forged({ origin: place.url, 'content-type': type });
    expect(answer.status).toBe(415);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s', async (method) => {
    const answer = await place.send('/api/commands', { method, headers: { cookie: author.cookie, 'x-saraphina-identity': 'author' } });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('another page may not read either', async () => {
    const answer = await place.send('/api/artifacts', { headers: { cookie: author.cookie, 'x-saraphina-identity': 'author', 'sec-fetch-site': 'same-site' } });
    expect(answer.status).toBe(403);
  });
});

describe('without a session', () => {
  test.each(['/api/me', '/api/artifacts', '/api/artifacts/artifact-1', '/api/requests/req-1', '/api/queue', '/api/commands', '/api/events', '/api/anything'])('GET %s is 401', async (path) => {
    const answer = await place.send(path, { headers: { 'x-saraphina-identity': 'author' } });
    expect([answer.status, answer.json.error.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });

  test('a command is 401 and nothing is stored', async () => {
    const before = await place.app.store.requests.countByActor('author', '');
    const answer = await place.send('/api/commands', { method: 'POST', headers: { origin: place.url, 'content-type': 'application/json', 'x-saraphina-identity': 'author' }, body: JSON.stringify({ line: '/predict battery_life' }) });
    expect([answer.status, answer.json.error.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect(await place.app.store.requests.countByActor('author', '')).toBe(before);
  });

  test.each(['saraphina_session=', 'saraphina_session=x', `saraphina_session=${'A'.repeat(43)}`, `saraphina_session=${'A'.repeat(4000)}`, 'saraphina_session=%00'])('the cookie %s opens nothing', async (cookie) => {
    expect((await place.send('/api/me', { headers: { cookie, 'x-saraphina-identity': 'author' } })).status).toBe(401);
  });
});

describe('who acts', () => {
  test.each(['reviewer', 'Author', 'author,reviewer', '', 'slack:T1/U1'])('the name %j is not in the session', async (identity) => {
    const answer = await place.send('/api/artifacts', { headers: { cookie: author.cookie, 'x-saraphina-identity': identity } });
    expect([answer.status, answer.json.error.code]).toEqual([403, 'NOT_ALLOWED']);
  });

  test('a forged name decides nothing', async () => {
    const answer = await author.post('/api/commands', { command: 'promote', args: { artifactId: 'artifact-1' } }, { 'x-saraphina-identity': 'reviewer' });
    expect([answer.status, answer.json.error.code]).toEqual([403, 'NOT_ALLOWED']);
  });

  test('without a name nothing is guessed', async () => {
    const answer = await place.send('/api/artifacts', { headers: { cookie: author.cookie } });
    expect([answer.status, answer.json.error.code]).toEqual([400, 'BAD_ARGUMENTS']);
  });
});

describe('static files', () => {
  test.each(['/../server.ts', '/%2e%2e/server.ts', '/..%2fserver.ts', '/css/../../server.ts', '/css/..%2f..%2f..%2fpackage.json', '//etc/passwd', '/public/main.js', '/main.js/', '/main.js%00.css', '/__proto__', '/constructor', '/vendor/', '/vendor/chart.js', '/vendor/../main.js/', '/vendor/highlight.js/package.json', '/vendor/..%2f..%2fpackage.json', '/node_modules/chart.js/dist/chart.umd.js', '/.git/config', '\\..\\server.ts'])('%s is not there', async (path) => {
    const answer = await sendRaw(place.port, `GET ${path} HTTP/1.1\r\nHost: ${place.host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toMatch(/import \{|root:|saraphina"/);
  });
});

describe('bodies', () => {
  const post = (body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer> =>
    place.send('/api/commands', { method: 'POST', headers: { cookie: author.cookie, 'x-saraphina-identity': 'author', origin: place.url, 'content-type': 'application/json', ...headers }, body });

  test('an ordinary command has a small limit, an import a larger one', async () => {
    const padding = 'x'.repeat(64 * 1024);
    expect((await post(JSON.stringify({ command: 'list', args: {}, padding }))).status).toBe(413);
    const source = { codeFile: 'a.ts', code: `// ${'x'.repeat(900_000)}`, testFile: 'a.test.ts', tests: `// ${'y'.repeat(900_000)}` };
    expect((await post(JSON.stringify({ command: 'import', args: source }))).status).toBe(202);
    expect((await post(JSON.stringify({ command: 'import', args: source, padding: 'z'.repeat(1_000_000) }))).status).toBe(413);
  });

  test.each(['predict-train', 'predict-batch'])('%s carries a table, which may be larger still', async (command) => {
    const body = (padding: number): string => JSON.stringify({ command, args: { domain: 'battery_life', csv: `battery\n${'5\n'.repeat(2_000_000)}` }, padding: 'z'.repeat(padding) });
    expect((await post(body(0))).status).toBe(202);
    expect((await post(body(7 * 1024 * 1024))).status).toBe(413);
    expect((await post(JSON.stringify({ command: 'predict-add-domain', args: { schema: 'x'.repeat(3 * 1024 * 1024) } }))).status).toBe(413);
  });

  test('a body that is declared too large is refused before it is sent', async () => {
    const head = `POST /api/commands HTTP/1.1\r\nHost: ${place.host}\r\nOrigin: ${place.url}\r\nCookie: ${author.cookie}\r\nX-Saraphina-Identity: author\r\nContent-Type: application/json\r\nContent-Length: 19000000\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(place.port, head)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('a body without a declared length is cut off at the limit', async () => {
    const head = `POST /api/commands HTTP/1.1\r\nHost: ${place.host}\r\nOrigin: ${place.url}\r\nCookie: ${author.cookie}\r\nX-Saraphina-Identity: author\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    expect(await sendRaw(place.port, head + chunk.repeat(200))).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each([['no JSON', '{"command"'], ['an array', '[]'], ['a text', '"list"'], ['nothing', ''], ['null', 'null']])('%s is 400', async (_, body) => {
    const answer = await post(body);
    expect([answer.status, answer.json.error.code]).toEqual([400, 'BAD_ARGUMENTS']);
  });

  test('bytes that are not UTF-8 are 400', async () => {
    const body = Buffer.from('{"command":"list","x":"?"}');
    body[body.indexOf('?')] = 0xff;
    expect((await post(body)).status).toBe(400);
  });

  test('keys with a meaning elsewhere are only keys', async () => {
    const answer = await post('{"command":"list","args":{"__proto__":{"limit":1},"constructor":{"prototype":{"x":1}}}}');
    expect(answer.status).toBe(200);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('headers', () => {
  test.each(['/', '/main.js', '/healthz', '/api/sign-in', '/api/artifacts', '/nothing'])('%s carries the protection', async (path) => {
    const { headers } = await place.send(path);
    const policy = Object.fromEntries(String(headers['content-security-policy']).split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(policy).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'connect-src': "'self'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'", 'require-trusted-types-for': "'script'" });
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY' });
  });

  test('data is never cached', async () => {
    expect((await author.get('/api/artifacts')).headers['cache-control']).toBe('no-store');
  });
});

describe('where it listens', () => {
  const options = () => ({ app: place.app, port: 0, publicUrl: '', localIdentities: [], personalTokens: [], logger: place.app.logger, changes: createChangeFeed(place.app, 20) });

  test.each(['0.0.0.0', '::', '192.0.2.1', 'saraphina.example'])('on %s it refuses to start without personal tokens', (hostName) => {
    expect(() => createWebConsole({ ...options(), hostName })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG', message: expect.stringContaining('PERSONAL_TOKENS') }));
  });

  test.each(['saraphina.example', 'ftp://saraphina.example', 'https://saraphina.example/console', 'https://me@saraphina.example'])('PUBLIC_URL %s is refused', (publicUrl) => {
    expect(() => createWebConsole({ ...options(), hostName: '127.0.0.1', publicUrl })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG', message: expect.stringContaining('PUBLIC_URL') }));
  });

  test('a port that is taken is named, with the way out', async () => {
    const second = createWebConsole({ ...options(), hostName: '127.0.0.1', port: place.port });
    await expect(second.listen()).rejects.toMatchObject({ code: 'BAD_CONFIG', message: expect.stringContaining(`port ${place.port} is taken; set PORT`) });
    await second.close(0);
  });

  test('after closing, twice, the port is free', async () => {
    const first = createWebConsole({ ...options(), hostName: '127.0.0.1' });
    const { url } = await first.listen();
    await Promise.all([first.close(100), first.close(100)]);
    const second = createWebConsole({ ...options(), hostName: '127.0.0.1', port: Number(new URL(url).port) });
    expect((await second.listen()).url).toBe(url);
    await second.close(100);
  });
});
