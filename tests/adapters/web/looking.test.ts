import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArtifactIndex } from '../../../adapters/web/artifact-index.ts';
import { contentSignature } from '../../../src/artifact/content-digest.ts';
import { changeArtifact } from '../../../src/artifact/ledger.ts';
import { CONTENT } from '../../support/ledger.ts';
import { sampleArtifact, sampleEntry } from '../../support/store-samples.ts';
import { IMPORT, openWebPlace, type Visitor, type WebPlace } from '../../support/web-place.ts';

const DAY_MS = 86_400_000;
let place: WebPlace;
let author: Visitor;

beforeAll(async () => {
  place = await openWebPlace({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
  author = await place.signIn('author');
});
afterAll(() => place.close());

/** Stores artifacts as if they had been made long ago. */
async function store(count: number, parts: (index: number) => Parameters<typeof sampleArtifact>[2]): Promise<string[]> {
  const { artifacts } = place.app.store;
  const ids = Array.from({ length: count }, (_, index) => `artifact-${index.toString(16).padStart(12, '0')}`);
  for (const [index, id] of ids.entries()) {
    await artifacts.append(sampleEntry(id, 1));
    await artifacts.saveProjection(sampleArtifact(id, 1, { updatedAt: new Date(Date.UTC(2024, 0, 1) + index * 1000).toISOString(), ...parts(index) }));
  }
  return ids;
}

const found = async (query: string): Promise<string[]> => (await author.get(`/api/search?${query}`)).json.artifacts.map((artifact: { artifactId: string }) => artifact.artifactId);

describe('search', () => {
  let ids: string[];

  beforeAll(async () => {
    ids = await store(560, (index) => ({
      featureSpec: index === 7 ? 'Zähle die Wörter, please' : `Create function number ${index}`,
      requestedBy: index === 9 ? 'slack:T1/U1' : 'author',
      content: { code: '', tests: '', codeFile: 'a.ts', testFile: 'a.test.ts', entryPoint: index === 11 ? 'parseIsoDate' : `f${index}` },
      ...(index % 2 === 0 ? { status: 'deployed' as const } : {}),
    }));
  });

  test('looks through everything that is stored, newest first, page by page', async () => {
    const pages: string[][] = [];
    for (let offset = 0; offset < 600; offset += 100) pages.push(await found(`limit=100&offset=${offset}`));
    expect(pages.flat()).toEqual(ids.toReversed());
    expect((await author.get('/api/search')).json).toMatchObject({ total: 560, searched: 560, isComplete: true, limit: 20 });
  });

  test('finds by id, by function, by words of the request in any order, and by person', async () => {
    expect(await found(`q=${ids[3]}`)).toEqual([ids[3]]);
    expect(await found('q=PARSEISO')).toEqual([ids[11]]);
    expect(await found('q=please+zahle+worter')).toEqual([ids[7]]);
    expect(await found('q=slack:T1')).toEqual([ids[9]]);
    expect(await found('q=parseiso+nothing')).toEqual([]);
  });

  test('filters by status, and says how many fit in each', async () => {
    const { json } = await author.get('/api/search?q=number&status=deployed');
    expect(json).toMatchObject({ total: 280, statuses: { deployed: 280, proposed: 279 } });
    expect(json.artifacts.every((artifact: { status: string }) => artifact.status === 'deployed')).toBe(true);
  });

  test('knows what changed since', async () => {
    const { artifactId } = (await author.command('import', IMPORT)).json;
    expect(await found('q=import+double.ts')).toEqual([artifactId]);
    await author.command('run-sandbox', { artifactId });
    expect((await author.get(`/api/search?q=${artifactId}`)).json.artifacts[0].status).toBe('awaiting_approval');
  });

  test.each(['limit=0', 'limit=101', 'offset=-1', 'offset=x', `q=${'x'.repeat(201)}`])('%s is refused', async (query) => {
    expect((await author.get(`/api/search?${query}`)).status).toBe(400);
  });

  test('several who ask at once wait for one look at the store', async () => {
    let looks = 0;
    const { artifacts } = place.app.store;
    const counting = { ...artifacts, allIds: () => ((looks += 1), artifacts.allIds()) };
    const index = createArtifactIndex({ store: { ...place.app.store, artifacts: counting } });
    const answers = await Promise.all([index.read(), index.read(), index.read()]);
    expect(answers.map((answer) => answer.artifacts.length)).toEqual([561, 561, 561]);
    expect(looks).toBe(1);
  });
});

describe('overview', () => {
  test('counts by status, decisions by day and executions by function', async () => {
    const other = await openWebPlace({ environment: { APPROVERS: 'reviewer' } });
    const alice = await other.signIn('alice');
    let reviewer = await other.signIn('reviewer');
    const made: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      const { artifactId } = (await alice.command('import', IMPORT)).json;
      await alice.command('run-sandbox', { artifactId });
      made.push(artifactId);
    }
    await reviewer.command('promote', { artifactId: made[0], signature: contentSignature(CONTENT.code, CONTENT.tests) });
    await reviewer.command('reject', { artifactId: made[1], reason: 'no' });
    for (const result of ['ok', 'ok', 'error']) await alice.post('/api/commands', { command: 'execution', args: { artifactId: made[0], result } });
    other.clock.advance(2 * DAY_MS);
    // Sessions end after twelve hours.
    reviewer = await other.signIn('reviewer');
    await reviewer.command('reject', { artifactId: made[2], reason: 'no' });
    await changeArtifact(other.app.store.artifacts, other.app.clock, made[3]!, () => ({ action: 'expired', actor: { id: 'saraphina', asserted: false }, requestId: null, change: { status: 'expired' } }));
    const { json } = await reviewer.get('/api/overview');
    await other.close();
    expect(json).toMatchObject({ total: 4, isComplete: true, statuses: { deployed: 1, rejected: 2, expired: 1 } });
    expect(json.decisions).toHaveLength(30);
    expect(json.decisions.filter((day: Record<string, number>) => day['approved']! + day['rejected']! + day['expired']! > 0)).toEqual([
      { day: '2026-01-02', approved: 1, rejected: 1, changes_requested: 0, expired: 0 },
      { day: '2026-01-04', approved: 0, rejected: 1, changes_requested: 0, expired: 0 },
    ]);
    expect(json.executions).toEqual([{ artifactId: made[0], entryPoint: 'double', executionCount: 3, errorCount: 1 }]);
  });

  test('of nothing is empty', async () => {
    const other = await openWebPlace();
    const { json } = await (await other.signIn('alice')).get('/api/overview');
    await other.close();
    expect(json).toMatchObject({ total: 0, statuses: {}, executions: [] });
  });
});
