import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/factory/retrieve.ts';
import type { ErrorReport } from '../../../src/errors.ts';
import type { StandingView, TemplatesView, TemplateView } from '../../../src/factory/standing/template-view.ts';
import type { RequestOutcome } from '../../../src/requests/stored-request.ts';
import { passingRun } from '../../support/chat-place.ts';
import { createMemoryTarget, createScriptedSandbox, createTestApp, plainTools, type TestApp } from '../../support/test-app.ts';
import { passingEvidence } from '../../support/web-place.ts';
import { library as shipped } from '../library.ts';

/** Two templates that nothing tells apart, among the others. */
const TWINS = ['left-twin', 'right-twin'].map((id) => ({
  ...shipped.get('truncate')!, id, refuses: [], requires: [], honours: [],
  aliases: ['frobnicate', 'frobnicate text', 'frobnicate a text', 'text frobnication', 'frobnicating texts', 'frobnicate strings', 'frobnicated text', 'how to frobnicate'],
}));
const library = createLibrary([...shipped.templates, ...TWINS]);
const UNCLEAR = 'frobnicate wobbly texts';
const REFUSED = 'zorbify the wobbly texts';

let place: TestApp;
beforeEach(async () => {
  const sandbox = { ...createScriptedSandbox(async () => passingEvidence()), run: passingRun };
  place = await createTestApp({ environment: { RATE_LIMIT_PER_MINUTE: '1000' }, parts: { library, tools: plainTools, target: createMemoryTarget(), sandbox: async () => sandbox } });
});
afterEach(() => place.close());

async function give(actor: string, command: string, args: Record<string, unknown>): Promise<RequestOutcome> {
  place.clock.advance(1000);
  return place.give(actor, command, args);
}

async function done<Value = Record<string, unknown>>(actor: string, command: string, args: Record<string, unknown>): Promise<Value> {
  const outcome = await give(actor, command, args);
  if (!outcome.ok) throw new Error(`${command}: ${outcome.error.code} ${outcome.error.message}`);
  return outcome.value as Value;
}

async function refusal(actor: string, command: string, args: Record<string, unknown>): Promise<ErrorReport> {
  const outcome = await give(actor, command, args).catch((error: unknown) => ({ ok: false as const, error: error as ErrorReport }));
  if (outcome.ok) throw new Error(`${command} was not refused`);
  return outcome.error;
}

const templateBehind = async (request: string): Promise<unknown> => (await done<{ generator: { template: string } }>('author', 'propose', { request })).generator.template;

async function choose(template: string): Promise<string> {
  const { artifactId } = await refusal('author', 'propose', { request: UNCLEAR });
  return String((await done('author', 'choose', { artifactId, template }))['artifactId']);
}

async function ship(artifactId: string): Promise<void> {
  await done('author', 'run-sandbox', { artifactId });
  await done('reviewer', 'promote', { artifactId });
}

describe('what becomes of proposals', () => {
  it('decides a tie, and forgetting it brings the tie back', async () => {
    expect(await refusal('author', 'propose', { request: UNCLEAR })).toMatchObject({ code: 'AMBIGUOUS', alternatives: [{ template: 'left-twin' }, { template: 'right-twin' }] });
    for (let time = 0; time < 2; time += 1) await done('reviewer', 'reject', { artifactId: await choose('left-twin'), reason: 'That is not what I asked for' });
    expect(await templateBehind(UNCLEAR)).toBe('right-twin');

    await done('reviewer', 'templates-forget', { template: 'left-twin', why: 'it was mended' });
    expect(await refusal('author', 'propose', { request: UNCLEAR })).toMatchObject({ code: 'AMBIGUOUS' });
    await done('reviewer', 'templates-restore', { template: 'left-twin' });
    expect(await templateBehind(UNCLEAR)).toBe('right-twin');
    const { decisions, standing } = await done<TemplateView>('author', 'templates', { template: 'left-twin' });
    expect(decisions).toMatchObject([{ action: 'forgotten', actor: { id: 'reviewer' }, reason: 'it was mended' }, { action: 'restored', actor: { id: 'reviewer' }, reason: null }]);
    expect(standing).toMatchObject({ unwanted: 2, counts: { 'rejected-as-wrong': 2, chosen: 0 }, reasons: Array.from({ length: 2 }, () => ({ text: 'That is not what I asked for', by: 'reviewer' })) });
    expect(standing.shift).toBeCloseTo(-0.1 * Math.log(3), 12);
  });

  it('counts approvals, executions and who was passed over', async () => {
    const artifactId = await choose('left-twin');
    await ship(artifactId);
    for (const result of ['ok', 'ok', 'error']) await done('author', 'execution', { artifactId, result });
    const { templates, families } = await done<TemplatesView>('author', 'templates', {});
    const by = (id: string): StandingView => templates.find(({ template }) => template === id)!;
    expect(by('left-twin')).toMatchObject({ wanted: 1.54, unwanted: 0.2, counts: { approved: 1, chosen: 1 }, executionCount: 3, errorCount: 1 });
    expect(by('right-twin')).toMatchObject({ wanted: 0, unwanted: 0.25, counts: { 'passed-over': 1 } });
    expect([by('left-twin').shift > 0, by('right-twin').shift < 0]).toEqual([true, true]);
    expect(families.reduce((sum, { templates: count }) => sum + count, 0)).toBe(library.templates.length);
    expect(families.find(({ family }) => family === TWINS[0]!.family)).toMatchObject({ withEvidence: 2 });
  });

  it('is shown for one template with what it is', async () => {
    const view = await done<TemplateView>('author', 'templates', { template: 'truncate' });
    const { id, family, summary, aliases } = shipped.get('truncate')!;
    expect(view).toMatchObject({ template: id, family, summary, aliases, givenAliases: [], standing: { shift: 0, mean: 0.8, forgottenAt: null }, decisions: [], suggestions: [] });
    expect(view.examples[0]).toMatch(/^truncate\(.* gives /);
  });

  it('is known of templates and thresholds only', async () => {
    expect(await refusal('author', 'templates', { template: 'truncat' })).toMatchObject({ code: 'UNKNOWN_ID', message: expect.stringContaining('Did you mean truncate?') as unknown });
    expect(['acceptance', 'near-ties'].map((name) => shipped.get(name))).toEqual([undefined, undefined]);
    expect(await done('author', 'templates', { template: 'acceptance' })).toMatchObject({ threshold: 'acceptance', base: 0.58, now: 0.58, decisions: [] });
    await done('reviewer', 'templates-forget', { template: 'near-ties' });
    expect(await done('author', 'templates', { template: 'near-ties' })).toMatchObject({ threshold: 'near-ties', decisions: [{ action: 'forgotten' }] });
    expect(await refusal('reviewer', 'templates-restore', { template: 'truncate' })).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('an alias', () => {
  /** Refused in one wording, then solved and shipped in another. */
  async function refuseAndSolve(): Promise<void> {
    expect(await refusal('author', 'propose', { request: REFUSED })).toMatchObject({ code: 'NO_MATCH' });
    await ship(await choose('left-twin'));
  }

  it('is suggested by a request that was refused and then solved, works when taken up, and no longer when taken back', async () => {
    await refuseAndSolve();
    const { suggestions } = await done<TemplatesView>('author', 'templates', {});
    expect(suggestions).toEqual(expect.arrayContaining([{ template: 'left-twin', words: REFUSED, count: 1, people: [{ by: 'author', at: expect.any(String) as unknown }] }]));
    const taken = await done<TemplateView>('reviewer', 'templates-alias', { template: 'left-twin', alias: REFUSED });
    expect(taken).toMatchObject({ givenAliases: [{ words: REFUSED, by: 'reviewer' }], decisions: [{ action: 'alias-added', words: REFUSED }] });
    expect(taken.suggestions.map(({ words }) => words)).not.toContain(REFUSED);
    expect(await done('author', 'propose', { request: REFUSED })).toMatchObject({ generator: { template: 'left-twin', confidence: 1 } });
    expect(await templateBehind('Zorbify wobbly texts!')).toBe('left-twin');
    await done('reviewer', 'templates-unalias', { template: 'left-twin', alias: REFUSED });
    expect(await refusal('author', 'propose', { request: REFUSED })).toMatchObject({ code: 'NO_MATCH' });
    expect(await refusal('reviewer', 'templates-unalias', { template: 'left-twin', alias: REFUSED })).toMatchObject({ code: 'BAD_ARGUMENTS' });
  });

  it('is suggested by how often it was wished for', async () => {
    await refuseAndSolve();
    await refuseAndSolve();
    expect((await done<TemplateView>('author', 'templates', { template: 'left-twin' })).suggestions.find(({ words }) => words === REFUSED)).toMatchObject({ count: 2 });
  });

  it.each([
    ['of another template', 'truncate', 'frobnicate text', 'is an alias of left-twin, which it would no longer find'],
    ['of the template itself', 'left-twin', 'Frobnicate a text!', 'is an alias of left-twin already'],
    ['without words', 'truncate', '…', 'does not say what is wanted'],
    ['that is too long', 'truncate', 'word '.repeat(60), 'the limit is 160'],
    ['with hidden characters', 'truncate', 'cut\u200b it', 'U+200B'],
  ])('%s is refused', async (_, template, alias, message) => {
    expect((await refusal('reviewer', 'templates-alias', { template, alias })).message).toContain(message);
  });

  it('that somebody gave another template is refused, however it is written', async () => {
    await done('reviewer', 'templates-alias', { template: 'left-twin', alias: REFUSED });
    expect((await refusal('reviewer', 'templates-alias', { template: 'right-twin', alias: `${REFUSED.toUpperCase()}.` })).message).toContain('is an alias of left-twin');
  });

  it('is stored without secrets', async () => {
    const { givenAliases } = await done<TemplateView>('reviewer', 'templates-alias', { template: 'truncate', alias: 'zorbify password=hunter2hunter2' });
    expect(givenAliases).toMatchObject([{ words: 'zorbify password=[redacted]' }]);
  });
});

it.each([
  ['templates-forget', { template: 'truncate' }], ['templates-restore', { template: 'truncate' }],
  ['templates-alias', { template: 'truncate', alias: 'zorbify' }], ['templates-unalias', { template: 'truncate', alias: 'zorbify' }],
])('%s is for approvers', async (command, args) => {
  expect(await refusal('author', command, args)).toMatchObject({ code: 'NOT_AN_APPROVER' });
});
