import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLanguageModel, type ModelProvider, type Patience } from '../../../adapters/llm/language-model.ts';
import type { LanguageModel, ModelAnswer } from '../../../src/ports.ts';
import { answer, errorBody, startModelServer, type Asked, type ModelServer, type Reply } from '../../support/model-server.ts';
import { silent } from '../../support/silent-logger.ts';

const KEY = 'key-of-the-tests-4711';
const PROMPT = { instructions: 'Be brief.', text: 'Say “ünïcödé”.' };
const PROVIDERS: ModelProvider[] = ['anthropic', 'openai-compatible'];

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(provider: ModelProvider, reply: (asked: Asked, index: number) => Reply, patience: Partial<Patience> = {}): Promise<LanguageModel> {
  server = await startModelServer(reply);
  return createLanguageModel({ provider, baseUrl: server.url, apiKey: KEY, name: 'test-model', logger: silent, patience });
}

function ask(model: LanguageModel, parts: { signal?: AbortSignal; progress?: (characters: number) => void } = {}): Promise<ModelAnswer> {
  return model.ask(PROMPT, { maxOutputTokens: 500, signal: new AbortController().signal, progress: () => undefined, ...parts });
}

/** As servers say it that know exactly when to come back; without it every retry takes seconds. */
const AT_ONCE = { 'retry-after-ms': '1' };

describe.each(PROVIDERS)('%s', (provider) => {
  test('an answer comes in small pieces, with progress and the tokens as the provider counted them', async () => {
    const text = 'Ünïcödé, 😀 and\nmore. '.repeat(20);
    const model = await open(provider, () => answer(text, { piece: 3, inputTokens: 21, outputTokens: 84 }));
    const seen: number[] = [];
    expect(await ask(model, { progress: (characters) => seen.push(characters) })).toEqual({ text, inputTokens: 21, outputTokens: 84 });
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(text.length);
    expect(model).toMatchObject({ name: `${provider} test-model`, host: server?.host });
  });

  test('the question holds instructions, text, model and limit; the key is a header and nowhere else', async () => {
    const model = await open(provider, () => answer('x'));
    await ask(model);
    const [asked] = server!.asked;
    expect(asked).toMatchObject({ protocol: provider, instructions: 'Be brief.', prompt: 'Say “ünïcödé”.', model: 'test-model', maxTokens: 500 });
    expect(asked?.path).toBe(provider === 'anthropic' ? '/v1/messages' : '/v1/chat/completions');
    expect(provider === 'anthropic' ? asked?.headers['x-api-key'] : asked?.headers['authorization']).toBe(provider === 'anthropic' ? KEY : `Bearer ${KEY}`);
    expect(asked?.text).not.toContain(KEY);
    expect(Object.values(asked!.headers).filter((value) => String(value).includes(KEY))).toHaveLength(1);
  });

  test.each([
    [401, 'MODEL_REFUSED', 'MODEL_API_KEY'],
    [403, 'MODEL_REFUSED', 'MODEL_API_KEY'],
    [402, 'MODEL_REFUSED', 'payment'],
    [404, 'MODEL_REFUSED', 'knows no model test-model'],
    [400, 'MODEL_REFUSED', 'refuses the question (400)'],
    [413, 'MODEL_REFUSED', 'refuses the question (413)'],
  ])('%i is not tried again and says what to mend', async (status, code, words) => {
    const model = await open(provider, (asked) => ({ kind: 'status', status, body: errorBody(asked, `bad key ${KEY}`) }));
    const error = await ask(model).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringContaining(words), details: { answered: false } });
    expect(JSON.stringify([String(error), (error as Error).message, (error as { details: unknown }).details])).not.toContain(KEY);
    expect(server!.asked).toHaveLength(1);
  });

  test.each([[429, 'enough questions'], [500, 'overloaded or out of order (500)'], [503, '(503)'], [529, '(529)']])('%i is waited for and tried again, twice at most', async (status, words) => {
    const model = await open(provider, () => ({ kind: 'status', status, headers: AT_ONCE }));
    await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE', message: expect.stringContaining(words), details: { answered: false } });
    expect(server!.asked).toHaveLength(3);
  });

  test('an outage that passes is not noticed', async () => {
    const model = await open(provider, (_, index) => (index < 2 ? { kind: 'status', status: index === 0 ? 429 : 529, headers: AT_ONCE } : answer('here')));
    expect((await ask(model)).text).toBe('here');
  });

  test('Retry-After in seconds is honoured', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const model = await open(provider, (_, index) => (index === 0 ? { kind: 'status', status: 429, headers: { 'retry-after': '7' } } : answer('late')));
      const asking = ask(model);
      await vi.waitFor(() => expect(server!.asked).toHaveLength(1), { interval: 5 });
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { interval: 5 });
      await vi.advanceTimersByTimeAsync(6900);
      expect(server!.asked).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(200);
      vi.useRealTimers();
      expect((await asking).text).toBe('late');
    } finally {
      vi.useRealTimers();
    }
  });

  test.each([['seconds', () => '3600'], ['a date', () => new Date(Date.now() + 3_600_000).toUTCString()]])('a wait of an hour, in %s, is told and not sat out', async (_, after) => {
    const model = await open(provider, () => ({ kind: 'status', status: 429, headers: { 'retry-after': after() } }));
    await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE', message: expect.stringMatching(/left alone for (?:59|60|61) minutes \(429\)/) });
    expect(server!.asked).toHaveLength(1);
  });

  test.each([
    ['breaks', { kind: 'truncated', text: 'half an answ', how: 'broken' }, 'MODEL_UNAVAILABLE', 'in the middle'],
    ['ends without its end', { kind: 'truncated', text: 'half an answ', how: 'ended' }, 'MODEL_UNAVAILABLE', 'in the middle'],
    ['hits the limit of tokens', answer('too long', { end: 'length' }), 'MODEL_REFUSED', 'cut off at 500 tokens'],
    ['is a refusal', answer('I can’t help with that', { end: 'refusal' }), 'MODEL_REFUSED', 'declined'],
    ['asks for tools', answer('calling', { end: 'tools' }), 'MODEL_REFUSED', 'tools'],
    ['is empty', answer(''), 'MODEL_UNAVAILABLE', 'model at'],
    ['is blank', answer(' \n\t '), 'MODEL_UNAVAILABLE', 'empty answer'],
  ] satisfies [string, Reply, string, string][])('an answer that %s is none, and may have to be paid for', async (_, reply, code, words) => {
    const model = await open(provider, () => reply);
    await expect(ask(model)).rejects.toMatchObject({ code, message: expect.stringContaining(words), details: { answered: true } });
  });

  test.each([
    ['malformed JSON', 'data: {"id": \n\ndata: {"choices"\n\n'],
    ['JSON of another shape', 'data: {"hello": "world"}\n\n'],
    ['a web page', '<!doctype html><title>Welcome</title>'],
    ['nothing', ''],
  ])('%s instead of an answer is none', async (_, body) => {
    const model = await open(provider, () => ({ kind: 'raw', body }), { retries: 0 });
    await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE', message: expect.stringContaining('MODEL_URL') });
  });

  test('malformed JSON in the middle of an answer is none', async () => {
    const model = await open(provider, (asked) => ({ kind: 'raw', body: `${asked.protocol === 'anthropic' ? 'event: message_start\n' : ''}data: {"broken": tru` }), { retries: 0 });
    await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' });
  });

  test('a redirect is not followed: key and words would go along', async () => {
    const elsewhere = await startModelServer(() => answer('stolen'));
    try {
      const model = await open(provider, () => ({ kind: 'status', status: 307, headers: { location: `${elsewhere.url}/messages` }, body: '' }));
      await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_REFUSED', message: expect.stringContaining('sends elsewhere (307)') });
      expect(elsewhere.asked).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });

  test.each([
    ['no answer at all', { kind: 'hang' }, { firstMs: 60 }],
    ['nothing after the beginning', { kind: 'hang', text: 'I will think about' }, { betweenMs: 60 }],
    ['no end', { kind: 'hang', text: 'I will think about' }, { totalMs: 60 }],
  ] satisfies [string, Reply, Partial<Patience>][])('%s is given up, and the connection with it', async (_, reply, patience) => {
    const model = await open(provider, () => reply, patience);
    await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE', message: expect.stringContaining('took too long') });
    await expect.poll(() => server!.closed()).toBe(1);
  });

  test('the signal ends it with its own reason', async () => {
    const model = await open(provider, () => ({ kind: 'hang', text: 'I will' }));
    const controller = new AbortController();
    const reason = new Error('cancelled by somebody');
    const asking = ask(model, { signal: controller.signal, progress: () => controller.abort(reason) });
    await expect(asking).rejects.toBe(reason);
    await expect.poll(() => server!.closed()).toBe(1);
    await expect(ask(model, { signal: controller.signal })).rejects.toBe(reason);
    expect(server!.asked).toHaveLength(1);
  });

  test('a server that is not there is named', async () => {
    const model = await open(provider, () => answer('x'), { retries: 0 });
    await server!.close();
    await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE', message: expect.stringMatching(/127\.0\.0\.1:\d+ can’t be reached \(ECONNREFUSED\)/), details: { answered: false } });
  });

  test('nothing is printed, whatever goes wrong', async () => {
    const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => undefined));
    const model = await open(provider, (_, index) => (index === 0 ? { kind: 'status', status: 400 } : { kind: 'truncated', text: 'half', how: 'broken' }));
    await ask(model).catch(() => undefined);
    await ask(model).catch(() => undefined);
    expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
    vi.restoreAllMocks();
  });
});

test('an error inside Anthropic’s stream is read like a status', async () => {
  const model = await open('anthropic', () => ({ kind: 'raw', body: 'event: error\ndata: {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}\n\n' }), { retries: 0 });
  await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE', message: expect.stringContaining('(529)') });
});

test('an error inside OpenAI’s stream is no answer', async () => {
  const model = await open('openai-compatible', () => ({ kind: 'raw', body: 'data: {"error": {"message": "The server had an error", "type": "server_error", "code": 500}}\n\n' }), { retries: 0 });
  await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' });
});

test('tokens that a server does not count are estimated, never taken for none', async () => {
  const model = await open('openai-compatible', () => answer('twelve bytes', { counted: false }));
  expect(await ask(model)).toEqual({ text: 'twelve bytes', inputTokens: 16, outputTokens: 6 });
});

test('without an address of its own the provider’s is used, whatever the environment says', () => {
  vi.stubEnv('ANTHROPIC_BASE_URL', 'https://elsewhere.example.com');
  expect(createLanguageModel({ provider: 'anthropic', baseUrl: '', apiKey: KEY, name: 'm', logger: silent }).host).toBe('api.anthropic.com');
  vi.unstubAllEnvs();
});
