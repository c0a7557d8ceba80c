import { describe, expect, test } from 'vitest';
import { reviewTestAdequacy } from '../../src/reviews/test-adequacy.ts';
import type { MutationReport } from '../../src/sandbox/run.ts';
import { passedRun } from '../support/ledger.ts';
import { CODE, subjectOf, TESTS } from './subjects.ts';

const review = (parts: Parameters<typeof subjectOf>[0]) => reviewTestAdequacy(subjectOf(parts));
const HEAD = "import { expect, it } from 'vitest';\nimport { shorten } from './shorten.ts';\n";
const NOT_RUN = 'coverage and mutation score are not measured: the tests have not been run yet';
const NO_PROPERTY = 'no property is tried on many values (fast-check)';

test('tests as they should be are approved, and what is not measured is said', () => {
  expect(review({})).toEqual({ topic: 'test-adequacy', reviewer: 'rules', verdict: 'approves', reasons: [NOT_RUN] });
});

test('what does not parse can not be judged; no tests at all are objected to', () => {
  expect(review({ tests: 'it(' }).verdict).toBe('abstained');
  expect(review({ tests: HEAD })).toMatchObject({ verdict: 'objects', reasons: ['there are no tests; write one for each thing that was asked for'] });
});

describe('tests that prove nothing', () => {
  test.each([
    ['a skipped one', TESTS.replace("it('keeps", "it.skip('keeps"), /of the tests: test "keeps what is short enough" is skipped$/],
    ['one without an assertion', `${TESTS}it('runs', () => { shorten('a'); });\n`, /of the tests: test "runs" asserts nothing$/],
    ['one that compares nothing', `${TESTS}it('is', () => { expect(1).toBe(1); });\n`, /compares only what is always equal$/],
    ['one that replaces the code', `import { vi } from 'vitest';\n${TESTS}vi.mock('./shorten.ts');\n`, /replace the code they should test$/],
  ])('%s is objected to', (_what, tests, reason) => {
    const { verdict, reasons } = review({ tests });
    expect(verdict).toBe('objects');
    expect(reasons[0]).toMatch(reason);
  });

  test('code that hides from the coverage is objected to', () => {
    expect(review({ code: `${CODE}/* v8 ignore next */\n` })).toMatchObject({ verdict: 'objects' });
  });
});

describe('how much is tested', () => {
  test('two tests without a property are a concern', () => {
    const tests = `${HEAD}it('keeps', () => { expect(shorten('', 0)).toBe(''); });\nit('throws', () => { expect(() => shorten('a', 0)).toThrow(RangeError); });\n`;
    expect(review({ tests })).toMatchObject({ verdict: 'has concerns', reasons: expect.arrayContaining(['there are 2 tests and no property; add the cases that could go wrong', NO_PROPERTY]) });
  });

  test('a table counts as more than the one test it is written as', () => {
    const tests = `${HEAD}it.each([['', 1], ['é', 0]])('%s', (text, length) => { expect(() => shorten(text, length)).toThrow(RangeError); });\n`;
    expect(review({ tests })).toMatchObject({ verdict: 'approves', reasons: [NOT_RUN, expect.stringContaining('no test tries'), NO_PROPERTY] });
  });

  test('assertions that nearly any answer fulfils are a concern when most are', () => {
    const vague = "it('a', () => { expect(shorten('')).toBeDefined(); expect(shorten('a', 0)).toBeTruthy(); });\n";
    const tests = `${HEAD}${vague}it('b', () => { expect(() => shorten('a', 0)).toThrow(); });\nit('c', () => { expect(shorten('c')).toBeTypeOf('string'); });\n`;
    expect(review({ tests })).toMatchObject({ verdict: 'has concerns', reasons: expect.arrayContaining(['3 of 4 assertions say hardly anything, the first in line 3 of the tests (toBeDefined); compare with the value that is expected']) });
    expect(review({ tests: `${TESTS}${vague}` }).verdict).toBe('approves');
  });
});

describe('errors', () => {
  test('code that throws and tests that expect none are a concern', () => {
    const tests = TESTS.replaceAll('toThrow(', 'not.toThrow(');
    expect(review({ tests })).toMatchObject({ verdict: 'has concerns', reasons: expect.arrayContaining(['line 8: TypeError is thrown here and no test expects an error; add one with toThrow']) });
  });

  test('code that throws nothing needs none', () => {
    const code = '/** Shortens. */\nexport function shorten(text: string, length: number): string {\n  return text.slice(0, length);\n}\n';
    expect(review({ code, tests: TESTS.replaceAll('toThrow(', 'not.toThrow(') }).verdict).toBe('approves');
  });
});

describe('values at the edge', () => {
  const trying = (values: string) => `${HEAD}${[1, 2, 3].map((number) => `it('${number}', () => { for (const value of [${values}]) expect(() => shorten(value as never)).toThrow('expected'); });\n`).join('')}`;

  test.each([
    ['a text', 'text: string', "'abc'", 'no test tries empty text, which a parameter takes; add it'],
    ['a number', 'size: number', '1, 2, 3', 'no test tries zero or a negative number, which a parameter takes; add it'],
    ['a list', 'items: string[]', "['a']", 'no test tries an empty list, which a parameter takes; add it'],
    ['a table', 'table: Record<string, number>', '{ a: 1 }', 'no test tries an empty object, which a parameter takes; add it'],
  ])('missing for %s are a concern', (_what, parameter, values, reason) => {
    const code = `/** Shortens. */\nexport function shorten(${parameter}): void {}\n`;
    expect(review({ code, tests: trying(values) })).toMatchObject({ verdict: 'has concerns', reasons: expect.arrayContaining([reason]) });
  });

  test.each([
    ['a text', 'text: string', "''", 'no test tries non-ASCII text, long text or null or undefined'],
    ['zero alone', 'size: number', '0', 'no test tries a negative number, a large number, NaN or null or undefined'],
    ['a negative number alone', 'size: number', '-1', 'no test tries zero, a large number, NaN or null or undefined'],
    ['every edge of a list', 'items: string[]', '[], null', NO_PROPERTY],
    ['a choice of kinds', 'key: string | number', "'abc'", 'no test tries empty text, non-ASCII text, long text, zero, a negative number, a large number, NaN or null or undefined'],
  ])('%s: the others are worth a note', (_what, parameter, values, reason) => {
    const code = `/** Shortens. */\nexport function shorten(${parameter}): void {}\n`;
    expect(review({ code, tests: trying(values) })).toMatchObject({ verdict: 'approves', reasons: expect.arrayContaining([reason]) });
  });
});

describe('the person’s examples', () => {
  const request = 'shorten a text, shorten("abcdef", 3) -> "ab…"';

  test('missing among the tests are a concern', () => {
    expect(review({ request })).toMatchObject({ verdict: 'has concerns', reasons: expect.arrayContaining(['the example of the request is not among the tests: shorten("abcdef", 3) -> "ab…"']) });
  });

  test('as tests that carry their text are what is wanted', () => {
    const tests = `${TESTS}describe('examples from the request', () => {\n  it('example from the request: shorten("abcdef", 3) -> "ab…"', async () => {\n    expect(await shorten("abcdef", 3)).toEqual("ab…");\n  });\n});\n`;
    expect(review({ request, tests }).verdict).toBe('approves');
  });
});

describe('a run', () => {
  const branches = (share: number) => review({ testRun: passedRun({ coverage: { lines: 100, branches: share, functions: 100 } }) });
  const mutation = (report: MutationReport) => review({ testRun: passedRun({ mutation: report }) });

  test('shows how many branches are covered', () => {
    expect(branches(100)).toMatchObject({ verdict: 'approves', reasons: expect.arrayContaining(['the tests cover 100 % of branches', 'the mutation score was not measured']) });
    expect(branches(80).verdict).toBe('approves');
    expect(branches(79.6)).toMatchObject({ verdict: 'has concerns', reasons: expect.arrayContaining([expect.stringMatching(/^the tests cover 80 % of branches, less than 80/)]) });
    expect(branches(49).verdict).toBe('objects');
  });

  test('shows how many planted faults were found, and which were not', () => {
    const survivors = [{ line: 9, change: '< → <=' }, { line: 11, change: '1 → 0' }];
    expect(mutation({ planted: 40, tried: 40, killed: 40, survivors: [] })).toMatchObject({ verdict: 'approves', reasons: expect.arrayContaining(['the tests find 40 of 40 planted faults']) });
    expect(mutation({ planted: 40, tried: 10, killed: 7, survivors })).toMatchObject({
      verdict: 'has concerns', reasons: expect.arrayContaining(['the tests find 7 of 10 planted faults (30 more were not tried), less than 80 %', 'line 9: no test notices “< → <=”', 'line 11: no test notices “1 → 0”']),
    });
    expect(mutation({ planted: 10, tried: 10, killed: 5, survivors }).verdict).toBe('objects');
  });

  test('of no fault at all measured nothing', () => {
    expect(mutation({ planted: 3, tried: 0, killed: 0, survivors: [] })).toMatchObject({ verdict: 'approves', reasons: expect.arrayContaining(['the mutation score was not measured']) });
  });

  test('that found the tests too weak is objected to', () => {
    expect(review({ testRun: passedRun({ outcome: 'weak-tests', testsPassed: false, reason: 'the test file has no tests' }) })).toMatchObject({ verdict: 'objects', reasons: expect.arrayContaining(['the run found the tests too weak to mean anything: the test file has no tests']) });
  });

  test('that failed measured nothing', () => {
    expect(review({ testRun: passedRun({ outcome: 'failed', testsPassed: false, reason: '1 of 2 tests failed' }) })).toMatchObject({ verdict: 'approves', reasons: expect.arrayContaining(['coverage and mutation score are not measured: the tests did not pass']) });
  });
});
