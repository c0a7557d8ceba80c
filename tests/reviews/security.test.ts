import { describe, expect, test } from 'vitest';
import { reviewSecurity } from '../../src/reviews/security.ts';
import { subjectOf } from './subjects.ts';

const review = (code: string) => reviewSecurity(subjectOf({ code }));

test('a function that only computes is approved, and that is said', () => {
  expect(reviewSecurity(subjectOf())).toEqual({
    topic: 'security', reviewer: 'rules', verdict: 'approves', reasons: ['no security finding, and nothing of files, processes, the network or the environment is used'],
  });
});

test('what does not parse can not be judged', () => {
  expect(review('export function shorten( {')).toMatchObject({ verdict: 'abstained', reasons: ['the code does not parse, so there is nothing to judge'] });
});

test('what could not be measured is not judged', () => {
  const subject = subjectOf();
  expect(reviewSecurity({ ...subject, analysis: { ...subject.analysis, notMeasured: ['security: the tool failed: no such rule'] } })).toMatchObject({ verdict: 'abstained' });
});

describe('objects to', () => {
  test.each([
    ['dynamic code', 'export function shorten(text: string): string {\n  return String(eval(text));\n}\n', /^line 2: .*\(CWE-95\)$/],
    ['a pattern of exponential time', 'export function shorten(text: string): boolean {\n  return /^(a+)+$/.test(text);\n}\n', /^line 2: .*\(CWE-1333\)$/],
    ['starting programs', "import { execFileSync } from 'node:child_process';\nexport function shorten(text: string): string {\n  return execFileSync('cut', ['-c', text]).toString();\n}\n", /^line 1: node:child_process starts other programs/],
    ['text that runs as code', "import vm from 'vm';\nexport function shorten(text: string): unknown {\n  return vm.isContext(text as never);\n}\n", /^line 1: node:vm runs text as code/],
    ['a worker', "export async function shorten(text: string): Promise<void> {\n  const { Worker } = await import('node:worker_threads');\n  new Worker(text).unref();\n}\n", /node:worker_threads runs code beside the program/],
    ['the inside of the process', 'export function shorten(text: string): void {\n  process.dlopen({ exports: {} }, text);\n}\n', /^line 2: process\.dlopen reaches beyond the function/],
    ['an import that is hidden', 'export async function shorten(text: string): Promise<unknown> {\n  return import(text);\n}\n', /only known at run time/],
    ['reaching for the tests', "export function shorten(text: string): string {\n  return '__vitest_worker__' in globalThis ? 'x' : text;\n}\n", /reaches for the inside of the test runner/],
  ])('%s', (_what, code, reason) => {
    const { verdict, reasons } = review(code);
    expect(verdict).toBe('objects');
    expect(reasons.join('\n')).toMatch(new RegExp(reason, 'm'));
  });
});

describe('has concerns about', () => {
  test.each([
    ['files', "import { readFileSync } from 'node:fs';\nexport function shorten(): string {\n  return readFileSync('/etc/hostname', 'utf8');\n}\n", /^line 1: node:fs reads and writes files/],
    ['files by promises', "import { readFile } from 'node:fs/promises';\nexport async function shorten(): Promise<string> {\n  return readFile('a.txt', 'utf8');\n}\n", /^line 1: node:fs\/promises reads and writes files/],
    ['connections', "import { createConnection } from 'node:net';\nexport function shorten(port: number): void {\n  createConnection(port).end();\n}\n", /^line 1: node:net opens connections/],
    ['the environment', 'export function shorten(): string | undefined {\n  return process.env.HOME;\n}\n', /^line 2: reads the environment/],
    ['fetch', "export async function shorten(): Promise<number> {\n  const answer = await fetch('https://example.com', { signal: AbortSignal.timeout(1000) });\n  return answer.status;\n}\n", /^line 2: fetch opens connections/],
    ['ending the process', 'export function shorten(): never {\n  return process.exit(1);\n}\n', /^line 2: process\.exit reaches beyond the function/],
    ['a pattern of quadratic time', 'export function shorten(text: string): string {\n  return text.replace(/\\s+$/, "");\n}\n', /^line 2: .*\(CWE-1333\)$/],
  ])('%s', (_what, code, reason) => {
    const { verdict, reasons } = review(code);
    expect(verdict).toBe('has concerns');
    expect(reasons[0]).toMatch(reason);
  });
});

describe('approves', () => {
  test.each([
    ['modules that only compute', "import { createHash } from 'node:crypto';\nimport { isIP } from 'node:net';\nexport function shorten(text: string): string {\n  return isIP(text) ? text : createHash('sha256').update(text).digest('hex');\n}\n"],
    ['a type from a powerful module', "import type { Stats } from 'node:fs';\nexport function shorten(stats: Stats): number {\n  return stats.size;\n}\n"],
    ['values by a key of their own', 'export function shorten(table: Record<string, string>, key: string): string | undefined {\n  return table[key];\n}\n'],
    ['the harmless part of a powerful module', "import { serialize } from 'node:v8';\nexport function shorten(text: string): number {\n  return serialize(text).length;\n}\n"],
    ['a linear pattern', 'export function shorten(text: string): boolean {\n  return /^[a-z]{1,64}@[a-z]{1,64}$/.test(text);\n}\n'],
  ])('%s', (_what, code) => {
    expect(review(code)).toMatchObject({ verdict: 'approves' });
  });
});
