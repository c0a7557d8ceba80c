import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCandidateRunner } from '../../../adapters/candidate-runner/candidate-runner.ts';
import type { CallOutcome, Candidate } from '../../../src/factory/candidate.ts';
import type { Literal } from '../../../src/factory/literal.ts';
import { toLiteral, toValue } from '../../../src/factory/literal-value.ts';

const runner = createCandidateRunner();
afterAll(() => runner.close());

function candidate(body: string, id = 'f'): Candidate {
  return { id, code: `export async function f(...args: any[]): Promise<unknown> { ${body} }`, entryPoint: 'f' };
}

function plain(body: string): Candidate {
  return { id: 'f', code: `export function f(...args: any[]): unknown { ${body} }`, entryPoint: 'f' };
}

const literal = (value: unknown): Literal => toLiteral(value) as Literal;
const shown = (outcome: CallOutcome | undefined): unknown => (outcome?.kind === 'value' ? toValue(outcome.value) : outcome);

describe('the candidate runner', () => {
  it('hands values over as they are and brings results back', async () => {
    const values = ['', 'a "b"\n\u2028 👨‍👩‍👧', 0, -0, Number.NaN, -Infinity, 5n, null, undefined, true, [1, ['x', undefined]], { a: { b: [] } }, new Date(2024, 1, 29), new Date(Number.NaN)];
    const [outcomes = []] = await runner.run([plain('return args[0];')], values.map((value) => [literal(value)]));
    expect(outcomes.map(shown)).toEqual(values);
  });

  it('awaits promises, reports what is thrown, and says when a result is no data', async () => {
    const [[later], [thrown], [rejected], [opaque], [large]] = (await runner.run(
      [candidate('return args[0] + 1;'), plain("throw new RangeError('expected 1');"), candidate("throw 'x';"), plain('return () => 1;'), plain("return 'x'.repeat(1e6);")],
      [[literal(1)]],
    )) as [CallOutcome[], CallOutcome[], CallOutcome[], CallOutcome[], CallOutcome[]];
    expect(shown(later)).toBe(2);
    expect([thrown, rejected]).toEqual([{ kind: 'thrown', message: 'RangeError: expected 1' }, { kind: 'thrown', message: 'x' }]);
    expect([opaque?.kind, large?.kind]).toEqual(['opaque', 'opaque']);
  });

  it('says why a module can not be used', async () => {
    const [[broken], [empty]] = (await runner.run([{ id: 'a', code: 'export const = 1;', entryPoint: 'f' }, { id: 'b', code: 'export const g = 1;', entryPoint: 'g' }], [[]])) as [CallOutcome[], CallOutcome[]];
    expect(broken).toMatchObject({ kind: 'thrown', message: expect.stringContaining("can't be loaded") });
    expect(empty).toMatchObject({ kind: 'thrown', message: expect.stringContaining('expected an exported function g') });
  });

  it('gives every call fresh values', async () => {
    const [outcomes = []] = await runner.run([plain('args[0].push(1); return args[0].length;')], [[literal([])], [literal([])]]);
    expect(outcomes.map(shown)).toEqual([1, 1]);
  });

  it('means the same by local time as the program', async () => {
    const [[outcome] = []] = await runner.run([plain('return new Date(2024, 6, 1, 12);')], [[]]);
    expect(shown(outcome)).toEqual(new Date(2024, 6, 1, 12));
  });
});

describe('hostile candidates and values', () => {
  it.each([
    ['an endless loop', 'while (true) {}', 'time'],
    ['a regular expression that explodes', "return /^(a+)+$/.test('a'.repeat(50) + '!');", 'time'],
    ['endless microtasks', 'while (true) await 1;', 'time'],
    ['a promise that never settles', 'await new Promise(() => {});', 'time'],
    ['a growing list', 'const all = []; while (true) all.push([1, 2, 3]);', 'memory'],
  ])('%s ends only its own candidate', async (_what, body, limit) => {
    const outcomes = await runner.run([plain('return 1;'), candidate(body), plain('return 2;')], [[], []]);
    expect(outcomes.map((row) => row.map(shown))).toEqual([[1, 1], [{ kind: 'stopped', limit: expect.any(String) }, { kind: 'stopped', limit: expect.any(String) }], [2, 2]]);
    if (limit === 'time') expect(outcomes[1]?.[0]).toEqual({ kind: 'stopped', limit: 'time' });
  });

  it('a process that ends itself ends only its own candidate', async () => {
    const outcomes = await runner.run([candidate('process.exit(3);'), plain('return 2;')], [[]]);
    expect(outcomes[0]?.[0]?.kind).toBe('stopped');
    expect(shown(outcomes[1]?.[0])).toBe(2);
  });

  it('many that hang use up the time for all, and the rest is not tried', async () => {
    const impatient = createCandidateRunner({ candidateMs: 100, totalMs: 150 });
    const outcomes = await impatient.run([...Array.from({ length: 6 }, () => candidate('while (true) {}')), plain('return 1;')], [[]]);
    await impatient.close();
    expect(outcomes.map(([outcome]) => outcome?.kind)).toEqual(Array.from({ length: 7 }, () => 'stopped'));
  });

  it('keys such as __proto__ are data', async () => {
    const value: Literal = { kind: 'object', entries: [['__proto__', { kind: 'object', entries: [['polluted', { kind: 'word', value: 'true' }]] }], ['constructor', literal(1)]] };
    const [[outcome] = []] = await runner.run([plain('return [Object.keys(args[0]), ({}).polluted === undefined, args[0].polluted === undefined];')], [[value]]);
    expect(shown(outcome)).toEqual([['__proto__', 'constructor'], true, true]);
  });

  it('a prototype that was written to does not outlive its question', async () => {
    await runner.run([plain('Object.prototype.stray = 1; return 1;')], [[]]);
    const [[outcome] = []] = await runner.run([plain("return 'stray' in {};")], [[]]);
    expect(shown(outcome)).toBe(false);
  });

  it('files, programs and the environment are out of reach', async () => {
    const file = join(tmpdir(), `candidate-runner-${process.pid}`);
    const write = candidate(`const fs = await import('node:fs'); fs.writeFileSync(${JSON.stringify(file)}, 'x');`);
    const spawn = candidate("const { execSync } = await import('node:child_process'); return String(execSync('id'));");
    const read = candidate("const fs = await import('node:fs'); return fs.readFileSync('/etc/passwd', 'utf8');");
    const environment = plain('return Object.keys(process.env).filter((name) => !/^(TZ|NODE_)/.test(name));');
    const outcomes = await runner.run([write, spawn, read, environment], [[]]);
    expect(outcomes.slice(0, 3).map(([outcome]) => outcome)).toEqual([1, 2, 3].map(() => ({ kind: 'thrown', message: expect.stringContaining('permission') as string })));
    expect(shown(outcomes[3]?.[0])).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });
});

describe('closing', () => {
  it('refuses questions afterwards, twice without harm', async () => {
    const closed = createCandidateRunner();
    await closed.warm();
    await closed.close();
    await closed.close();
    await expect(closed.run([plain('return 1;')], [[]])).rejects.toMatchObject({ code: 'TOOLS_UNAVAILABLE' });
  });
});
