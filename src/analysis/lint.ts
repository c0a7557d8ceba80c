import { Linter, type ESLint } from 'eslint';
import { languageConfig, lintName, type ParsedFile } from './syntax.ts';

/**
 * Runs rules over a parsed file. Nothing is read from disk, and no comment in the file has a say.
 * @param globals names that are defined outside the file, for `no-undef`
 */
export function lint(
  file: ParsedFile,
  rules: Linter.RulesRecord,
  plugins: Record<string, ESLint.Plugin> = {},
  globals: Record<string, 'readonly' | 'writable'> = {},
): Linter.LintMessage[] {
  const base = languageConfig(file.extension, file.sourceType);
  const config = { ...base, plugins, rules, languageOptions: { ...base.languageOptions, globals } };
  const messages = new Linter({ configType: 'flat' }).verify(file.sourceCode, [config], { filename: lintName(file.extension) });
  // Messages without a rule are ESLint's own remarks that a comment meant for it was ignored.
  return messages.filter((message) => message.ruleId !== null);
}
