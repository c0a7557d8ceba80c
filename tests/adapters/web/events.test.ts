import { request, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HANDLERS } from '../../../jobs/handlers.ts';
import { createScriptedSandbox } from '../../support/test-app.ts';
import { IMPORT, openWebPlace, passingEvidence, type Visitor, type WebPlace } from '../../support/web-place.ts';

interface Stream {
  events: { event: string; data: Record<string, unknown> }[];
  status: number;
  ended: Promise<void>;
  stop(): void;
}

let place: WebPlace;
let author: Visitor;
let progress: () => void;

beforeEach(async () => {
  const gate = Promise.withResolvers<void>();
  progress = gate.resolve;
  place = await openWebPlace({
    handlers: {
      ...HANDLERS,
      predict: async (app, work) => {
        await work.progress('Thinking');
        await gate.promise;
        return HANDLERS.predict(app, work);
      },
    },
    parts: {
      sandbox: async () => createScriptedSandbox(async () => {
        await gate.promise;
        return passingEvidence();
      }),
    },
  });
  author = await place.signIn('author');
});
afterEach(async () => {
  progress();
  await place.close();
});

async function listen(visitor: Visitor, identity: string): Promise<Stream> {
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: place.port, path: `/api/events?identity=${identity}`, headers: { host: place.host, cookie: visitor.cookie }, agent: false }, resolve);
    outgoing.on('error', reject);
    outgoing.end();
  });
  const ended = Promise.withResolvers<void>();
  const stream: Stream = { events: [], status: incoming.statusCode ?? 0, ended: ended.promise, stop: () => incoming.destroy() };
  let text = '';
  incoming.setEncoding('utf8');
  incoming.on('data', (chunk: string) => {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (event !== undefined && data !== undefined) stream.events.push({ event, data: JSON.parse(data) });
    }
  });
  incoming.on('close', () => ended.resolve());
  incoming.on('error', () => ended.resolve());
  return stream;
}

const named = (stream: Stream, event: string): Record<string, unknown>[] => stream.events.filter((one) => one.event === event).map((one) => one.data);

test('every page hears of changed artifacts and of progress, each change once', async () => {
  const reviewer = await place.signIn('reviewer');
  const [mine, theirs] = await Promise.all([listen(author, 'author'), listen(reviewer, 'reviewer')]);
  const artifactId = (await author.command('import', IMPORT)).json.artifactId;
  const run = await author.post('/api/commands', { command: 'run-sandbox', args: { artifactId } });
  await expect.poll(() => named(theirs, 'request')).toContainEqual(expect.objectContaining({ requestId: run.json.requestId, progress: 'Running tests in the Docker sandbox', status: 'pending' }));
  progress();
  await expect.poll(() => named(theirs, 'artifact')).toContainEqual(expect.objectContaining({ artifactId, status: 'awaiting_approval', entryPoint: 'double' }));
  await expect.poll(() => named(mine, 'request')).toContainEqual(expect.objectContaining({ requestId: run.json.requestId, status: 'done', ok: true }));
  const versions = named(theirs, 'artifact').map((data) => data['version']);
  expect(versions).toEqual([...new Set(versions)]);
});

test('progress of a request that another surface took in is told as well', async () => {
  const artifactId = (await author.command('import', IMPORT)).json.artifactId;
  const mine = await listen(author, 'author');
  const run = place.give('somebody', 'run-sandbox', { artifactId });
  await expect.poll(() => named(mine, 'request')).toContainEqual(expect.objectContaining({ artifactId, actor: 'somebody', progress: 'Running tests in the Docker sandbox' }));
  progress();
  await run;
  await expect.poll(() => named(mine, 'artifact')).toContainEqual(expect.objectContaining({ artifactId, status: 'awaiting_approval' }));
});

test('what is not about an artifact is told to the person who asked, and to nobody else', async () => {
  const reviewer = await place.signIn('reviewer');
  const [mine, theirs] = await Promise.all([listen(author, 'author'), listen(reviewer, 'reviewer')]);
  const reply = await author.post('/api/commands', { line: '/predict battery_life battery=50' });
  await expect.poll(() => named(mine, 'request')).toContainEqual(expect.objectContaining({ requestId: reply.json.requestId, progress: 'Thinking' }));
  progress();
  await expect.poll(() => named(mine, 'request')).toContainEqual(expect.objectContaining({ requestId: reply.json.requestId, status: 'done' }));
  await author.command('import', IMPORT);
  await expect.poll(() => named(theirs, 'artifact').length).toBeGreaterThan(0);
  expect(named(theirs, 'request').filter((data) => data['command'] === 'predict')).toEqual([]);
});

test('one poller for all pages, and none when nobody listens', async () => {
  let looks = 0;
  const { artifacts } = place.app.store;
  const { list } = artifacts;
  artifacts.list = async (filter) => {
    looks += 1;
    return list(filter);
  };
  const alone = await listen(author, 'author');
  await expect.poll(() => looks).toBeGreaterThan(3);
  alone.stop();
  await alone.ended;
  await expect.poll(async () => {
    const before = looks;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return looks - before;
  }).toBe(0);
});

test('a stream ends with its session: by sign-out, and when the session gets a new id', async () => {
  const first = await listen(author, 'author');
  const both = await place.signIn('reviewer', author.cookie);
  await first.ended;
  const second = await listen(both, 'author');
  expect(second.status).toBe(200);
  await both.post('/api/sign-out', {});
  await second.ended;
  expect((await listen(both, 'author')).status).toBe(401);
});

test('closing the console ends the streams', async () => {
  const stream = await listen(author, 'author');
  // Far longer than a test may take: nothing is cut off, it ends by itself.
  await place.web.close(120_000);
  await stream.ended;
  expect(stream.status).toBe(200);
});

test('a store that is away for a moment does not end the stream', async () => {
  const { artifacts } = place.app.store;
  const { list } = artifacts;
  const stream = await listen(author, 'author');
  let failures = 0;
  artifacts.list = async () => {
    failures += 1;
    throw new Error('away');
  };
  await expect.poll(() => failures).toBeGreaterThan(1);
  artifacts.list = list;
  await author.command('import', IMPORT);
  await expect.poll(() => named(stream, 'artifact').length).toBeGreaterThan(0);
});
