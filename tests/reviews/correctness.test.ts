import { describe, expect, test } from 'vitest';
import { reviewCorrectness } from '../../src/reviews/correctness.ts';
import { passedRun } from '../support/ledger.ts';
import { subjectOf, TEMPLATE } from './subjects.ts';

const review = (parts: Parameters<typeof subjectOf>[0]) => reviewCorrectness(subjectOf(parts));
const assuming = (...assumptions: string[]) => ({ ...TEMPLATE, assumptions });

test('a function as it should be is approved, and what is not known yet is said', () => {
  expect(review({})).toEqual({ topic: 'correctness', reviewer: 'rules', verdict: 'approves', reasons: ['its tests have not been run yet'] });
});

describe('the code itself', () => {
  test('that does not parse is objected to', () => {
    expect(review({ code: 'export function shorten( {' })).toMatchObject({ verdict: 'objects', reasons: [expect.stringMatching(/^the code does not parse: line 1, column /)] });
  });

  test('type errors are objections, missing types are concerns', () => {
    expect(review({ code: 'export function shorten(text: string): number {\n  return text.size;\n}\n' })).toMatchObject({ verdict: 'objects', reasons: [expect.stringMatching(/^line 2: Property 'size' does not exist/), expect.anything()] });
    expect(review({ code: 'export function shorten(text): string {\n  return String(text);\n}\n' })).toMatchObject({ verdict: 'has concerns', reasons: [expect.stringMatching(/^line 1: .*implicitly has an 'any' type/), expect.anything()] });
  });

  test.each([
    ['unreachable code', 'export function shorten(text: string): string {\n  return text;\n  text.trim();\n}\n', /^line 3: this can never run/],
    ['a parameter that is ignored', 'export function shorten(text: string, length: number): string {\n  return text;\n}\n', /^line 1: 'length' is defined but never used/],
    ['a swallowed error', 'export function shorten(text: string): string {\n  try {\n    return text.normalize();\n  } catch {}\n  return text;\n}\n', /^line 4: Empty block/],
    ['a condition that never changes', 'export function shorten(text: string): string {\n  if (text === text + "a" || true) return text;\n  return "";\n}\n', /^line 2: /],
    ['an ignored promise', 'async function save(text: string): Promise<void> {\n  await Promise.resolve(text);\n}\nexport async function shorten(text: string): Promise<string> {\n  save(text);\n  return text;\n}\n', /^line 5: nobody waits for save\(\)/],
    ['a result that nothing checks', 'export function shorten(text: string): any {\n  return JSON.parse(text);\n}\n', /^line 1: the result of shorten is “any”/],
  ])('%s is a concern', (_what, code, reason) => {
    const { verdict, reasons } = review({ code });
    expect(verdict).toBe('has concerns');
    expect(reasons[0]).toMatch(reason);
  });

  test.each([
    ['matters of style', 'export function shorten(text: string): string {\n  var short = text;\n  return short;\n}\n'],
    ['a promise that is awaited', 'export async function shorten(text: string): Promise<string> {\n  await Promise.resolve();\n  return text;\n}\n'],
    ['a helper that catches with a reason', 'export function shorten(text: string): string {\n  try {\n    return decodeURI(text);\n  } catch {\n    return text;\n  }\n}\n'],
  ])('%s are none of its business', (_what, code) => {
    expect(review({ code }).verdict).toBe('approves');
  });

  test('complexity above 10 is a concern, above 20 an objection', () => {
    const branchy = (branches: number) => `export function shorten(text: string): string {\n${Array.from({ length: branches }, (_, index) => `  if (text === '${index}') return text;\n`).join('')}  return '';\n}\n`;
    expect(review({ code: branchy(9) }).verdict).toBe('approves');
    expect(review({ code: branchy(10) })).toMatchObject({ verdict: 'has concerns', reasons: ['line 1: shorten has cyclomatic complexity 11, more than 10; split it', expect.anything()] });
    expect(review({ code: branchy(20) }).verdict).toBe('objects');
  });
});

describe('what was asked for', () => {
  const EXAMPLE = 'shorten a text, shorten("abcdef", 3) -> "ab…"';

  test('something known not to hold is objected to', () => {
    expect(review({ provenance: assuming('not fulfilled: shorten("a") gives "a", you asked for "b"') })).toMatchObject({ verdict: 'objects', reasons: ['what was asked for is not fulfilled: shorten("a") gives "a", you asked for "b"', expect.anything()] });
  });

  test('an example that could not be read is a concern', () => {
    const unread = 'the example "abc -> ab" can\'t be read as data (texts in quotes, numbers, lists, true, false, null), so it is not tested';
    expect(review({ provenance: assuming(unread) })).toMatchObject({ verdict: 'has concerns', reasons: [`${unread}; write it again`, expect.anything()] });
  });

  test('an example is a concern until it was tried', () => {
    expect(review({ request: EXAMPLE })).toMatchObject({ verdict: 'has concerns', reasons: ['the example of the request has not been tried yet; run the tests', expect.anything()] });
    expect(review({ request: EXAMPLE, provenance: assuming('verified by your example: shorten("abcdef", 3) -> "ab…"') }).verdict).toBe('approves');
    expect(review({ request: EXAMPLE, testRun: passedRun() }).verdict).toBe('approves');
  });

  test('a guess of the generator is a concern, unless a person chose it', () => {
    expect(review({ provenance: { ...TEMPLATE, confidence: 0.31 } })).toMatchObject({ verdict: 'has concerns', reasons: [expect.stringContaining('only 31 % sure'), expect.anything()] });
    expect(review({ provenance: { ...TEMPLATE, confidence: 0.31, chosenOver: ['truncate'] } }).verdict).toBe('approves');
  });

  test('what was found by search is never more than that', () => {
    expect(review({ provenance: { ...TEMPLATE, kind: 'synthesis', confidence: 0.3 }, request: EXAMPLE })).toMatchObject({ verdict: 'has concerns', reasons: [expect.stringMatching(/^it was found by search/), 'its tests have not been run yet'] });
  });
});

describe('a run of the tests', () => {
  test('that passed is said and approves', () => {
    expect(review({ testRun: passedRun({ passed: 7 }) })).toMatchObject({ verdict: 'approves', reasons: ['its 7 tests passed in the sandbox'] });
  });

  test('that failed is objected to, with the tests that failed', () => {
    const testRun = passedRun({ outcome: 'failed', testsPassed: false, reason: '1 of 2 tests failed; first "cuts"', tests: [{ name: 'keeps', outcome: 'passed', durationMs: 1 }, { name: 'cuts', outcome: 'failed', durationMs: 1, message: 'expected "a" to be "b"' }] });
    expect(review({ testRun })).toMatchObject({ verdict: 'objects', reasons: ['the run of its tests did not pass: 1 of 2 tests failed; first "cuts"', 'test “cuts” fails: expected "a" to be "b"'] });
  });

  test.each(['timeout', 'out-of-memory', 'tampered', 'weak-tests'] as const)('that ended in %s is objected to', (outcome) => {
    expect(review({ testRun: passedRun({ outcome, testsPassed: false, reason: 'the limit was hit', tests: [] }) })).toMatchObject({ verdict: 'objects', reasons: ['the run of its tests did not pass: the limit was hit'] });
  });
});

test('a long list of faults is cut, and each is one line', () => {
  const code = `export function shorten(text: string): string {\n${Array.from({ length: 30 }, (_, index) => `  const v${index} = text;\n`).join('')}  return text;\n}\n`;
  const { reasons } = review({ code, provenance: assuming(`not fulfilled: ${'long\n'.repeat(200)}`) });
  expect(reasons).toHaveLength(12);
  expect(reasons.every((reason) => reason.length <= 300 && !reason.includes('\n'))).toBe(true);
});
