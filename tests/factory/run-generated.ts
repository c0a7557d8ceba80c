import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import type { Content } from '../../src/artifact/code-artifact.ts';
import { failuresOf, runTestsIn } from './run-template-tests.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Runs the tests of generated functions and type-checks their code under the project's settings; gives every problem. */
export async function problemsOf(contents: readonly Content[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  try {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    for (const [index, content] of contents.entries()) {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), content.codeFile), content.code);
      writeFileSync(join(folder, String(index), content.testFile), content.tests);
    }
    const { files } = await runTestsIn(folder, { coverage: false });
    const missing = files.length === contents.length ? [] : [`${contents.length - files.length} test files did not run`];
    return [...missing, ...failuresOf(files), ...typeProblems(contents.map(({ codeFile }, index) => join(folder, String(index), codeFile)))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function typeProblems(files: readonly string[]): string[] {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(join(PROJECT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config, ts.sys, PROJECT);
  const program = ts.createProgram(files, { ...config.options, noEmit: true, typeRoots: [join(PROJECT, 'node_modules/@types')] });
  const problems = files.flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).concat(program.getSyntacticDiagnostics(program.getSourceFile(file))));
  return problems.map(({ file, messageText, start = 0 }) => `${ts.flattenDiagnosticMessageText(messageText, ' ')}: ${file?.text.slice(Math.max(0, start - 60), start + 60)}`);
}
