import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/analysis/inspect.ts';

const CODE = 'export function double(value: number): number {\n  return value * 2;\n}\n';
const HEAD = "import { describe, expect, it, test, vi } from 'vitest';\nimport { double } from './double.ts';\n";
const ONE = "test('doubles', () => { expect(double(2)).toBe(4); });\n";

const look = (tests: string, code = CODE, codeFile = 'double.ts') => inspect({ codeFile, code, testFile: 'double.test.ts', tests });
const testRules = (tests: string) => look(tests).testFindings.map((finding) => finding.rule);
const codeRules = (code: string, codeFile?: string) => look(HEAD + ONE, code, codeFile).codeFindings.map((finding) => finding.rule);

test('honest files have no findings', () => {
  expect(look(HEAD + ONE)).toEqual({ artifactType: 'function', entryPoint: 'double', plannedTests: ['doubles'], dynamicTests: false, testFindings: [], codeFindings: [], facts: { code: expect.any(Object), tests: expect.any(Object) } });
});

describe('the entry point', () => {
  test.each([
    ['export const other = 1; export function validateEmail() {}', 'validate-email.ts', 'validateEmail', 'function'],
    ['export function first() {} export const second = () => 1;', 'x.ts', 'first', 'function'],
    ['export const second = () => 1;', 'x.ts', 'second', 'function'],
    ['const a = 1; class Queue {} export { a, Queue };', 'x.ts', 'Queue', 'class'],
    ['function inner() {} export { inner as outer };', 'OUTER.ts', 'outer', 'function'],
    ['export default function named() {}', 'x.ts', 'named', 'function'],
    ['export type Double = number; export interface X { a: 1 } export class Double2 {}', 'double.ts', 'Double2', 'class'],
    ['export const table = { a: 1 };', 'table.ts', 'table', 'module'],
    ['export const limit = 1;', 'x.ts', null, 'module'],
    ['console.log(1);', 'x.ts', null, 'script'],
  ])('%s in %s', (code, codeFile, entryPoint, artifactType) => {
    expect(look(HEAD + ONE, code, codeFile)).toMatchObject({ entryPoint, artifactType });
  });
});

describe('planned tests', () => {
  test('carry the names of their groups', () => {
    const tests = `${HEAD}describe('a', () => { describe(\`b\`, () => { it('c', () => { expect(double(1)).toBe(2); }); }); test('d' + 'e', () => expect(double(1)).toBe(2)); });${ONE}`;
    expect(look(tests)).toMatchObject({ plannedTests: ['a > b > c', 'a > de', 'doubles'], dynamicTests: false });
  });

  test.each([
    ['each', "test.each([1, 2])('n %i', (n) => { expect(double(n)).toBe(n + n); });"],
    ['a tagged each', 'test.each`n\n${1}`("n $n", ({ n }) => { expect(double(n)).toBe(2); });'],
    ['for', "test.for([1, 2])('n %i', (n) => { expect(double(n)).toBe(n + n); });"],
    ['a loop', 'for (const n of [1, 2]) test(`n ${n}`, () => { expect(double(n)).toBe(n + n); });'],
    ['a condition', "if (process.platform === 'linux') test('x', () => { expect(double(1)).toBe(2); });"],
    ['a function', "function check(name: string) { test(name, () => { expect(double(1)).toBe(2); }); }\ncheck('a');"],
    ['forEach', "[1].forEach((n) => { test('x', () => { expect(double(n)).toBe(2); }); });"],
    ['a group made by each', "describe.each([1])('g %i', (n) => { it('x', () => { expect(double(n)).toBe(2); }); });"],
    ['a group named after a function', "describe(double.name, () => { it('x', () => { expect(double(1)).toBe(2); }); });"],
  ])('made by %s are only a lower bound', (_what, tests) => {
    expect(look(HEAD + ONE + tests)).toMatchObject({ plannedTests: ['doubles'], dynamicTests: true, testFindings: [] });
  });
});

describe('tests that prove nothing', () => {
  test.each([
    ['test-skip', "test.skip('x', () => { expect(double(1)).toBe(2); });"],
    ['test-skip', "xit('x', () => { expect(double(1)).toBe(2); });"],
    ['test-skip', "test('x', { skip: true }, () => { expect(double(1)).toBe(2); });"],
    ['test-skip', "test('x', (ctx) => { ctx.skip(); expect(double(1)).toBe(2); });"],
    ['test-skipIf', "test.skipIf(true)('x', () => { expect(double(1)).toBe(2); });"],
    ['test-runIf', "test.runIf(false)('x', () => { expect(double(1)).toBe(2); });"],
    ['test-todo', "test.todo('x');"],
    ['test-only', "it.only('x', () => { expect(double(1)).toBe(2); });"],
    ['test-fails', "it.fails('x', () => { expect(double(1)).toBe(3); });"],
    ['describe-skip', "describe.skip('g', () => { it('x', () => { expect(double(1)).toBe(2); }); });"],
    ['describe-only', "describe.only('g', () => { it('x', () => { expect(double(1)).toBe(2); }); });"],
    ['no-assertion', "test('x', () => { double(1); });"],
    ['no-assertion', "test('x', () => {});"],
    ['no-assertion', "test('x', () => { expect(double(1)); });"],
    ['no-assertion', "test('x');"],
    ['tautology', "test('x', () => { double(1); expect(true).toBe(true); });"],
    ['tautology', "test('x', () => { const r = double(1); expect(r).toEqual(r); });"],
    ['swallowed-assertion', "test('x', () => { try { expect(double(1)).toBe(3); } catch {} });"],
    ['unawaited-assertion', "test('x', () => { expect(Promise.resolve(double(1))).resolves.toBe(3); });"],
    ['snapshot', "test('x', () => { expect(double(1)).toMatchSnapshot(); });"],
    ['snapshot', "test('x', () => { expect(double(1)).toMatchInlineSnapshot(); });"],
    ['subject-mocked', "vi.mock('./double.ts', () => ({ double: () => 4 }));"],
    ['subject-mocked', "vi.doMock('./double', () => ({ double: () => 4 }));"],
    ['subject-mocked', "vi.mock(import('./double.ts'));"],
    ['subject-mocked', "import * as subject from './double.ts';\nvi.spyOn(subject, 'double').mockReturnValue(4);"],
    ['hidden-characters', "test('x\u202E', () => { expect(double(1)).toBe(2); });"],
  ])('%s: %s', (rule, tests) => {
    const [finding] = look(HEAD + ONE + tests).testFindings;
    expect(finding).toMatchObject({ rule, message: expect.any(String) });
    expect(finding?.line).toBeGreaterThanOrEqual(4);
  });

  test('the subject must be imported, used, and not redefined', () => {
    expect(testRules("import { expect, test } from 'vitest';\nconst double = (n) => n * 2;\ntest('x', () => { expect(double(1)).toBe(2); });")).toEqual(['subject-not-imported', 'subject-redefined']);
    expect(testRules("import { expect, test } from 'vitest';\nimport { double } from './double.ts';\ntest('x', () => { expect([1]).toEqual([1, 2].slice(0, 1)); });")).toEqual(['subject-not-used']);
    expect(testRules(`${HEAD}test('x', () => { const double = (n) => 4; expect(double(2)).toBe(4); });`)).toContain('subject-redefined');
  });

  test('a file that does not parse has one finding', () => {
    expect(look('test(').testFindings).toMatchObject([{ rule: 'syntax', line: 1 }]);
    expect(look(HEAD + ONE, 'export {').codeFindings).toMatchObject([{ rule: 'syntax', line: 1 }]);
  });
});

describe('honest habits are left alone', () => {
  test.each([
    ["const cases = [[1, 2]];\ntest('x', () => { for (const [a, b] of cases) expect(double(a)).toBe(b); });"],
    ["const check = (a: number, b: number) => { expect(double(a)).toBe(b); };\ntest('x', () => { check(1, 2); });"],
    ["function doubles(a: number) { return () => { expect(double(a)).toBe(a + a); }; }\ntest('x', doubles(1));"],
    ["import fc from 'fast-check';\ntest('x', () => { fc.assert(fc.property(fc.integer(), (n) => double(n) === n + n)); });"],
    ["import assert from 'node:assert/strict';\ntest('x', () => { assert.equal(double(1), 2); });"],
    ["import { strictEqual } from 'node:assert';\ntest('x', () => { strictEqual(double(1), 2); });"],
    ["test('x', async () => { await expect(Promise.resolve(double(1))).resolves.toBe(2); });"],
    ["test('x', () => expect(Promise.resolve(double(1))).resolves.toBe(2));"],
    ["test('x', () => { expect(double(1)).toBe(double(1)); });"],
    ["test('x', () => { expect(() => double('a' as never)).toThrow(TypeError); });"],
    ["test('x', () => { try { double(null as never); expect.unreachable(); } catch (error) { expect(error).toBeInstanceOf(TypeError); } });"],
    ["test('x', { timeout: 1000 }, () => { expect.assertions(1); expect(double(1)).toBe(2); });"],
    ["test('x', ({ expect }) => { expect(double(1)).toBe(2); }, 1000);"],
    ["vi.mock('node:fs');\ntest('x', () => { const now = vi.fn(() => 1); vi.spyOn(Date, 'now').mockImplementation(now); expect(double(Date.now())).toBe(2); });"],
    ["const subject = await import('./double.ts');\ntest('x', () => { expect(subject.double(1)).toBe(2); });"],
    ["test.concurrent('x', async () => { expect(double(1)).toBe(2); });"],
    ["// eslint-disable-next-line no-undef\ntest('x', () => { expect(double(1)).not.toBe(3); });"],
  ])('%s', (tests) => {
    expect(look(HEAD + ONE + tests).testFindings).toEqual([]);
  });
});

describe('code that can not be judged as it is', () => {
  test.each([
    ['coverage-pragma', '/* v8 ignore start */\nexport const double = 1;'],
    ['coverage-pragma', '/* istanbul ignore next */ export const double = 1;'],
    ['coverage-pragma', '// c8 ignore next\nexport const double = 1;'],
    ['import', "import _ from 'lodash'; export const double = _.now;"],
    ['import', "export * from './other.ts';"],
    ['import', "export const double = require('lodash');"],
    ['dynamic-import', 'export const double = (name: string) => import(name);'],
    ['test-library-import', "import { expect } from 'vitest'; expect.extend({}); export const double = 1;"],
    ['test-library-import', "export const double = () => import('vi' + 'test');"],
    ['test-runner-access', "export const double = () => (globalThis as never)['__vitest_worker__'];"],
    ['test-runner-access', "export const double = Symbol.for('$$jest-matchers-object');"],
    ['non-erasable-syntax', 'export enum Double { A }'],
    ['non-erasable-syntax', 'export class Double { constructor(private a: number) {} }'],
    ['non-erasable-syntax', 'namespace N { export const a = 1; } export const double = N.a;'],
    ['hidden-characters', 'export const double = "\u200B";'],
    ['hidden-characters', 'export const d\u043Euble = 1;'],
  ])('%s: %s', (rule, code) => {
    expect(codeRules(code)).toEqual([rule]);
  });

  test.each([
    ["import { createHash } from 'node:crypto'; import fs from 'fs'; export const double = [createHash, fs];"],
    ["import type { Foo } from './foo.ts'; export const double = (foo: Foo) => foo;"],
    ['/* eslint-disable */ // @ts-nocheck\nexport const double = 1;'],
    ['declare enum E { A } declare global { interface X { a: 1 } } export type T = E; export const double = 1;'],
    ['export const ignore = "v8 ignore"; export const double = 1;'],
  ])('left alone: %s', (code) => {
    expect(codeRules(code)).toEqual([]);
  });
});
