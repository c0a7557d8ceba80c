import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createInProcessQueue } from '../../../jobs/in-process.ts';
import { HANDLERS } from '../../../jobs/handlers.ts';
import { artifactCard, cardContext, errorCard } from '../../../src/cards.ts';
import { loadArtifact } from '../../../src/artifact/ledger.ts';
import { SaraphinaError } from '../../../src/errors.ts';
import { progressText } from '../../../src/factory/model/conversation.ts';
import { spentOn } from '../../../src/factory/model/spending.ts';
import { wordsIn } from '../../../src/language/words.ts';
import { ticketOf } from '../../../src/requests/intake.ts';
import { runRequest } from '../../../src/requests/run-request.ts';
import { createScriptedSandbox, silentLogger } from '../../support/test-app.ts';
import type { Reply } from '../../support/model-server.ts';
import { CODE, REQUEST, TESTS } from './answers.ts';
import { closeTools, fenced, openModelPlace, type ModelPlace, type ModelPlaceOptions } from './place.ts';

const none = createScriptedSandbox(async () => {
  throw new Error('nothing runs here');
}, 'none');
const GOOD = { code: [fenced(CODE)], tests: [fenced(TESTS)] };
const DAY = '2026-01-02';
const UNSURE = 'slugify a string';

let place: ModelPlace;
afterEach(() => place.close());
afterAll(closeTools);

async function open(options: Partial<ModelPlaceOptions> & Pick<ModelPlaceOptions, 'script'>): Promise<ModelPlace> {
  place = await openModelPlace({ sandbox: none, ...options });
  return place;
}

async function conversationOf(artifactId: string): Promise<unknown> {
  return place.app.store.documents.get('model-conversation', artifactId);
}

describe('a model that can’t be asked never takes the offline answer away', () => {
  test.each([
    ['401', { kind: 'status', status: 401 }, 'does not accept the key (401); check MODEL_API_KEY'],
    ['404', { kind: 'status', status: 404 }, 'knows no model test-model'],
    ['429', { kind: 'status', status: 429, headers: { 'retry-after-ms': '1' } }, 'enough questions for now (429)'],
    ['529', { kind: 'status', status: 529, headers: { 'retry-after-ms': '1' } }, 'overloaded or out of order (529)'],
    ['a truncated answer', { kind: 'truncated', text: '```ts\nexport', how: 'broken' }, 'ended its answer in the middle'],
    ['a refusal', { kind: 'answer', text: 'no', end: 'refusal' }, 'declined to answer'],
    ['an answer cut off at its limit', { kind: 'answer', text: '```ts\nexport', end: 'length' }, 'raise MODEL_TOKENS_PER_REQUEST'],
  ] satisfies [string, Reply, string][])('%s', async (_, reply, words) => {
    await open({ script: { code: [reply] } });
    const artifact = await place.proposed(UNSURE);
    expect(artifact.provenance).toMatchObject({ kind: 'template', template: 'slugify' });
    expect(artifact.provenance?.modelUse).toBeUndefined();
    expect(artifact.provenance?.assumptions[0]).toContain('the model was not asked to the end: ');
    expect(artifact.provenance?.assumptions[0]).toContain(words);
    expect(await place.refused('make me a sandwich with extra pickles')).toContain(`The model was not asked to the end: `);
  });

  test('and when it fails on the way, what was sent before is told all the same', async () => {
    await open({ script: { code: [fenced(CODE.replaceAll('zipWords', 'slugify'))], tests: [{ kind: 'status', status: 401 }] } });
    const { provenance } = await place.proposed(UNSURE);
    expect(provenance?.assumptions[1]).toContain('your words were sent to');
    expect(provenance?.modelUse?.prompts).toHaveLength(1);
  });

  test('choices stay choices, with the reason below', async () => {
    await open({ script: { code: [{ kind: 'status', status: 401 }] } });
    const outcome = await place.propose('convert a temperature');
    if (outcome.ok) throw new Error('expected a question');
    expect(outcome.error).toMatchObject({ code: 'AMBIGUOUS', message: expect.stringMatching(/^More than one template fits; .+ The model was not asked to the end: /) });
    expect(errorCard(outcome.error, 'de').buttons.length).toBeGreaterThan(1);
  });
});

describe('budgets', () => {
  test('of a request: when it is used up in the middle, that is the end', async () => {
    await open({ script: { ...GOOD, code: [{ kind: 'answer', text: fenced(CODE), inputTokens: 5000, outputTokens: 4500 }] }, environment: { MODEL_TOKENS_PER_REQUEST: '10000' } });
    expect(await place.refused(REQUEST)).toContain('The model was not asked to the end: what the model may use for one request (10,000 tokens) is used up');
    expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code']);
    expect(place.asked()[0]?.maxTokens).toBeLessThan(10_000);
  });

  test('of a request, in money', async () => {
    await open({ script: { ...GOOD, code: [{ kind: 'answer', text: fenced(CODE), inputTokens: 5000, outputTokens: 5000 }] }, environment: { MODEL_COST_PER_REQUEST: '0.1', MODEL_INPUT_PRICE: '3', MODEL_OUTPUT_PRICE: '15' } });
    expect(await place.refused(REQUEST)).toContain('(60,000 tokens or a cost of 0.1) is used up');
  });

  test('of a day: an honest answer offline, and until when; the next day the model is asked again', async () => {
    await open({ script: { ...GOOD, code: [{ kind: 'answer', text: 'CANNOT', inputTokens: 50_000, outputTokens: 5000 }] }, environment: { MODEL_TOKENS_PER_DAY: '60000' } });
    await place.refused('make me a sandwich with extra pickles');
    const artifact = await place.proposed(UNSURE);
    expect(artifact.provenance?.assumptions[0]).toBe('the model was not asked to the end: what the model may use in a day (60,000 tokens) is used up; it is asked again from 2026-01-03 00:00 UTC');
    expect(place.asked()).toHaveLength(1);
    const { inputTokens, outputTokens } = await spentOn(place.app.store.documents, DAY);
    expect(inputTokens + outputTokens).toBeLessThanOrEqual(60_000);
    place.clock.advance(86_400_000);
    await place.refused('make me a sandwich with extra pickles');
    expect(place.asked()).toHaveLength(2);
  });
});

describe('a job that is repeated', () => {
  test('pays for no answer again that it had, and proposes once', async () => {
    await open({ script: GOOD });
    const { tools } = place.app;
    let failures = 2;
    place.app.tools = {
      ...tools,
      inspect: async (files) => {
        if (files.tests !== '' && (failures -= 1) >= 0) throw new SaraphinaError('TOOLS_UNAVAILABLE', 'away');
        return tools.inspect(files);
      },
    };
    const artifact = await place.proposed(REQUEST);
    expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code', 'tests']);
    expect(artifact.provenance?.modelUse).toMatchObject({ inputTokens: 200, outputTokens: 100 });
    expect((await place.app.store.artifacts.entries(artifact.artifactId)).map(({ action }) => action)).toEqual(['requested', 'proposed']);
    expect(await conversationOf(artifact.artifactId)).toBeUndefined();
  });

  test('after a process ended in the middle of an answer, only that answer is paid for twice', async () => {
    await open({ script: { code: [fenced(CODE)], tests: [{ kind: 'hang', text: '```ts\n' }, fenced(TESTS)] } });
    const { app } = place;
    const proposing = place.propose(REQUEST, {}, 'delivery-1');
    await expect.poll(() => place.asked('tests').length, { timeout: 30_000 }).toBe(1);
    await app.queue.close(0);
    const request = (await app.store.requests.get('delivery-1'))!;
    expect(request.outcome).toBeNull();
    expect(await conversationOf(request.artifactId!)).toBeDefined();
    app.queue = createInProcessQueue({ logger: silentLogger, backoffMs: 1 });
    await app.queue.start((ticket, context) => runRequest(app, HANDLERS, ticket, context), { propose: 1, import: 1, 'run-sandbox': 1, promote: 1, reject: 1, predict: 1, train: 1, batch: 1, recalibrate: 1 });
    await app.queue.enqueue(ticketOf(request));
    expect(await proposing).toMatchObject({ ok: true });
    expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code', 'tests', 'tests']);
    const artifact = await loadArtifact(app.store.artifacts, request.artifactId!);
    expect(artifact?.provenance?.modelUse?.prompts).toHaveLength(2);
    expect(await conversationOf(request.artifactId!)).toBeUndefined();
  });

  test('that was cancelled leaves nothing behind', async () => {
    await open({ script: { code: [fenced(CODE)], tests: [{ kind: 'hang' }] } });
    const proposing = place.propose(REQUEST, {}, 'delivery-2');
    await expect.poll(() => place.asked('tests').length, { timeout: 30_000 }).toBe(1);
    const request = (await place.app.store.requests.get('delivery-2'))!;
    expect(await place.app.queue.cancel(ticketOf(request))).toBe(true);
    expect(await proposing).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await conversationOf(request.artifactId!)).toBeUndefined();
    await expect.poll(() => place.server.closed()).toBeGreaterThan(0);
  });
});

describe('progress', () => {
  test('is known in every language', () => {
    const [de, es] = [wordsIn('de'), wordsIn('es')];
    for (const purpose of ['code', 'tests', 'repair'] as const) {
      for (const characters of [0, 1240]) {
        const text = progressText('anthropic claude-x', purpose, characters);
        for (const words of [de, es]) expect(words.stored(text)).not.toBe(text);
      }
    }
    expect(progressText('anthropic claude-x', 'code', 1240)).toBe('anthropic claude-x is writing the code: 1,240 characters');
    expect(de.stored(progressText('anthropic claude-x', 'repair', 1240))).toBe('anthropic claude-x bessert den Code nach: 1,240 Zeichen');
  });
});

test('without a model the card, the answer and the provenance are as they were', async () => {
  await open({ script: {} });
  place.app.model = null;
  const artifact = await place.proposed(UNSURE);
  expect(artifact.provenance?.assumptions.join('\n')).not.toMatch(/model|sent/);
  expect(artifactCard(artifact, cardContext(place.app)).lines.join('\n')).not.toContain('sent');
  expect(place.server.asked).toEqual([]);
  expect(await conversationOf(artifact.artifactId)).toBeUndefined();
});
