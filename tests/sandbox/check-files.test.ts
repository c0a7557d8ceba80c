import { expect, test } from 'vitest';
import { isErrorCode } from '../../src/errors.ts';
import { checkFiles, FILE_BYTES_LIMIT, FILE_NAME_LIMIT } from '../../src/sandbox/check-files.ts';

const good = { codeFile: 'subject.ts', code: 'export const a = 1;', testFile: 'subject.test.ts', tests: 'x' };

function codeOf(files: Partial<typeof good>): string {
  try {
    checkFiles({ ...good, ...files });
    return 'fine';
  } catch (error) {
    return isErrorCode(error, (error as { code: 'INTERNAL' }).code) ? (error as { code: string }).code : 'another error';
  }
}

test.each(['subject.ts', 'is-email.ts', 'a.b.ts', 'größe.ts', '中文.ts', 'my file.ts', '_x1.ts', 'contest.ts', 'config.ts'])('%s is a name for code', (codeFile) => {
  expect(codeOf({ codeFile })).toBe('fine');
});

test.each([
  '../../x.ts', '../subject.ts', '/etc/passwd', '/tmp/a.ts', 'a/b.ts', 'a\\b.ts', 'node_modules/x.ts', '..', '.', '', '.ts', '.hidden.ts', '..ts', 'a..ts',
  'package.json', '.npmrc', 'vitest.config.ts', 'VITEST.CONFIG.TS', 'vite.config.ts', 'vitest.workspace.ts', 'vitest.config.local.ts', 'eslint.config.ts', 'types.d.ts', 'con.ts', 'NUL.ts', 'node_modules.ts',
  'subject.js', 'subject.tsx', 'subject.TS', 'subject', 'subject.ts\n', 'sub\u0000ject.ts', 'sub\u202Eject.ts', 'sub?ject.ts', 'a#b.ts', 'a%2fb.ts', "a'.ts", '$(x).ts', '`x`.ts', '-rf.ts', ' subject.ts', 'u\u0308.ts', 'subject.test.ts', 'subject.spec.ts',
])('%j is refused as a name for code', (codeFile) => {
  expect(codeOf({ codeFile })).toBe('UNSAFE_FILE_NAME');
});

test.each(['subject.ts', 'subject.spec.ts', 'subject.tests.ts', '.test.ts', '../subject.test.ts', 'subject.test.js', 'vitest.config.test.ts'])('%j is refused as a name for tests', (testFile) => {
  expect(codeOf({ testFile })).toBe('UNSAFE_FILE_NAME');
});

test('the longest name', () => {
  expect(codeOf({ codeFile: `${'a'.repeat(FILE_NAME_LIMIT - 3)}.ts` })).toBe('fine');
  expect(codeOf({ codeFile: `${'a'.repeat(FILE_NAME_LIMIT - 2)}.ts` })).toBe('UNSAFE_FILE_NAME');
  expect(codeOf({ codeFile: `${'a'.repeat(300)}.ts` })).toBe('UNSAFE_FILE_NAME');
});

test('sizes are counted in bytes', () => {
  expect(codeOf({ code: 'x'.repeat(FILE_BYTES_LIMIT) })).toBe('fine');
  expect(codeOf({ code: 'x'.repeat(FILE_BYTES_LIMIT + 1) })).toBe('REQUEST_TOO_LONG');
  expect(codeOf({ tests: 'ä'.repeat(FILE_BYTES_LIMIT / 2 + 1) })).toBe('REQUEST_TOO_LONG');
});

test('what is no text', () => {
  expect(codeOf({ code: ' \n ' })).toBe('REQUEST_EMPTY');
  expect(codeOf({ code: 'a\0b' })).toBe('UNSAFE_TEXT');
  expect(codeOf({ tests: 'a\ud800b' })).toBe('UNSAFE_TEXT');
});

test('the message says what is wrong and what is expected', () => {
  expect(() => checkFiles({ ...good, codeFile: 'a/b.ts' })).toThrow('the file name "a/b.ts" can\'t be used: expected a base name for the code file such as name.ts, without folders');
  expect(() => checkFiles({ ...good, testFile: 'vitest.config.ts' })).toThrow(/reserved/);
});
