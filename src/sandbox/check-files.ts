import { SaraphinaError } from '../errors.ts';

/** The two files of one artifact. */
export interface JobFiles {
  codeFile: string;
  code: string;
  testFile: string;
  tests: string;
}

export const FILE_NAME_LIMIT = 100;
/** UTF-8 bytes of one file. */
export const FILE_BYTES_LIMIT = 256 * 1024;

const PLAIN_NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

/** Names that mean something to tools beside the file, compared without regard to case. */
const RESERVED = /^(?:(?:vitest|vite|jest|rollup|rolldown|eslint|prettier|tsup)\.(?:config|workspace|projects|setup)(?:\..*)?\.ts|.*\.d\.ts|(?:con|prn|aux|nul|com\d|lpt\d)\..*|node_modules.*)$/i;

/**
 * Checks names and sizes before anything is stored or run: base names without path parts, `.ts` for the code,
 * `.test.ts` for the tests, no reserved name, UTF-8 that can be written as it is.
 * @throws SaraphinaError `UNSAFE_FILE_NAME`, `REQUEST_EMPTY`, `REQUEST_TOO_LONG` or `UNSAFE_TEXT`
 */
export function checkFiles({ codeFile, code, testFile, tests }: JobFiles): void {
  checkName(codeFile, 'code', 'name.ts');
  checkName(testFile, 'tests', 'name.test.ts');
  if (/\.(?:test|spec)\.ts$/i.test(codeFile)) refuse(codeFile, 'the code file is named like a test file; expected name.ts');
  if (!testFile.endsWith('.test.ts') || testFile === '.test.ts') refuse(testFile, 'expected a test file named name.test.ts');
  checkText(codeFile, code);
  checkText(testFile, tests);
}

function checkName(name: string, what: string, expected: string): void {
  if (name.length > FILE_NAME_LIMIT) refuse(name, `the name has ${name.length} characters; the limit is ${FILE_NAME_LIMIT}`);
  if (/[/\\]/.test(name) || name === '.' || name === '..') refuse(name, `expected a base name for the ${what} file such as ${expected}, without folders`);
  if (!name.endsWith('.ts') || name === '.ts') refuse(name, `expected a ${what} file named ${expected}`);
  if (RESERVED.test(name)) refuse(name, 'this name is reserved: tools give it a meaning of its own');
  if (!PLAIN_NAME.test(name) || name.includes('..') || name !== name.normalize('NFC')) {
    refuse(name, `expected letters, digits, "_", "-", "." and blanks, as in ${expected}`);
  }
}

function refuse(name: string, why: string): never {
  const shown = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
  throw new SaraphinaError('UNSAFE_FILE_NAME', `the file name ${shown} can't be used: ${why}`);
}

function checkText(name: string, text: string): void {
  if (text.trim() === '') throw new SaraphinaError('REQUEST_EMPTY', `${name} is empty; expected TypeScript`);
  const bytes = Buffer.byteLength(text);
  if (bytes > FILE_BYTES_LIMIT) {
    throw new SaraphinaError('REQUEST_TOO_LONG', `${name} has ${bytes} bytes; the limit is ${FILE_BYTES_LIMIT}`, { limit: FILE_BYTES_LIMIT });
  }
  if (!text.isWellFormed()) throw new SaraphinaError('UNSAFE_TEXT', `${name} holds half a character (a lone surrogate) and can't be stored faithfully; save it as UTF-8`);
  if (text.includes('\0')) throw new SaraphinaError('UNSAFE_TEXT', `${name} holds a null byte; expected a text file`);
}
