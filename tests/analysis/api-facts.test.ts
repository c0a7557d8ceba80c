import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/analysis/inspect.ts';
import type { CodeFacts, SignatureFacts, TestFacts } from '../../src/analysis/api-facts.ts';

const facts = (code: string, tests = '') => inspect({ codeFile: 'subject.ts', code, testFile: 'subject.test.ts', tests }).facts;
const codeFacts = (code: string): CodeFacts => facts(code).code!;
const signature = (code: string): SignatureFacts => codeFacts(code).signatures[0]!;
const testFacts = (tests: string): TestFacts => facts('export function subject() {}', `import { expect, it } from 'vitest';\nimport fc from 'fast-check';\n${tests}`).tests!;

test('what does not parse has no facts', () => {
  expect(facts('export function (', 'expect(').code).toBeNull();
  expect(facts('export function (', 'expect(').tests).toBeNull();
});

describe('the entry point', () => {
  test.each([
    ['a function', '/** Says. */\nexport function subject(a: string): string { return a; }', 2, true],
    ['an arrow', '/** Says. */\nexport const subject = (a: string): string => a;', 2, true],
    ['a function that is exported later', '/** Says. */\nfunction inner(a: string): string { return a; }\nexport { inner as subject };', 2, true],
    ['an overload', '/** Says. */\nexport function subject(a: string): string;\nexport function subject(a: number): number;\nexport function subject(a: any): any { return a; }', 4, true],
    ['a default export', '/** Says. */\nexport default function subject() {}', 2, true],
    ['one without a comment', '// says\nexport function subject() {}', 2, false],
    ['a comment that belongs to something else', '/** Says. */\nconst LIMIT = 1;\nexport function subject() { return LIMIT; }', 3, false],
    ['an empty comment', '/** */\nexport function subject() {}', 2, false],
  ])('%s', (_what, code, entryLine, hasDocComment) => {
    expect(codeFacts(code)).toMatchObject({ entryLine, hasDocComment, signatures: [{ name: 'subject' }] });
  });

  test('a class has its constructor and its public methods', () => {
    const code = 'export class Subject {\n  #size = 0;\n  constructor(size: number) { this.#size = size; }\n  grow(by: number): number { return this.#size + by; }\n  private inner(): void {}\n  #hidden(): void {}\n}';
    expect(codeFacts(code).signatures.map(({ name, returns, parameters }) => [name, returns, parameters.map((parameter) => parameter.name)])).toEqual([['Subject', 'typed', ['size']], ['Subject.grow', 'typed', ['by']]]);
  });

  test('other exported values are named, types are not', () => {
    const code = "export type Size = number;\nexport interface Options { a: 1 }\nexport const LIMIT = 1;\nfunction helper() {}\ntype Inner = 1;\nexport { helper, Inner };\nexport function subject() {}";
    expect(codeFacts(code).otherExports).toEqual([{ name: 'LIMIT', line: 3 }, { name: 'helper', line: 4 }]);
  });

  test('a file of types and constants has none', () => {
    expect(codeFacts('export const limit = 1;')).toMatchObject({ entryLine: null, signatures: [] });
  });
});

describe('parameters', () => {
  test.each([
    ['text: string', { kinds: ['string'], typing: 'typed', isFlag: false }],
    ['size = 3', { kinds: ['number'], typing: 'typed' }],
    ['exact: boolean', { kinds: ['boolean'], isFlag: true }],
    ['exact = false', { kinds: ['boolean'], isFlag: true }],
    ['mode: boolean | string', { kinds: ['boolean', 'string'], isFlag: false }],
    ['items: readonly number[]', { kinds: ['array'], typing: 'typed' }],
    ['items: ReadonlyArray<string>', { kinds: ['array'] }],
    ['...numbers: number[]', { name: 'numbers', kinds: ['number'] }],
    ['table: Record<string, number>', { kinds: ['object'] }],
    ["mode: 'left' | 'right'", { kinds: ['other'] }],
    ['{ a, b }: { a: string; b: string }', { name: '{…}', kinds: ['other'], typing: 'typed' }],
    ['value: unknown', { typing: 'unknown' }],
    ['value: any[]', { typing: 'any' }],
    ['value: Record<string, any>', { typing: 'any' }],
    ['value', { typing: 'untyped' }],
    ['task: (value: string) => unknown', { kinds: ['function'], typing: 'typed' }],
  ])('(%s)', (parameter, wanted) => {
    expect(signature(`export function subject(${parameter}): void {}`).parameters).toEqual([expect.objectContaining(wanted)]);
  });

  test('an alias stands for what it says', () => {
    expect(signature('type Size = number | Length;\ntype Length = string;\nexport function subject(size: Size): void {}').parameters[0]!.kinds).toEqual(['number', 'string']);
    expect(signature('type Deep = Deep[] | string;\nexport function subject(deep: Deep): void {}').parameters[0]!.kinds).toEqual(['array', 'string']);
  });

  test('overloads are what callers see', () => {
    expect(signature('export function subject(a: string, b: number): string;\nexport function subject(a: string): string;\nexport function subject(a: any, b?: any): any { return a + b; }')).toMatchObject({ returns: 'typed', parameters: [{ typing: 'typed' }, { typing: 'typed', kinds: ['number'] }] });
  });
});

describe('results', () => {
  test.each([
    ['subject(): any { return 1; }', { returns: 'any' }],
    ['subject() { return 1; }', { returns: 'untyped' }],
    ['subject(): unknown { return 1; }', { returns: 'unknown' }],
    ['subject(): string | number { return 1; }', { mixes: ['string', 'number'] }],
    ['subject(): string | null { return null; }', { mixes: [], givesNull: 1, givesUndefined: null }],
    ['subject(a: string): string | undefined { if (a) return; return a; }', { givesUndefined: 1 }],
    ['subject(a: string): string | null { return a ? null : a; }', { givesNull: 1 }],
    ['subject(a: string): void { if (a) return; a.trim(); }', { givesNull: null, givesUndefined: null }],
    ['subject(a: string[]): string[] { return a.map(() => { return null; }); }', { givesNull: null }],
  ])('%s', (code, wanted) => {
    expect(signature(`export function ${code}`)).toMatchObject(wanted);
  });

  test('a promise is what it resolves to', () => {
    expect(signature('export async function subject(): Promise<unknown> { return 1; }').returns).toBe('unknown');
    expect(signature('export async function subject(): Promise<string | number> { return 1; }').mixes).toEqual(['string', 'number']);
  });
});

describe('arguments that are changed in place', () => {
  test.each([
    'items.sort();',
    'items[0] = 1;',
    'items.length = 0;',
    'items[0]!++;',
    'delete items[0];',
    '(items as number[]).push(1);',
    'Object.assign(items, [1]);',
    'add(items);',
  ])('%s', (statement) => {
    expect(signature(`function add(list: number[]): void { list.push(1); }\nexport function subject(items: number[]): void {\n  add([]);\n  ${statement}\n}`).mutates).toEqual([{ name: 'items', line: 4 }]);
  });

  test.each([
    '[...items].sort();',
    'items.toSorted();',
    'items = [...items]; items.sort();',
    'const copy = items.slice(); copy.sort();',
    'const first = items[0]; let other = first; other = 1;',
    'items.map((item) => item + 1).sort();',
    'look(items);',
  ])('not by %s', (statement) => {
    expect(signature(`function look(list: number[]): number { return list.length; }\nexport function subject(items: number[]): void {\n  ${statement}\n}`).mutates).toEqual([]);
  });

  test('collections by their own methods, and only they', () => {
    expect(signature('export function subject(seen: Map<string, number>): void { seen.set("a", 1); }').mutates).toHaveLength(1);
    expect(signature('export function subject(cache: { set(key: string): void }): void { cache.set("a"); }').mutates).toEqual([]);
  });

  test('functions that call each other come to an end', () => {
    expect(signature('export function subject(items: number[]): void { other(items); }\nfunction other(items: number[]): void { subject(items); }').mutates).toEqual([]);
  });
});

describe('errors and checks', () => {
  test('those of local functions on the way count, those of others do not', () => {
    const code = "export function subject(a: string): string {\n  check(a);\n  return a;\n}\nfunction check(a: string): void {\n  if (a === '') throw new RangeError('expected text');\n}\nfunction unused(): never {\n  throw new Error('never');\n}\nexport const other = unused;";
    expect(codeFacts(code).throws).toEqual([{ name: 'RangeError', line: 6, hasMessage: true }]);
  });

  test('methods that are used through this', () => {
    const code = "export class Subject {\n  add(a: string): void {\n    this.#check(a);\n  }\n  #check(a: string): void {\n    if (typeof a !== 'string') throw new TypeError();\n  }\n}";
    expect(codeFacts(code)).toMatchObject({ throws: [{ name: 'TypeError', line: 6, hasMessage: false }], checksValues: true });
  });

  test.each([
    ["throw new Error('');", [{ name: 'Error', line: 1, hasMessage: false }]],
    ['try { a.trim(); } catch (error) { throw error; }', []],
  ])('%s', (statement, throws) => {
    expect(codeFacts(`export function subject(a: string): void { ${statement} }`).throws).toEqual(throws);
  });

  test.each([['typeof a', true], ['Array.isArray(a)', true], ['a instanceof Date', true], ['Number.isInteger(a)', true], ['a === 1', false]])('%s is a look at what came: %s', (expression, checksValues) => {
    expect(codeFacts(`export function subject(a: unknown): boolean { return Boolean(${expression}); }`).checksValues).toBe(checksValues);
  });
});

describe('what it reaches', () => {
  test('modules with what is taken from them', () => {
    const code = "import { isIP } from 'node:net';\nimport * as fs from 'fs';\nimport type { Server } from 'node:http';\nexport function subject(): void { void import('node:vm'); isIP(''); fs.readFileSync(''); }";
    expect(codeFacts(code).modules).toEqual([{ name: 'net', line: 1, members: ['isIP'] }, { name: 'fs', line: 2, members: [] }, { name: 'vm', line: 4, members: [] }]);
  });

  test('the process and the network without an import; a local name is something else', () => {
    const code = 'export function subject(): void {\n  fetch(String(process.env.HOME));\n  globalThis.process.exit(1);\n}';
    expect(codeFacts(code).globals.map(({ name }) => name).sort()).toEqual(['fetch', 'process.env', 'process.exit']);
    expect(codeFacts('export function subject(fetch: () => void): void { const result = process.uptime(); }').globals).toEqual([]);
  });
});

describe('promises that nobody waits for', () => {
  const ignored = (statement: string) => codeFacts(`async function save(a: string): Promise<void> { await a; }\nexport async function subject(items: string[]): Promise<void> {\n  ${statement}\n}`).ignoredPromises.map(({ name }) => name);

  test.each([
    ["save('a');", ['save()']],
    ["fetch('https://example.com');", ['fetch()']],
    ['items.forEach(async (item) => { await save(item); });', ['forEach(async …)']],
    ['const kept = items.filter(async (item) => item);', ['filter(async …)']],
    ['items.forEach(save);', ['forEach(async …)']],
  ])('%s', (statement, wanted) => {
    expect(ignored(statement)).toEqual(wanted);
  });

  test.each(["await save('a');", "void save('a');", "return save('a');", "const saved = save('a'); await saved;", 'await Promise.all(items.map(async (item) => save(item)));', "save('a').catch(() => undefined);", 'items.forEach((item) => item.trim());'])('not by %s', (statement) => {
    expect(ignored(statement)).toEqual([]);
  });
});

describe('tests', () => {
  test('assertions, vague ones, errors and properties are counted', () => {
    const tests = "it('a', async () => {\n  expect(subject()).toBe(1);\n  expect(subject()).toBeDefined();\n  expect(() => subject()).not.toThrow();\n  expect(() => subject()).toThrow('x');\n  await expect(subject()).rejects.toBeInstanceOf(Error);\n  fc.assert(fc.property(fc.nat(), () => true));\n});";
    expect(testFacts(tests)).toMatchObject({ assertions: 5, vague: [{ name: 'toBeDefined', line: 5 }, { name: 'toThrow', line: 6 }, { name: 'toBeInstanceOf', line: 8 }], errorAssertions: 2, properties: 1 });
  });

  test.each<[string, string[]]>([
    ["subject('')", ['empty text']],
    ["subject('é')", ['non-ASCII text']],
    ["subject('a'.repeat(999))", ['long text']],
    ['subject(0)', ['zero']],
    ['subject(-0)', ['zero']],
    ['subject(-3)', ['a negative number']],
    ['subject(Number.MAX_SAFE_INTEGER)', ['a large number']],
    ['subject(2_000_000)', ['a large number']],
    ['subject(Number.NaN)', ['NaN']],
    ['subject([])', ['an empty list']],
    ['subject({})', ['an empty object']],
    ['subject(null as never)', ['null or undefined']],
    ['subject(undefined)', ['null or undefined']],
    ['subject(/x/)', []],
    ['subject(3, "abc")', []],
    ['fc.assert(fc.property(fc.string(), (text) => subject(text)))', ['empty text']],
    ["fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => subject(text)))", ['non-ASCII text']],
    ['fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), (n) => subject(n)))', []],
    ['fc.assert(fc.property(fc.integer({ min: -9, max: 9 }), (n) => subject(n)))', ['a negative number', 'zero']],
    ['fc.assert(fc.property(fc.array(fc.constant(1)), (list) => subject(list)))', ['an empty list']],
    ['fc.assert(fc.property(fc.array(fc.constant(1), { minLength: 1 }), (list) => subject(list)))', []],
  ])('%s tries %j', (call, edges) => {
    expect(testFacts(`it('', () => { ${call}; });`).edgeValues.sort()).toEqual([...edges].sort());
  });

  test('what is expected is no input, and neither is a title', () => {
    expect(testFacts("it('é', () => { expect(subject(3)).toEqual(['', 0, null]); });").edgeValues).toEqual([]);
    expect(testFacts("it.each([['', 0]])('%s', (text) => { expect(subject(text)).toBe(1); });").edgeValues.sort()).toEqual(['empty text', 'zero']);
  });
});
