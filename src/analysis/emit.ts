import ts from 'typescript';
import { SaraphinaError } from '../errors.ts';
import { extensionOf, isTypeScript, parseSource } from './syntax.ts';
import type { TypeChecker } from './types.ts';

/**
 * JavaScript and declarations of one self-contained module, for programs that take no TypeScript.
 * The same input always gives the same bytes: nothing depends on time, folders or the machine.
 * Throws `CODE_REFUSED` when the source does not parse.
 */
export function emit(fileName: string, source: string, types: TypeChecker): { js: string; dts: string } {
  const syntax = parseSource(fileName, source);
  if (!syntax.ok) throw new SaraphinaError('CODE_REFUSED', `${fileName} does not parse: line ${syntax.finding.line}: ${syntax.finding.message}`);
  const extension = extensionOf(fileName);
  return { js: withNewline(isTypeScript(extension) ? strip(extension, source) : source), dts: withNewline(types.declarations(source, extension)) };
}

function strip(extension: string, source: string): string {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    jsx: ts.JsxEmit.ReactJSX,
    verbatimModuleSyntax: true,
    removeComments: false,
    newLine: ts.NewLineKind.LineFeed,
  };
  return ts.transpileModule(source, { fileName: `subject${extension}`, compilerOptions }).outputText;
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
