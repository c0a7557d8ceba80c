import { Linter, type SourceCode } from 'eslint';
import tseslint from 'typescript-eslint';
import { SaraphinaError } from '../errors.ts';
import type { Finding } from './report.ts';

export type Extension = '.js' | '.jsx' | '.ts' | '.tsx';

/** A file that parses. `sourceCode` holds the ESTree with parents, tokens, comments and scopes. */
export interface ParsedFile {
  extension: Extension;
  /** CommonJS only where a `.js` file is no valid ES module. */
  sourceType: 'module' | 'commonjs';
  sourceCode: SourceCode;
}

export type SyntaxResult = { ok: true; file: ParsedFile } | { ok: false; finding: Finding };

const EXTENSIONS = ['.js', '.jsx', '.ts', '.tsx'];

/** Throws `BAD_ARGUMENTS` for any other kind of file. */
export function extensionOf(fileName: string): Extension {
  const extension = EXTENSIONS.find((candidate) => fileName.toLowerCase().endsWith(candidate));
  if (extension === undefined) {
    throw new SaraphinaError('BAD_ARGUMENTS', `expected a .js, .jsx, .ts or .tsx file, got "${fileName.slice(-80)}"`);
  }
  return extension as Extension;
}

export function isTypeScript(extension: Extension): boolean {
  return extension === '.ts' || extension === '.tsx';
}

/**
 * Parses one file. TypeScript is read by the TypeScript parser, JavaScript by espree, which knows the early errors
 * that Node reports too; a `.js` file may also be CommonJS.
 * Throws `RangeError` when the nesting exhausts the parser's stack.
 */
export function parseSource(fileName: string, source: string): SyntaxResult {
  const extension = extensionOf(fileName);
  const asModule = parseAs(extension, 'module', source);
  if (asModule.ok || isTypeScript(extension)) return asModule;
  const asScript = parseAs(extension, 'commonjs', source);
  return asScript.ok ? asScript : asModule;
}

function parseAs(extension: Extension, sourceType: ParsedFile['sourceType'], source: string): SyntaxResult {
  const linter = new Linter({ configType: 'flat' });
  const messages = linter.verify(source, [languageConfig(extension, sourceType)], { filename: lintName(extension) });
  const fatal = messages.find((message) => message.fatal === true);
  if (fatal === undefined) return { ok: true, file: { extension, sourceType, sourceCode: linter.getSourceCode() } };
  if (/maximum call stack|enough stack space/i.test(fatal.message)) throw new RangeError('Maximum call stack size exceeded while parsing');
  const message = fatal.message.replace(/^Parsing error: /, '');
  // The TypeScript parser counts columns from 0, espree from 1.
  const column = isTypeScript(extension) ? (fatal.column ?? 0) + 1 : fatal.column || 1;
  return { ok: false, finding: { ruleId: 'syntax', level: 'error', message, line: fatal.line || 1, column } };
}

/** ESLint picks its configuration by name; ours must not depend on the folders in the person's own name. */
export function lintName(extension: Extension): string {
  return `subject${extension}`;
}

/** Language part of the ESLint configuration. `noInlineConfig`: the code can't switch a rule off. */
export function languageConfig(extension: Extension, sourceType: ParsedFile['sourceType']): Linter.Config {
  const jsx = extension.endsWith('x');
  const typescript = isTypeScript(extension);
  return {
    files: ['**/*.js', '**/*.jsx', '**/*.ts', '**/*.tsx'],
    languageOptions: {
      ecmaVersion: 'latest',
      sourceType,
      // JSX is common in plain .js too; it can't be told from a type assertion in .ts.
      parserOptions: { ecmaFeatures: { jsx: jsx || !typescript }, warnOnUnsupportedTypeScriptVersion: false },
      ...(typescript ? { parser: tseslint.parser as Linter.Parser } : {}),
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  };
}
