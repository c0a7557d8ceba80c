import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createLocalProcessSandbox } from '../../../adapters/local-process/local-process-sandbox.ts';
import { artifactCard, cardContext } from '../../../src/cards.ts';
import type { CodeArtifact } from '../../../src/artifact/code-artifact.ts';
import { answer } from '../../support/model-server.ts';
import { silent } from '../../support/silent-logger.ts';
import { createScriptedSandbox } from '../../support/test-app.ts';
import { CODE, REQUEST, TESTS, WRONG } from './answers.ts';
import { closeTools, fenced, KEY, openModelPlace, type ModelPlace, type ModelPlaceOptions } from './place.ts';

const local = createLocalProcessSandbox({ instance: 'model-tests', logger: silent });
const none = createScriptedSandbox(async () => {
  throw new Error('nothing runs here');
}, 'none');
/** Real runs, in a local process that the configuration allows for them. */
const RUNS = { sandbox: local, environment: { ALLOW_LOCAL_SANDBOX: 'true' } };

let place: ModelPlace;
afterEach(() => place.close());
afterAll(async () => {
  await Promise.all([closeTools(), local.close()]);
});

async function open(options: Partial<ModelPlaceOptions> & Pick<ModelPlaceOptions, 'script'>): Promise<ModelPlace> {
  place = await openModelPlace({ sandbox: none, ...options });
  return place;
}

const GOOD = { code: [fenced(CODE)], tests: [fenced(TESTS)] };
const assumptionsOf = (artifact: CodeArtifact): string[] => artifact.provenance?.assumptions ?? [];

describe.each(['anthropic', 'openai-compatible'] as const)('what no template does, with %s', (provider) => {
  test('is written, tested apart from it, run and proposed, and the card says what left the machine', async () => {
    await open({ script: GOOD, provider, ...RUNS });
    const artifact = await place.proposed(REQUEST);
    expect(artifact.content).toMatchObject({ code: `${CODE}\n`, codeFile: 'zipWords.ts', testFile: 'zipWords.test.ts', entryPoint: 'zipWords' });
    expect(artifact.provenance).toMatchObject({ kind: 'model', confidence: 0.8, modelUse: { model: `${provider} test-model`, host: place.server.host, inputTokens: 200, outputTokens: 100, repairs: 0 } });
    expect(assumptionsOf(artifact)).toEqual([
      'verified by your example: zipWords("abc", "12") -> "a1b2c"',
      'all 6 tests passed before it was proposed (local process, not isolated)',
      'the tests beyond your examples were written by the model from the request, without sight of the code',
      `your words and examples were sent to ${place.server.host} (${provider} test-model)`,
    ]);
    const card = artifactCard(artifact, cardContext(place.app));
    expect(card.lines.join('\n')).toContain(`were sent to ${place.server.host}`);
    expect(card.fields.map(({ value }) => value).join('\n')).toContain('80%');
  });
});

describe('what is sent', () => {
  test('tests are asked for apart: whoever writes them sees signature and examples, never the code', async () => {
    await open({ script: GOOD });
    const artifact = await place.proposed(REQUEST);
    const [code, tests] = place.asked() as [ReturnType<ModelPlace['asked']>[0], ReturnType<ModelPlace['asked']>[0]];
    expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code', 'tests']);
    expect(code.prompt).toContain(REQUEST);
    expect(code.prompt).toContain('The function is called zipWords.');
    expect(tests.prompt).toContain('export declare function zipWords(first: string, second: string): string;');
    expect(tests.prompt).toContain('zipWords("abc", "12") -> "a1b2c"');
    for (const word of ['Math.max', 'Array.from', 'Letters of two words in turns']) expect(tests.text).not.toContain(word);
    expect(artifact.provenance?.modelUse?.prompts).toEqual([code, tests].map(({ purpose, instructions, prompt }) => ({ purpose, instructions, text: prompt })));
  });

  test('neither the key nor a secret of the request leaves in a body, and the card counts them', async () => {
    await open({ script: GOOD });
    const secret = ['sk', 'live', 'A1b2C3d4E5f6G7h8I9j0'].join('-');
    const artifact = await place.proposed(`${REQUEST}. It is for a service with password: hunter2hunter2 and ${secret}`);
    for (const { text } of place.server.asked) for (const hidden of [KEY, secret, 'hunter2']) expect(text).not.toContain(hidden);
    expect(place.asked('code')[0]?.prompt).toContain('password: [redacted]');
    expect(assumptionsOf(artifact).join('\n')).toContain('; 2 secrets were taken out before');
    expect(JSON.stringify(artifact.provenance)).not.toContain('hunter2');
  });

  test('progress says who does what, at most once a second', async () => {
    await open({ script: { ...GOOD, code: [answer(fenced(CODE), { piece: 2 })] } });
    await place.proposed(REQUEST);
    expect(place.progress.filter((text) => text.includes('writing'))).toEqual([
      'anthropic test-model is writing the code', 'anthropic test-model is writing the code: 2 characters',
      'anthropic test-model is writing the tests', 'anthropic test-model is writing the tests: 40 characters',
    ]);
  });
});

describe('code that does not hold', () => {
  test('is asked for again with the runner’s own output; the tests never are', async () => {
    await open({ script: { code: [fenced(WRONG)], tests: [fenced(TESTS)], repair: [fenced(CODE)] }, ...RUNS });
    const artifact = await place.proposed(REQUEST);
    expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code', 'tests', 'repair']);
    const repair = place.asked('repair')[0]!.prompt;
    expect(repair).toContain('Math.min');
    expect(repair).toMatch(/3 of 6 tests failed/);
    expect(repair).toContain("expected 'a1b2' to deeply equal 'a1b2c'");
    expect(artifact.content?.tests).toContain(TESTS);
    expect(artifact.provenance?.modelUse?.repairs).toBe(1);
    expect(assumptionsOf(artifact).join('\n')).toContain('your words, examples and what became of its code were sent');
  });

  test('is given up after two repairs, honestly', async () => {
    await open({ script: { code: [fenced(WRONG)], tests: [fenced(TESTS)], repair: [fenced(WRONG)] }, ...RUNS });
    const sentence = await place.refused(REQUEST);
    expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code', 'tests', 'repair', 'repair']);
    expect(sentence).toContain('What the model wrote did not hold: 3 of 6 tests failed.');
    expect(sentence).toContain('were sent to');
  });

  test.each([
    ['two modules', `${fenced(CODE)}\n${fenced(CODE)}`],
    ['no block', CODE],
    ['a foreign import', fenced(`import { zip } from 'lodash';\n${CODE}`)],
    ['two exports', fenced(`${CODE}\nexport const VERSION = 1;`)],
    ['another name', fenced(CODE.replaceAll('zipWords', 'zipLetters'))],
    ['TypeScript that can’t be erased', fenced(`enum Turn { First, Second }\n${CODE}`)],
    ['what does not parse', fenced('export function zipWords(')],
    ['a hidden character', fenced(CODE.replace('two strings', 'two\u202e strings'))],
  ])('an answer with %s is not used, and the model is told why', async (_, bad) => {
    await open({ script: { code: [bad], repair: [fenced(CODE)], tests: [fenced(TESTS)] } });
    const artifact = await place.proposed(REQUEST);
    expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code', 'repair', 'tests']);
    expect(artifact.content?.code).toBe(`${CODE}\n`);
  });

  test('tests that can’t be used are asked for again, before anything was run', async () => {
    await open({ script: { code: [fenced(CODE)], tests: [fenced("it('x', () => {\n  expect(true).toBe(true);\n});"), fenced(TESTS)] } });
    await place.proposed(REQUEST);
    expect(place.asked('tests')[1]?.prompt).toContain('compares only what is always equal');
  });

  test('a model that says it can’t is believed', async () => {
    await open({ script: { code: ['CANNOT'] } });
    expect(await place.refused('make me a sandwich with extra pickles')).toContain('The model can’t write it as one function.');
    expect(place.asked()).toHaveLength(1);
  });
});

describe('without an isolated sandbox', () => {
  test('the model’s code runs only on the examples, in a process without rights, and that is said', async () => {
    await open({ script: GOOD });
    const artifact = await place.proposed(REQUEST);
    expect(assumptionsOf(artifact)).toContain('only your examples were tried, in a process without rights; its tests did not run, because there is no isolated sandbox');
    expect(artifact.provenance?.confidence).toBe(0.7);
  });

  test('what fails on the examples is repaired with what it gave', async () => {
    await open({ script: { ...GOOD, code: [fenced(WRONG)], repair: [fenced(CODE)] } });
    await place.proposed(REQUEST);
    expect(place.asked('repair')[0]?.prompt).toContain('zipWords("abc", "12") gives "a1b2", you asked for "a1b2c"');
  });

  test('code that reaches beyond computing is not run at all', async () => {
    const reaching = CODE.replace('const [a, b]', "globalThis.process?.getBuiltinModule('node:fs').writeFileSync('/tmp/saraphina-reached', '');\n  const [a, b]");
    await open({ script: { ...GOOD, code: [fenced(reaching)] } });
    expect(assumptionsOf(await place.proposed(REQUEST))[0]).toBe('nothing of it was run, because there is no isolated sandbox');
  });
});

describe('template and model', () => {
  const VAGUE = 'make a slug of a text';

  test('what the person’s examples verify, a stated format and a chosen template are certain: nothing is sent', async () => {
    await open({ script: {} });
    for (const request of ['reverse a string f("abc") -> "cba"', 'check device ID: DEV- followed by 8 hex digits', 'add days to a date. addDays("2024-02-28", 2) -> "2024-03-01"']) await place.proposed(request);
    expect(await place.propose('reverse a string', { choose: 'reverse-text' })).toMatchObject({ ok: true });
    expect(place.asked()).toEqual([]);
  });

  const SLUG = `/** A slug. */
export function slugify(text: string): string {
  if (typeof text !== 'string') throw new TypeError('expected a string');
  return text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}`;
  const SLUG_TESTS = "describe('slugify', () => {\n  it('joins words', () => {\n    expect(slugify('Hello World')).toBe('hello-world');\n  });\n});";

  test('a template that the words fit well binds name, declaration and what it gives; where all else is equal it wins', async () => {
    await open({ script: { code: [fenced(SLUG)], tests: [fenced(SLUG_TESTS)] }, ...RUNS });
    const artifact = await place.proposed('slugify a string');
    const [code] = place.asked('code');
    expect(code?.prompt).toContain('export declare function slugify(text: string): string;');
    expect(artifact.provenance).toMatchObject({ kind: 'template', template: 'slugify', modelUse: { repairs: 0 } });
    expect(assumptionsOf(artifact)[0]).toMatch(/^the template slugify and anthropic test-model competed, and the template slugify won: alike in tests and score/);
    expect(assumptionsOf(artifact)[1]).toContain('were sent to');
  });

  test('what the template gives is part of the tests, and code that gives something else does not compete', async () => {
    await open({ script: { code: [fenced(SLUG.replace('.toLowerCase()', ''))], tests: [fenced(SLUG_TESTS.replaceAll('hello-world', 'ello-orld'))], repair: [fenced(SLUG.replace('.toLowerCase()', ''))] }, ...RUNS });
    const artifact = await place.proposed('slugify a string');
    expect(place.asked('repair')[0]?.prompt).toContain('what the template slugify gives');
    expect(artifact.provenance?.kind).toBe('template');
    expect(assumptionsOf(artifact)[0]).toMatch(/^what the model wrote did not hold: \d+ of \d+ tests failed$/);
  });

  test('without a sandbox our own template wins, because its tests may run', async () => {
    await open({ script: { code: [fenced(SLUG)], tests: [fenced(SLUG_TESTS)] }, sandbox: local });
    const artifact = await place.proposed('slugify a string');
    expect(artifact.provenance?.kind).toBe('template');
    expect(assumptionsOf(artifact)[0]).toContain('its tests passed; of the other less is known: only examples were tried with it');
  });

  test('a question becomes an answer where the model has one', async () => {
    await open({ script: { code: [fenced(SLUG.replaceAll('slugify', 'toKey'))], tests: [fenced(SLUG_TESTS.replaceAll('slugify', 'toKey'))] } });
    const artifact = await place.proposed(`${VAGUE} but with weird turbo encabulation`);
    expect(artifact.provenance).toMatchObject({ kind: 'model' });
  });
});
