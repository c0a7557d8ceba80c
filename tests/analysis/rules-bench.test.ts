import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annotatedLines } from '../../scripts/benches/rules-annotations.ts';
import { benchRules } from '../../scripts/benches/rules.ts';

test.each([
  ['eval(a);\n// ruleid: no-eval\neval(b);\n', [{ line: 3, vulnerable: true }]],
  ['// ok: no-eval\n\n// a remark\neval(b);\n', [{ line: 4, vulnerable: false }]],
  ['eval(a); // NOT OK: input\nf(); // OK\n', [{ line: 1, vulnerable: true }, { line: 2, vulnerable: false }]],
  ['eval(a); // $ Alert\n/* bearer:expected x */\nf();\n', [{ line: 1, vulnerable: true }, { line: 3, vulnerable: true }]],
  ['eval(a); // Noncompliant {{no}}\nf(); // Compliant\n', [{ line: 1, vulnerable: true }, { line: 2, vulnerable: false }]],
  ['// @vulnerable CWE-95\neval(a);\nf(); // @clean\n', [{ line: 2, vulnerable: true }, { line: 3, vulnerable: false }]],
  ['const text = "// ok: nothing";\n// okay, a remark\nf();\n', []],
])('the marks of %j', (source, lines) => {
  expect(annotatedLines('a.js', source)).toEqual(lines);
});

test('a file that does not parse has no lines', () => {
  expect(annotatedLines('a.js', 'const = 1; // NOT OK')).toBeNull();
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saraphina-rules-'));
  for (const kind of ['language/code', 'framework/sql']) mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, 'language/code/a.js'), 'eval(text); // NOT OK\nparse(text); // OK\nrun(text); // NOT OK\n');
  writeFileSync(join(folder, 'framework/sql/b.ts'), "export const find = (db: Db, name: string) => db.query(`SELECT * FROM t WHERE name = '${name}'`); // @vulnerable\nexport const other = eval('1'); // @clean\n");
  writeFileSync(join(folder, 'language/code/broken.js'), 'const = 1; // NOT OK\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the benchmark counts what is found and flagged, by family, and lists the rest', async () => {
  const figures = (await benchRules({ data: folder })) as Record<string, unknown>;
  expect(figures).toMatchObject({
    language: { vulnerable: 2, found: 1, recall: 0.5, clean: 1, flagged: 0, flaggedShare: 0 },
    all: { vulnerable: 3, found: 2, recall: 0.667, clean: 2, flagged: 1, flaggedShare: 0.5 },
    families: { code: { vulnerable: 2 }, sql: { vulnerable: 1, found: 1, clean: 1, flagged: 1 } },
    missed: ['language/code/a.js:3'],
    falselyFlagged: ['framework/sql/b.ts:2 no-eval error'],
    unparsed: ['language/code/broken.js'],
  });
}, 60_000);

test('a folder without marks is refused', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'saraphina-rules-'));
  await expect(benchRules({ data: empty })).rejects.toThrow('annotated lines');
  rmSync(empty, { recursive: true });
}, 60_000);
