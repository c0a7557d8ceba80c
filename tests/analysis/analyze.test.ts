import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { createTypeChecker } from '../../src/analysis/types.ts';
import { declarationFiles, types } from './tools.ts';

const CLEAN = `import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256 of a text. */
export function fingerprint(text: string): string {
  if (text === '') throw new TypeError('expected a text, got nothing');
  return createHash('sha256').update(text).digest('hex');
}
`;

const run = (source: string, fileName = 'subject.ts') => analyze(fileName, source, types);
const rules = (source: string, fileName?: string) => run(source, fileName).findings.map((finding) => finding.ruleId);

describe('a clean file', () => {
  test('has no findings and a full report', () => {
    const report = run(CLEAN);
    expect(report).toMatchObject({
      basis: 'static only', syntax: { ok: true }, style: { errors: 0, warnings: 0 }, security: { errors: 0, warnings: 0 }, findings: [], notMeasured: [],
    });
    expect(report.score).toBeGreaterThanOrEqual(95);
    expect(report.complexity).toMatchObject({ cyclomatic: 2, functions: [{ name: 'fingerprint', line: 4, cyclomatic: 2 }], sourceLines: 5 });
    expect(report.complexity.halstead?.volume).toBeGreaterThan(0);
    expect(report.complexity.maintainability).toBeGreaterThan(20);
  });

  test('is the same with Windows line ends and a byte order mark', () => {
    expect(run(`\uFEFF${CLEAN.replaceAll('\n', '\r\n')}`)).toEqual(run(CLEAN));
  });
});

describe('syntax', () => {
  test.each(['subject.ts', 'subject.tsx', 'subject.js', 'subject.jsx'])('%s that does not parse has one finding and score 0', (fileName) => {
    const report = run('export const a = 1;\nexport const b = ;\n', fileName);
    expect(report).toMatchObject({ score: 0, syntax: { ok: false } });
    expect(report.findings).toEqual([{ ruleId: 'syntax', level: 'error', message: expect.any(String), line: 2, column: 18 }]);
    expect(report.syntax.message).toContain('line 2');
    expect(report.breakdown.every((part) => part.points === null)).toBe(true);
  });

  test('early errors of JavaScript count, as they do for Node', () => {
    expect(run('let a = 1;\nlet a = 2;', 'a.js').syntax.ok).toBe(false);
    expect(run('function f() { await g(); }', 'a.js').syntax.ok).toBe(false);
  });

  test('CommonJS, sloppy scripts and JSX in .js parse', () => {
    expect(run('const fs = require("node:fs"); with (fs) { return; }', 'a.js').syntax.ok).toBe(true);
    expect(run('export const view = <p>hi</p>;', 'a.js').syntax.ok).toBe(true);
    expect(run('export const view = (name: string) => <p>{name}</p>;', 'a.tsx')).toMatchObject({ syntax: { ok: true }, style: { errors: 0 } });
  });

  test('another kind of file is refused', () => {
    expect(() => run('a', 'a.py')).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENTS', message: expect.stringContaining('.ts') }));
  });

  test.each([['arrays', `export const a = ${'['.repeat(1e5)}${']'.repeat(1e5)};`], ['blocks', '{'.repeat(1e5) + '}'.repeat(1e5)], ['sums', `export const a = ${'1+'.repeat(1e5)}1;`]])(
    'deep nesting of %s ends in a RangeError', (_what, source) => {
      for (const fileName of ['a.ts', 'a.js']) expect(() => run(source, fileName)).toThrow(RangeError);
    },
  );
});

describe('files without code', () => {
  test.each(['', '\n\n', '// only a comment\n', '/* a */'])('%j scores 0 and claims nothing', (source) => {
    const report = run(source);
    expect(report).toMatchObject({ score: 0, syntax: { ok: true }, findings: [], complexity: { cyclomatic: null, sourceLines: 0 } });
    expect(report.breakdown.every((part) => part.points === null && part.why === 'no code')).toBe(true);
  });
});

describe('style and types', () => {
  test('unused variables, loose equality and var are warnings, never errors', () => {
    const report = run('export function f(a: number) { var b = 1; if (a == 2) return 3; return 4; }');
    expect(report.findings.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      'warning no-var', 'warning @typescript-eslint/no-unused-vars', 'warning eqeqeq',
    ]);
    expect(report.style).toEqual({ errors: 0, warnings: 3 });
  });

  test('a type error is an error with its place', () => {
    const report = run('export const a = 1;\nexport const b: string = a;\n');
    expect(report.findings).toMatchObject([{ ruleId: 'typescript/TS2322', level: 'error', line: 2, column: 14 }]);
    expect(report.style).toEqual({ errors: 1, warnings: 0 });
  });

  test('JavaScript is not type checked, and the report says so', () => {
    const report = run('export const a = (b) => b.c;', 'a.js');
    expect(report).toMatchObject({ findings: [], notMeasured: ['types: JavaScript carries no types'] });
    expect(report.breakdown).toContainEqual(expect.objectContaining({ part: 'types', points: null }));
  });

  test('globals and modules of Node are known', () => {
    expect(rules("import { readFile } from 'node:fs/promises';\nexport const a = async (): Promise<string> => readFile(new URL('file:///a'), 'utf8');\nexport const b: Buffer = Buffer.alloc(1); console.log(process.pid, fetch);").filter((rule) => !rule.startsWith('security/'))).toEqual([]);
  });

  test('what fetch answers is known', () => {
    const typed = (source: string) => rules(source).filter((rule) => rule.startsWith('typescript/'));
    expect(typed("export const a = fetch('https://example.com').then((answer) => answer.status);\nexport const b: Promise<number> = a;\n")).toEqual([]);
    expect(typed("export const a: Promise<string> = fetch('https://example.com').then((answer) => answer.status);\n")).toEqual(['typescript/TS2322']);
  });

  test('without the declarations of Node nothing is claimed about code that needs them', () => {
    const bare = createTypeChecker({ ...declarationFiles, typeRoots: [] });
    expect(analyze('a.ts', 'export const a = Buffer.alloc(1);', bare)).toMatchObject({ style: { errors: 0 }, notMeasured: [expect.stringContaining('@types/node')] });
    expect(analyze('a.ts', 'export const a: string = 1;', bare)).toMatchObject({ style: { errors: 1 }, notMeasured: [] });
  });

  test('a step that fails is not measured, has no points, and never hides a finding of another', () => {
    const fail = (): never => {
      throw new TypeError('no such rule');
    };
    const noStyle = analyze('a.ts', CLEAN, types, { style: fail, security: () => [] });
    expect(noStyle).toMatchObject({ notMeasured: ['style: the tool failed: no such rule'], style: { errors: 0, warnings: 0 } });
    expect(noStyle.breakdown.find(({ part }) => part === 'lint')).toMatchObject({ points: null, outOf: 10 });
    expect(noStyle.score).toBeGreaterThan(40);
    const noSecurity = analyze('a.ts', CLEAN, types, { style: () => [], security: fail });
    expect(noSecurity).toMatchObject({ notMeasured: ['security: the tool failed: no such rule'], score: 40 });
    expect(noSecurity.breakdown.find(({ part }) => part === 'security')).toMatchObject({ points: null, outOf: 20 });
    const hidden = analyze('a.ts', 'export const a = 1; // \u202e', types, { style: () => [], security: fail });
    expect(hidden.security.errors).toBe(1);
  });

  test('what other modules export is not judged', () => {
    const report = run("import { other } from './other.ts';\nexport const a: number = other(1);\nexport const b: string = 1;\n");
    expect(report).toMatchObject({ style: { errors: 0 }, notMeasured: ['types: imports of other modules are not read'] });
    expect(report.findings).toMatchObject([{ ruleId: 'typescript/TS2322', level: 'note', line: 3 }]);
  });

  test('undeclared names are found in JavaScript too', () => {
    expect(rules('export const a = () => undeclared;', 'a.js')).toContain('no-undef');
  });
});

describe('the code does not choose its rules', () => {
  test.each([
    ['/* eslint-disable */\nexport const a = (x) => { setTimeout("x()", 1); };', 'no-implied-eval'],
    ['export const a = (x) => { setTimeout("x()", 1); }; // eslint-disable-line', 'no-implied-eval'],
    ['/* eslint no-implied-eval: "off", no-var: "off" */\nexport const a = (x) => { setTimeout("x()", 1); };', 'no-implied-eval'],
    ['/* global secretGlobal */\nexport const a = () => secretGlobal;', 'no-undef'],
    ['/* eslint-env browser */ /* exported a */\nexport const a = (x) => new Function(x);', 'no-new-func'],
  ])('%j', (source, rule) => {
    expect(rules(source, 'a.js')).toContain(rule);
  });

  test('comments for the type checker have no effect', () => {
    for (const comment of ['// @ts-nocheck', '// @ts-ignore', '// @ts-expect-error because']) {
      expect(rules(`${comment}\nexport const a: string = 1;`)).toContain('typescript/TS2322');
    }
  });

  test('the name of the file has no say', () => {
    expect(run('export const a = eval("1");', '../../node_modules/x/.hidden/a.js').security.errors).toBe(1);
  });
});

describe('complexity', () => {
  const branches = (count: number) => `export function f(a: number): number {\n${Array.from({ length: count }, (_, index) => `  if (a === ${index}) return ${index};\n`).join('')}  return -1;\n}\n`;

  test('above 10 is a warning on the function', () => {
    expect(rules(branches(9))).toEqual([]);
    expect(run(branches(10)).findings).toMatchObject([{ ruleId: 'complexity', level: 'warning', line: 1, message: expect.stringContaining('complexity 11') }]);
  });

  test('counts what escomplex leaves out', () => {
    expect(run('export const f = (a?: { b?: number }, c = 1): number => a?.b ?? c;').complexity.cyclomatic).toBeGreaterThanOrEqual(3);
  });

  test('syntax that escomplex cannot read is reported as not measured', () => {
    const report = run('export function f(text: string): number { let n = 0; for (const m of text.matchAll(/a/g)) n += m.length; return n; }\nexport const big = (x = 10n): bigint => x;');
    expect(report.complexity.cyclomatic).toBe(2);
    if (report.complexity.halstead === null) expect(report.notMeasured.join()).toContain('escomplex');
    else expect(report.complexity.halstead.volume).toBeGreaterThan(0);
  });
});

describe('security', () => {
  test('one weakness on one line is one finding', () => {
    const report = run("import { exec } from 'node:child_process';\nexport function f(name: string): void {\n  exec('ls ' + name);\n}\n");
    expect(report.findings.filter((finding) => finding.cwe === 'CWE-78')).toMatchObject([{ ruleId: 'saraphina/command-injection', level: 'error', line: 3, column: 3 }]);
    expect(report.score).toBeLessThanOrEqual(40);
  });

  test('reading and writing by index is nothing to report', () => {
    expect(rules('export function at(list: string[], index: number): string | undefined {\n  const picked = list[index];\n  list[index] = "";\n  return picked;\n}\n')).toEqual([]);
  });

  test('a note moves nothing', () => {
    const report = run("import { Worker } from 'node:worker_threads';\nexport const make = (): Worker => new Worker('./worker.js');\n");
    expect(report.findings).toMatchObject([{ ruleId: 'saraphina/risky-import', level: 'note' }]);
    expect(report.security).toEqual({ errors: 0, warnings: 0 });
    expect(report.breakdown).toContainEqual(expect.objectContaining({ part: 'security', points: 20 }));
  });

  test.each([['nested repetition', '/^(a+)+$/'], ['overlapping alternatives', '/^(?:a|a)*$/'], ['a look-ahead around one', '/^(?=(x+x+)+y)z/'], ['one in a constructor', 'new RegExp("^(a|aa)+$")']])('finds a slow pattern: %s', (_what, pattern) => {
    expect(run(`export const r = ${pattern};`, 'a.js').findings).toMatchObject([{ ruleId: 'redos/no-vulnerable', level: 'error', cwe: 'CWE-1333' }]);
  });

  test.each([String.raw`/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/`, String.raw`/\p{Lu}+(?!\p{Ll})|\p{N}+/gu`, '/^(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,63}$/', '/^DEV-[0-9A-F]{8}$/'])('leaves a linear pattern alone: %s', (pattern) => {
    expect(rules(`export const r = ${pattern};`, 'a.js')).not.toContain('redos/no-vulnerable');
  });

  test('every security finding names its weakness', () => {
    const source = 'export const f = (a, b) => { eval(a); new Function(a); setTimeout("x()", 1); b.innerHTML = a; location.href = "javascript:x()"; new Buffer(1); if (password === a) return; require(a); crypto.pseudoRandomBytes(1); String.prototype.x = 1; };';
    const report = run(source.replaceAll(';', ';\n'), 'a.js');
    expect(report.security.errors + report.security.warnings).toBeGreaterThan(7);
    const rest = report.findings.filter((finding) => finding.cwe === undefined).map((finding) => finding.ruleId);
    expect(rest.filter((rule) => /security|saraphina|redos|unsanitized|eval|func/.test(rule))).toEqual([]);
  });
});

test('findings are in reading order, and a flood is cut while its counts stay', () => {
  const report = run(Array.from({ length: 400 }, () => 'eval(x);').join('\n'), 'a.js');
  expect(report.security.errors).toBe(400);
  expect(report.findings).toHaveLength(300);
  const places = report.findings.map(({ line, column }) => line * 1000 + column);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
