import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StaticAnalysisReport } from '../../src/analysis/report.ts';
import { staticParts, withTestRun } from '../../src/analysis/score.ts';
import { DOMAIN_SCHEMAS } from '../../src/domains.ts';
import { LOCALES } from '../../src/language/locale.ts';
import { wordsIn } from '../../src/language/words.ts';
import { judge } from '../../src/sandbox/judge.ts';
import type { Inspection } from '../../src/ports.ts';
import type { SandboxEvidence } from '../../src/sandbox/run.ts';
import { passedRun } from '../support/ledger.ts';
import { claim, evidence, inspection, spec, stamp } from '../sandbox/samples.ts';

const [en, de, es] = LOCALES.map(wordsIn) as [ReturnType<typeof wordsIn>, ReturnType<typeof wordsIn>, ReturnType<typeof wordsIn>];
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a language writes as its readers do', () => {
  test('plural forms', () => {
    const said = [0, 1, 2, 1000].map((count) => [en, de, es].map((words) => words.say('proposal.tests', { count })));
    expect(said).toEqual([
      ['🧪 Generated: 0 test cases', '🧪 Erzeugt: 0 Testfälle', '🧪 Generado: 0 casos de prueba'],
      ['🧪 Generated: 1 test case', '🧪 Erzeugt: 1 Testfall', '🧪 Generado: 1 caso de prueba'],
      ['🧪 Generated: 2 test cases', '🧪 Erzeugt: 2 Testfälle', '🧪 Generado: 2 casos de prueba'],
      ['🧪 Generated: 1,000 test cases', '🧪 Erzeugt: 1.000 Testfälle', '🧪 Generado: 1000 casos de prueba'],
    ]);
    expect(es.say('list.title', { count: 1_000_000 })).toBe('1.000.000 artefactos');
  });

  test('numbers, shares and seconds', () => {
    expect([en, de, es].map((words) => words.number(1234.567))).toEqual(['1,234.57', '1.234,57', '1234,57']);
    expect([en, de, es].map((words) => words.number(0.0133963, 3))).toEqual(['0.0134', '0,0134', '0,0134']);
    expect([en, de, es].map((words) => plain(words.percent(17.35)))).toEqual(['17%', '17 %', '17 %']);
    expect([en, de, es].map((words) => plain(words.percent(99.6, 2)))).toEqual(['99.6%', '99,6 %', '99,6 %']);
    expect([en, de, es].map((words) => words.seconds(1234))).toEqual(['1.2s', '1,2 s', '1,2 s']);
  });

  test('times in UTC, wherever the process runs', () => {
    expect([en, de, es].map((words) => plain(words.time('2026-01-02T23:04:05.000Z')))).toEqual(['2026-01-02 23:04 UTC', '2. Jan. 2026, 23:04 UTC', '2 ene 2026, 23:04 UTC']);
  });

  test('what is filled in stays as it is, braces and dollar signs included', () => {
    expect(de.say('card.assumed', { what: '{who} $& $1' })).toBe('Angenommen: {who} $& $1');
  });
});

describe('sentences that are stored in English', () => {
  const translated = (text: string): boolean => de.stored(text) !== text && es.stored(text) !== text;

  test('stay as they are in English, and where nobody knows them', () => {
    expect(en.stored('memory 256 MiB')).toBe('memory 256 MiB');
    expect(de.stored('something nobody wrote down')).toBe('something nobody wrote down');
  });

  test('keep what was filled in, over several lines and within each other', () => {
    expect(de.stored('the limit was hit: memory 256 MiB, without swap')).toBe('Grenze erreicht: Speicher 256 MiB, ohne Auslagerung');
    expect(es.stored('2 of 3 tests failed; first "adds": expected 1\nto be 2')).toBe('2 de 3 pruebas fallaron; primero «adds»: expected 1\nto be 2');
    expect(de.stored('the test "tests" is in the file and did not run')).toBe('der Test „tests“ steht in der Datei und lief nicht');
  });

  const broken = (parts: Partial<SandboxEvidence>, seen: Partial<Inspection> = {}, signature = stamp.signature): string => judge(spec, { ...evidence, ...parts }, { ...inspection, ...seen }, { ...stamp, signature }).reason;
  const claiming = (parts: Partial<typeof claim>): Partial<SandboxEvidence> => ({ claim: { ...claim, ...parts } });
  const finding = { rule: 'no-assertion', line: 3, message: 'nothing is asserted' };
  test.each([
    ['a pass', broken({})],
    ['memory', broken({ oomKilled: true })],
    ['time', broken({ timedOut: true, claim: null })],
    ['time in a test', broken({ timedOut: true, ...claiming({ tests: [{ ...claim.tests[0]!, message: 'was still running when the time was up' }] }) })],
    ['an untrusted answer', broken({ claimProblem: 'there is no answer' })],
    ['a flood', broken({ claim: null, claimProblem: 'there is no answer', outputTruncated: true })],
    ['no end', broken({ claim: null, claimProblem: null, exitCode: null })],
    ['an early end', broken({ claim: null, claimProblem: null, exitCode: 1 })],
    ['other files', broken({}, {}, '0'.repeat(64))],
    ['another digest', broken(claiming({ inputDigest: '0'.repeat(64) }))],
    ['no tests', broken(claiming({ tests: [] }), { plannedTests: [], dynamicTests: false })],
    ['a failure', broken(claiming({ tests: [{ ...claim.tests[0]!, outcome: 'failed' }] }))],
    ['a failure with words', broken(claiming({ tests: [{ ...claim.tests[0]!, outcome: 'failed', message: 'expected 1' }] }))],
    ['an outside error', broken(claiming({ errors: ['boom'] }))],
    ['an exit code', broken({ exitCode: 7 })],
    ['a missing test', broken(claiming({ tests: [claim.tests[0]!] }))],
    ['more tests', broken(claiming({ tests: [...claim.tests, { ...claim.tests[0]!, name: 'another' }] }))],
    ['fewer made in a loop', broken(claiming({ tests: [] }), { plannedTests: [], dynamicTests: true })],
    ['a weak test', broken({}, { testFindings: [finding] })],
    ['a skipped test', broken(claiming({ tests: [claim.tests[0]!, { ...claim.tests[1]!, outcome: 'skipped' }] }))],
    ['hidden code', broken({}, { codeFindings: [finding] })],
    ['no coverage', broken(claiming({ coverage: { lines: 0, branches: 0, functions: 0 } }))],
  ])('are known: the verdict on %s', (_, reason) => {
    expect(reason).toSatisfy(translated);
  });

  test('are known: every limit and what a local process leaves open', () => {
    const open = readFileSync(join(import.meta.dirname, '../../adapters/local-process/probe.ts'), 'utf8')
      .split('\n')
      .flatMap((line) => /^ {4}\[.+, (["'`])(.+)\1\],$/.exec(line)?.[2] ?? []);
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter((text) => !translated(text.replaceAll(/\$\{[^}]*\}/g, 'value')))).toEqual([]);
    expect(['everything', 'memory 256 MiB', 'time 60 s', 'output 1 MiB per stream', 'output 1000 bytes per stream'].filter((text) => !translated(text))).toEqual([]);
  });

  test('are known: everything that is said while work goes on', () => {
    const root = join(import.meta.dirname, '../..');
    const files = ['jobs', 'src', 'adapters/docker', 'adapters/local-process'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)));
    const said = files
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bprogress\((?:[^'`)]*[?:] )?(['`])(.+?)\1(?: : (['`])(.+?)\3)?\)/g)])
      .flatMap(([, , first, , second]) => [first!, ...(second === undefined ? [] : [second])]);
    expect(said.length).toBeGreaterThan(9);
    expect(said.filter((text) => !translated(text.replaceAll(/\$\{.*?\}/g, '10')))).toEqual([]);
  });

  test('are known: every row of the score, and why it is so', () => {
    const complexity = { cyclomatic: 4, functions: [], maintainability: 71, halstead: null, sourceLines: 3 };
    const measured = [0, 1, 2].flatMap((errors) =>
      [0, 1, 2].flatMap((warnings) => staticParts({ security: { errors, warnings }, lintWarnings: warnings, typeErrors: errors, complexity: { ...complexity, sourceLines: errors + 1 } })),
    );
    const nothing = { ...complexity, cyclomatic: null, maintainability: null };
    const unmeasured = [nothing, { ...nothing, sourceLines: 0 }].flatMap((bare) => staticParts({ security: { errors: 0, warnings: 0 }, lintWarnings: 0, typeErrors: 'JavaScript carries no types', complexity: bare }));
    const none = { errors: 0, warnings: 0 };
    const report: StaticAnalysisReport = { score: 0, basis: 'static only', breakdown: measured, syntax: { ok: true }, style: none, security: none, complexity, findings: [], notMeasured: [] };
    const tested = (['passed', 'failed', 'timeout', 'out-of-memory', 'output-limit', 'tampered', 'weak-tests'] as const).flatMap((outcome) => withTestRun(report, { ...passedRun(), outcome }).breakdown);
    tested.push(...withTestRun(report, { ...passedRun(), mutation: { planted: 4, tried: 3, killed: 2, survivors: [] } }).breakdown);
    const rows = [...measured, ...unmeasured, ...tested].flatMap(({ part, why }) => [part, why]);
    expect(rows.filter((text) => !translated(text))).toEqual([]);
  });

  test('are known: the questions of every domain', () => {
    const asked = DOMAIN_SCHEMAS.flatMap(({ title, target, features }) => [title, target, ...features.map(({ help }) => help)]);
    expect(asked.filter((text) => !translated(text))).toEqual([]);
  });
});
