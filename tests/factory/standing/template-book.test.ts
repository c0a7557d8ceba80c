import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeArtifact } from '../../../src/artifact/code-artifact.ts';
import { changeArtifact, recordChange, type Change } from '../../../src/artifact/ledger.ts';
import { createLibrary } from '../../../src/factory/retrieve.ts';
import { createTemplateBook, type TemplateBook } from '../../../src/factory/standing/template-book.ts';
import type { DocumentStore, Store } from '../../../src/ports.ts';
import { createTestClock, passedRun, temporaryStore } from '../../support/ledger.ts';
import { provenance } from './samples.ts';

const ACTOR = { id: 'reviewer', displayName: 'reviewer', asserted: false };
const BY = { id: 'reviewer', asserted: false };
const clock = createTestClock();
let place: Awaited<ReturnType<typeof temporaryStore>>;
let store: Store;
let book: TemplateBook;

beforeEach(openPlace);
afterEach(() => place.remove());

/** A store and a book on it that has looked at it once, so that it knows only what it follows. */
async function openPlace(): Promise<void> {
  place = await temporaryStore();
  store = place.store;
  book = newBook();
  await book.knowledge();
}

function newBook(documents: DocumentStore = store.documents): TemplateBook {
  return createTemplateBook({ store: { artifacts: store.artifacts, documents }, clock, library: createLibrary([]) });
}

/** Follows an artifact up to its first save of this kind. */
async function pausedBefore(kind: string, artifactId: string): Promise<{ goOn(): Promise<void> }> {
  const [arrived, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const documents: DocumentStore = {
    ...store.documents,
    async put(ofKind, document) {
      if (ofKind === kind) {
        arrived.resolve();
        await free.promise;
      }
      return store.documents.put(ofKind, document);
    },
  };
  const following = newBook(documents).follow(artifactId);
  await arrived.promise;
  return {
    goOn() {
      free.resolve();
      return following;
    },
  };
}

/** Documents without memory, over the same artifacts. */
async function rebuiltElsewhere(): Promise<TemplateBook> {
  const other = await temporaryStore();
  const elsewhere = newBook(other.store.documents);
  await elsewhere.rebuild();
  const [knowledge, solved] = [await elsewhere.knowledge(), await elsewhere.solvedWishes()];
  await other.remove();
  return { ...elsewhere, knowledge: async () => knowledge, solvedWishes: async () => solved };
}

const change = (action: Change['action'], parts: Partial<CodeArtifact>): Change => ({ action, actor: BY, requestId: null, change: parts });

async function request(id: string, parts: Partial<CodeArtifact> = {}): Promise<void> {
  clock.advance(1000);
  await recordChange(store.artifacts, clock, id, undefined, change('requested', { status: 'generating', featureSpec: 'shorten long headlines', requestedBy: 'author', author: 'saraphina', ...parts }));
}

async function propose(id: string, template: string, parts: Partial<CodeArtifact> = {}): Promise<void> {
  await request(id, parts);
  await changeArtifact(store.artifacts, clock, id, () => change('proposed', { status: 'proposed', provenance: provenance(template, { confidence: 0.6 }) }));
}

/** What can happen to an artifact, by the status it is in. */
const STEPS: Record<string, (artifact: CodeArtifact) => Change> = {
  refuse: () => change('generation_failed', { status: 'generation_failed', failure: { code: 'NO_MATCH', message: '' } }),
  run: () => change('run_started', { status: 'testing' }),
  pass: () => change('run_finished', { status: 'awaiting_approval', testRun: passedRun() }),
  fail: () => change('run_finished', { status: 'tests_failed', testRun: passedRun({ testsPassed: false }) }),
  approve: () => change('approved', { status: 'approved' }),
  deploy: () => change('deployed', { status: 'deployed' }),
  reject: ({ artifactId }) => change('rejected', { status: 'rejected', rejection: { rejectedBy: 'reviewer', rejectedAt: clock.now().toISOString(), reason: artifactId < 'artifact-2' ? 'not what I asked for' : 'too slow' } }),
};

async function step(id: string, ...names: (keyof typeof STEPS)[]): Promise<void> {
  for (const name of names) {
    clock.advance(1000);
    await changeArtifact(store.artifacts, clock, id, STEPS[name]!);
  }
}

async function counts(of: TemplateBook, template: string): Promise<Record<string, number>> {
  const tally = (await of.knowledge()).tallies.get(template);
  return Object.fromEntries(Object.entries(tally?.counts ?? {}).filter(([, count]) => count > 0));
}

describe('following an artifact', () => {
  it('takes in what became of it, once', async () => {
    await propose('artifact-1', 'truncate');
    await book.follow('artifact-1');
    expect(await counts(book, 'truncate')).toEqual({});
    await step('artifact-1', 'reject');
    for (let time = 0; time < 3; time += 1) await book.follow('artifact-1');
    expect(await counts(book, 'truncate')).toEqual({ 'rejected-as-wrong': 1 });
    expect((await book.knowledge()).tallies.get('acceptance')).toMatchObject({ unwanted: 1 });
  });

  it('replaces what was known of it before', async () => {
    await propose('artifact-1', 'truncate');
    await step('artifact-1', 'run', 'fail');
    await book.follow('artifact-1');
    expect(await counts(book, 'truncate')).toEqual({ 'tests-failed': 1 });
    await step('artifact-1', 'run', 'pass');
    await book.follow('artifact-1');
    expect((await book.knowledge()).tallies.has('truncate')).toBe(false);
    await step('artifact-1', 'approve', 'deploy');
    for (let count = 0; count < 3; count += 1) await store.artifacts.recordExecution('artifact-1', count > 0);
    await book.follow('artifact-1');
    expect((await book.knowledge()).tallies.get('truncate')).toMatchObject({ counts: { approved: 1 }, executionCount: 3, errorCount: 1 });
  });

  it('looks again at what a revision replaces', async () => {
    await propose('artifact-1', 'truncate');
    await request('artifact-2', { revises: 'artifact-1' });
    await changeArtifact(store.artifacts, clock, 'artifact-1', () => change('changes_requested', { status: 'superseded', supersededBy: 'artifact-2', changeRequest: { requestedBy: 'reviewer', requestedAt: clock.now().toISOString(), reason: 'from the left' } }));
    await changeArtifact(store.artifacts, clock, 'artifact-2', () => change('proposed', { status: 'proposed', provenance: provenance('pad-start') }));
    await book.follow('artifact-2');
    expect(await counts(book, 'truncate')).toEqual({ replaced: 1 });
  });

  it('of many at once, from several processes, loses nothing', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `artifact-${index}`);
    for (const id of ids) await propose(id, 'truncate').then(() => step(id, 'reject'));
    const books = [book, newBook(), newBook()];
    await Promise.all(ids.flatMap((id) => books.map((one) => one.follow(id))));
    const { counts: all } = (await book.knowledge()).tallies.get('truncate')!;
    expect(all['rejected-as-wrong'] + all.rejected).toBe(12);
  });

  it.each(['template-case', 'template-tally'])('of two that save a %s at once, in whatever order, the one who knows more has the last word', async (kind) => {
    for (const firstFreed of [0, 1]) {
      const [one, two] = [`artifact-${firstFreed}a`, `artifact-${firstFreed}b`];
      for (const id of [one, two]) await propose(id, `truncate-${firstFreed}`).then(() => step(id, 'run', 'pass', 'approve', 'deploy'));
      await store.artifacts.recordExecution(one, true);
      const early = await pausedBefore(kind, one);
      await store.artifacts.recordExecution(one, false);
      const late = await pausedBefore(kind, kind === 'template-case' ? one : two);
      const [first, second] = firstFreed === 0 ? [early, late] : [late, early];
      await first.goOn();
      await second.goOn();
      if (kind === 'template-case') await book.follow(two);
      expect((await book.knowledge()).tallies.get(`truncate-${firstFreed}`)).toMatchObject({ counts: { approved: 2 }, executionCount: kind === 'template-case' ? 2 : 1 });
    }
  });

  it('is mended by the next time when it was cut off after any save', async () => {
    await propose('artifact-1', 'truncate');
    await step('artifact-1', 'reject');
    for (let saves = 0; ; saves += 1) {
      let left = saves;
      const failing: DocumentStore = { ...store.documents, put: async (kind, document) => (left-- > 0 ? store.documents.put(kind, document) : Promise.reject(new Error('cut off'))) };
      const wasCutOff = await newBook(failing).follow('artifact-1').then(() => false, () => true);
      await book.follow('artifact-1');
      expect(await counts(book, 'truncate')).toEqual({ 'rejected-as-wrong': 1 });
      if (!wasCutOff) break;
      for (const [kind, key] of [['template-case', 'artifact-1/truncate'], ['template-case', 'artifact-1/acceptance'], ['template-tally', 'truncate'], ['template-tally', 'acceptance']] as const) await store.documents.delete(kind, key);
    }
  });
});

describe('rebuilding', () => {
  const scripts = [['refuse'], ['reject'], ['run', 'fail'], ['run', 'fail', 'run', 'pass'], ['run', 'fail', 'reject'], ['run', 'pass', 'reject'], ['run', 'pass', 'approve', 'deploy'], ['run', 'pass', 'approve']] as const;
  const lives = fc.array(fc.record({ script: fc.constantFrom(...scripts), template: fc.constantFrom('truncate', 'slugify'), by: fc.constantFrom('author', 'ann'), executions: fc.array(fc.boolean(), { maxLength: 3 }) }), { minLength: 1, maxLength: 6 });

  it('gives what following every step gave', async () => {
    await fc.assert(fc.asyncProperty(lives, fc.boolean(), async (some, forgets) => {
      await place.remove();
      await openPlace();
      for (const [index, { script, template, by, executions }] of some.entries()) {
        const id = `artifact-${index}`;
        await (script[0] === 'refuse' ? request(id, { requestedBy: by }) : propose(id, template, { requestedBy: by }));
        await book.follow(id);
        for (const name of script) await step(id, name).then(() => book.follow(id));
        if ((script as readonly string[]).includes('deploy')) for (const ok of executions) await store.artifacts.recordExecution(id, ok).then(() => book.follow(id));
      }
      const followed = { tallies: (await book.knowledge()).tallies, solved: await book.solvedWishes() };
      const rebuilt = await rebuiltElsewhere();
      expect(followed).toEqual({ tallies: (await rebuilt.knowledge()).tallies, solved: await rebuilt.solvedWishes() });
      if (forgets) await book.decide(ACTOR, () => ({ subject: 'truncate', action: 'forgotten', reason: null, words: null }));
      const before = await book.knowledge();
      await book.rebuild();
      expect(await book.knowledge()).toEqual(before);
    }), { numRuns: 25 });
  });

  it('happens by itself where artifacts are older than the book, and leaves an empty store empty', async () => {
    expect((await book.knowledge()).tallies.size).toBe(0);
    expect(await store.documents.get('template-book', 'built')).toBeUndefined();
    await propose('artifact-1', 'truncate');
    await step('artifact-1', 'reject');
    expect(await counts(newBook(), 'truncate')).toEqual({ 'rejected-as-wrong': 1 });
    expect(await store.documents.get('template-book', 'built')).toBeDefined();
  });
});

describe('forgetting', () => {
  it('leaves out what was asked for before, also what becomes of that later, until it is restored', async () => {
    await propose('artifact-1', 'truncate');
    await propose('artifact-2', 'truncate');
    await step('artifact-1', 'reject');
    await book.follow('artifact-1');
    clock.advance(1000);
    await book.decide(ACTOR, () => ({ subject: 'truncate', action: 'forgotten', reason: 'mended', words: null }));
    expect(await counts(book, 'truncate')).toEqual({});
    await step('artifact-2', 'reject');
    await book.follow('artifact-2');
    expect(await counts(book, 'truncate')).toEqual({});
    await propose('artifact-3', 'truncate');
    await step('artifact-3', 'reject');
    await book.follow('artifact-3');
    expect(await counts(book, 'truncate')).toEqual({ rejected: 1 });
    await book.decide(ACTOR, () => ({ subject: 'truncate', action: 'restored', reason: null, words: null }));
    expect(await counts(book, 'truncate')).toEqual({ 'rejected-as-wrong': 1, rejected: 2 });
    expect((await book.knowledge()).decided.decisions.map(({ sequence, action, actor, reason }) => [sequence, action, actor.id, reason])).toEqual([[1, 'forgotten', 'reviewer', 'mended'], [2, 'restored', 'reviewer', null]]);
  });

  it('counts at once in other processes that add up at the same time', async () => {
    await propose('artifact-1', 'truncate');
    await step('artifact-1', 'reject');
    const other = newBook();
    await other.follow('artifact-1');
    clock.advance(1000);
    await Promise.all([book.decide(ACTOR, () => ({ subject: 'truncate', action: 'forgotten', reason: null, words: null })), other.follow('artifact-1')]);
    expect(await counts(other, 'truncate')).toEqual({});
  });

  it('of two who decide at once, one comes first and the other sees it', async () => {
    const seen: number[] = [];
    await Promise.all([book, newBook(), newBook()].map((one) => one.decide(ACTOR, ({ decisions }) => {
      seen.push(decisions.length);
      return { subject: 'truncate', action: 'forgotten', reason: null, words: null };
    })));
    expect(Math.max(...seen)).toBe(2);
    expect((await book.knowledge()).decided.decisions.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });
});

describe('refused and solved', () => {
  it('is noticed when the second request is approved, and taken back with a roll-back', async () => {
    await request('artifact-1', { featureSpec: 'squeeze long headlines' });
    await step('artifact-1', 'refuse');
    await book.follow('artifact-1');
    await propose('artifact-2', 'truncate', { featureSpec: 'shorten long headlines' });
    await step('artifact-2', 'run', 'pass');
    await book.follow('artifact-2');
    expect(await book.solvedWishes()).toEqual([]);
    await step('artifact-2', 'approve', 'deploy');
    await book.follow('artifact-2');
    const solved = await book.solvedWishes();
    expect(solved).toMatchObject([{ words: 'squeeze long headlines', template: 'truncate', by: 'author', artifactId: 'artifact-1', solvedBy: 'artifact-2' }]);
    await book.follow('artifact-2');
    expect(await book.solvedWishes()).toEqual(solved);
    const rolledBack = { ...(await store.artifacts.get('artifact-2'))!, status: 'rolled_back' as const, version: 99 };
    await store.artifacts.saveProjection(rolledBack);
    await book.follow('artifact-2');
    expect(await book.solvedWishes()).toEqual([]);
    expect(await counts(book, 'truncate')).toEqual({ 'rolled-back': 1 });
  });
});
