import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SaraphinaError } from '../../../src/errors.ts';
import { contentSignature } from '../../../src/artifact/content-digest.ts';
import { CONTENT } from '../../support/ledger.ts';
import { IMPORT, openWebPlace, visitor, type Visitor, type WebPlace } from '../../support/web-place.ts';

let place: WebPlace;
let author: Visitor;
let reviewer: Visitor;

beforeAll(async () => {
  place = await openWebPlace({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
  author = await place.signIn('author');
  reviewer = await place.signIn('reviewer', author.cookie);
  // The first tab goes on with the cookie that the second sign-in gave the browser.
  author = visitor(place.url, place.send, reviewer.cookie, 'author');
});
afterAll(() => place.close());

async function imported(): Promise<string> {
  return (await author.command('import', IMPORT)).json.artifactId;
}

describe('pages and probes', () => {
  test.each(['/', '/sign-in'])('%s shows a page to anyone', async (path) => {
    const answer = await place.send(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('<main id="main"');
  });

  test('every file a page names is served, and nothing comes from elsewhere', async () => {
    const pages = await Promise.all(['/', '/sign-in'].map((path) => place.send(path)));
    const addresses = pages.flatMap(({ text }) => [...text.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map((match) => match[1]!));
    expect(addresses.filter((address) => !address.startsWith('/'))).toEqual([]);
    for (const address of new Set(addresses)) expect((await place.send(address)).status, address).toBe(200);
  });

  test('every module that a page leads to is served, libraries included', async () => {
    const seen = new Set(['/main.js', '/sign-in.js']);
    for (const address of seen) {
      const { status, text, headers } = await place.send(address);
      expect([address, status, headers['content-type']]).toEqual([address, 200, 'text/javascript; charset=utf-8']);
      if (address.startsWith('/vendor/')) continue;
      for (const [, name] of text.matchAll(/(?:from |import\()'([^']+)'/g)) seen.add(new URL(name!, `http://x${address}`).pathname);
    }
    expect([...seen].filter((address) => address.startsWith('/vendor/')).sort()).toEqual(['/vendor/chart.umd.js', '/vendor/highlight-typescript.js', '/vendor/highlight.js']);
  });

  test('an unchanged file is not sent twice', async () => {
    const first = await place.send('/main.js');
    expect((await place.send('/main.js', { headers: { 'if-none-match': String(first.headers['etag']) } })).status).toBe(304);
  });

  test('/healthz and /readyz answer without a session', async () => {
    expect((await place.send('/healthz')).json).toEqual({ alive: true });
    expect((await place.send('/readyz')).json).toEqual({ ready: true });
  });

  test('/readyz names what is missing', async () => {
    const other = await openWebPlace();
    other.app.store.ping = async () => Promise.reject(new SaraphinaError('STORE_UNAVAILABLE', 'away'));
    const answer = await other.send('/readyz');
    await other.close();
    expect(answer.status).toBe(503);
    expect(answer.json).toEqual({ ready: false, missing: ['store'] });
  });
});

describe('the story', () => {
  let artifactId = '';

  test('a command is accepted with its ids, then done', async () => {
    const reply = await author.post('/api/commands', { command: 'import', args: IMPORT, requestId: 'click-0001' });
    expect(reply.status).toBe(202);
    expect(reply.json).toMatchObject({ accepted: true, requestId: expect.stringMatching(/^req-/), artifactId: expect.stringMatching(/^artifact-/), message: { tone: 'pending' } });
    artifactId = reply.json.artifactId;
    const again = await author.post('/api/commands', { command: 'import', args: IMPORT, requestId: 'click-0001' });
    expect(again.json.artifactId).toBe(artifactId);
    await expect.poll(async () => (await author.get(`/api/requests/${reply.json.requestId}`)).json).toMatchObject({ status: 'done', ok: true, message: { title: expect.stringContaining(artifactId) } });
  });

  test('the same request id of another person is another request', async () => {
    const other = await reviewer.post('/api/commands', { command: 'import', args: IMPORT, requestId: 'click-0001' });
    expect(other.json.artifactId).not.toBe(artifactId);
  });

  test('its tests run and the page has everything a reviewer needs', async () => {
    const run = await author.command('run-sandbox', { artifactId });
    expect(run.json.outcome).toMatchObject({ ok: true, value: { outcome: 'passed' } });
    const { json } = await reviewer.get(`/api/artifacts/${artifactId}`);
    expect(json.artifact).toMatchObject({ status: 'awaiting_approval', code: CONTENT.code, tests: CONTENT.tests, requestedBy: 'author' });
    expect(json.card.buttons.map((button: { command: string }) => button.command)).toEqual(['promote', 'reject', 'show']);
    expect(json.audit.map((entry: { action: string }) => entry.action)).toEqual(['requested', 'proposed', 'run_started', 'run_finished']);
    expect(json.verification).toMatchObject({ verified: true, entries: 4 });
    expect(json.requests).toEqual([]);
  });

  test('the requester is refused, and reads why', async () => {
    const { json } = await author.command('promote', { artifactId, signature: contentSignature(CONTENT.code, CONTENT.tests) });
    expect(json.outcome).toMatchObject({ ok: false, error: { code: 'NOT_AN_APPROVER', message: expect.stringContaining('reviewer') } });
    expect(json.message.tone).toBe('error');
  });

  test('content that is not the shown one is not approved', async () => {
    const { json } = await reviewer.command('promote', { artifactId, signature: '0'.repeat(64) });
    expect(json.outcome).toMatchObject({ ok: false, error: { code: 'STALE_CONTENT' } });
  });

  test('the reviewer approves, and the buttons are gone', async () => {
    const decided = await reviewer.command('promote', { artifactId, signature: contentSignature(CONTENT.code, CONTENT.tests) });
    expect(decided.json.outcome).toMatchObject({ ok: true, value: { status: 'deployed', decision: 'approved' } });
    const { json } = await author.get(`/api/artifacts/${artifactId}`);
    expect(json.card.buttons).toEqual([]);
    expect(json.artifact).toMatchObject({ status: 'deployed', approvedBy: 'reviewer' });
    expect(json.verification.verified).toBe(true);
  });

  test('what was changed outside the trail is shown as tampering', async () => {
    const id = await imported();
    const { artifacts } = place.app.store;
    const { get } = artifacts;
    const stored = await get(id);
    artifacts.get = async () => ({ ...stored!, requestedBy: 'somebody' });
    const { json } = await reviewer.get(`/api/artifacts/${id}`);
    artifacts.get = get;
    expect(json.verification).toMatchObject({ verified: false, firstBadEntry: { problem: expect.stringContaining('requestedBy') } });
  });
});

test('a target that is away leaves the rest of the page readable', async () => {
  const other = await openWebPlace();
  const [alice, bob] = [await other.signIn('alice'), await other.signIn('reviewer')];
  const { artifactId } = (await alice.command('import', IMPORT)).json;
  await alice.command('run-sandbox', { artifactId });
  await bob.command('promote', { artifactId });
  other.app.target.read = async () => Promise.reject(new SaraphinaError('TARGET_UNAVAILABLE', 'the repository is locked'));
  const answer = await alice.get(`/api/artifacts/${artifactId}`);
  await other.close();
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ artifact: { status: 'deployed' }, verification: { verified: null, unavailable: 'the repository is locked' } });
});

describe('answers', () => {
  test('typed lines are commands, plain answers come at once', async () => {
    const { status, json } = await author.post('/api/commands', { line: '/list --status deployed' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ command: 'list', message: { title: expect.stringContaining('artifact') } });
    expect(json.value.artifacts.every((artifact: { status: string }) => artifact.status === 'deployed')).toBe(true);
  });

  test('a prediction is for the person who asked', async () => {
    const { json } = await author.command('predict', { domain: 'device_recovery', query: { device_id: 'device-001', battery: '20' } });
    expect(json.outcome).toMatchObject({ ok: true, value: { predictionId: expect.stringMatching(/^pred-[0-9a-f]{20}$/), isOod: true } });
    expect((await reviewer.get(`/api/requests/${json.requestId}`)).status).toBe(404);
  });

  test('lists are filtered and bounded', async () => {
    const { json } = await author.get('/api/artifacts?limit=1');
    expect(json.artifacts).toHaveLength(1);
    expect((await author.get('/api/artifacts?status=finished')).status).toBe(400);
    expect((await author.get('/api/artifacts?limit=100000')).status).toBe(400);
  });

  test('help shows only what the person may run', async () => {
    const names = async (person: Visitor): Promise<string[]> => (await person.get('/api/commands')).json.commands.map((row: { name: string }) => row.name);
    expect(await names(author)).not.toContain('promote');
    expect(await names(reviewer)).toContain('promote');
  });

  test('the queue and the sandbox are described', async () => {
    expect((await author.get('/api/queue')).json).toMatchObject({ queue: 'in-process', store: 'sqlite', active: 0, pending: 0, workers: 1, sandbox: { isolation: 'docker', ready: true } });
  });

  test('who acts, and under which names this browser may act', async () => {
    expect((await author.get('/api/me')).json).toEqual({
      actingAs: 'author',
      identities: [{ id: 'author', displayName: 'author', mayApprove: false }, { id: 'reviewer', displayName: 'reviewer', mayApprove: true }],
      approvers: ['reviewer'],
      language: 'auto',
    });
  });
});

describe('errors have the status of their kind', () => {
  test.each([
    [400, 'BAD_ARGUMENTS', { command: 'predict', args: { domain: 'battery_life', query: { battery: 'full' } } }],
    [400, 'REQUEST_EMPTY', { line: '   ' }],
    [404, 'UNKNOWN_COMMAND', { line: '/propse a function' }],
    [404, 'UNKNOWN_ID', { command: 'run-sandbox', args: { artifactId: 'artifact-000000000000' } }],
    [400, 'BAD_ARGUMENTS', { command: 'promote' }],
    [400, 'BAD_ARGUMENTS', { command: 'list', args: [] }],
    [400, 'BAD_ARGUMENTS', { command: 7 }],
    [400, 'BAD_ARGUMENTS', { line: '/import code.ts code.test.ts' }],
    [400, 'BAD_ARGUMENTS', { command: 'list', requestId: 'a b' }],
    [400, 'BAD_ARGUMENTS', { command: 'list', requestId: 'x'.repeat(65) }],
  ])('%i %s', async (status, code, body) => {
    const answer = await author.post('/api/commands', body);
    expect(answer.json.error).toMatchObject({ code, message: expect.any(String) });
    expect(answer.status).toBe(status);
  });

  test('an unknown artifact is 404 with a suggestion', async () => {
    const id = await imported();
    const answer = await author.get(`/api/artifacts/${id.slice(0, -1)}`);
    expect(answer.status).toBe(404);
    expect(answer.json.error.message).toContain(`Did you mean ${id}?`);
  });

  test('a store that is away is 503 and nothing was started', async () => {
    const other = await openWebPlace();
    const alice = await other.signIn('alice');
    other.app.store.requests.insert = async () => Promise.reject(new SaraphinaError('STORE_UNAVAILABLE', 'the database does not answer'));
    const answer = await alice.post('/api/commands', { command: 'import', args: IMPORT });
    await other.close();
    expect(answer.status).toBe(503);
    expect(answer.json.error).toMatchObject({ code: 'NOT_ACCEPTED', message: expect.stringContaining('nothing was started') });
  });

  test('a fault of our own is 500 with a reference and without its text; the log has both', async () => {
    const logged: unknown[] = [];
    const other = await openWebPlace({ web: { logger: { info: () => undefined, warn: () => undefined, error: (_, fields) => logged.push(fields) } } });
    const alice = await other.signIn('alice');
    other.app.store.artifacts.list = async () => Promise.reject(new Error('secret detail'));
    const answer = await alice.get('/api/artifacts');
    await other.close();
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret detail');
    expect(logged).toEqual([expect.objectContaining({ reference: answer.json.error.reference, error: expect.stringContaining('secret detail') })]);
  });
});

test('USERS keeps others from reading and from acting', async () => {
  const other = await openWebPlace({ environment: { USERS: 'alice' } });
  const mallory = await other.signIn('mallory');
  const answers = await Promise.all([mallory.get('/api/artifacts'), mallory.get('/api/events'), mallory.post('/api/commands', { line: '/list' })]);
  const alice = await other.signIn('alice');
  expect((await alice.get('/api/artifacts')).status).toBe(200);
  await other.close();
  expect(answers.map(({ status, json }) => [status, json.error.code])).toEqual(Array.from({ length: 3 }, () => [403, 'NOT_ALLOWED']));
});
