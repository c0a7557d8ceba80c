import js from '@eslint/js';
import type { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { lint } from './lint.ts';
import type { Finding, FindingLevel } from './report.ts';
import { isTypeScript, type ParsedFile } from './syntax.ts';

/** The longest line that still fits a review window; flake8's E501 in spirit. */
const LONG_LINE = 160;

/** Names that Node 24 defines beside those of the language itself. */
const NODE_GLOBALS = (
  'AbortController AbortSignal Blob BroadcastChannel Buffer CompressionStream CryptoKey CustomEvent DOMException DecompressionStream ' +
  'Event EventTarget File FormData Headers MessageChannel MessageEvent MessagePort Performance PerformanceObserver ReadableStream Request ' +
  'Response TextDecoder TextEncoder TransformStream URL URLPattern URLSearchParams WebSocket WritableStream atob btoa clearImmediate ' +
  'clearInterval clearTimeout console crypto fetch global navigator performance process queueMicrotask setImmediate setInterval ' +
  'setTimeout structuredClone window document location localStorage sessionStorage history alert'
).split(' ');
const COMMONJS_GLOBALS = ['require', 'module', 'exports', '__dirname', '__filename'];

const GLOBALS = Object.fromEntries([...NODE_GLOBALS, ...COMMONJS_GLOBALS].map((name) => [name, 'readonly' as const]));

const COMMON: Linter.RulesRecord = {
  eqeqeq: ['warn', 'always', { null: 'ignore' }],
  'no-var': 'warn',
  'prefer-const': 'warn',
  'no-unused-vars': 'off',
  '@typescript-eslint/no-unused-vars': ['warn', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'no-self-compare': 'warn',
  'no-template-curly-in-string': 'warn',
  'no-unmodified-loop-condition': 'warn',
  'no-constructor-return': 'warn',
  'array-callback-return': 'warn',
  'default-case-last': 'warn',
  'no-throw-literal': 'warn',
  'no-sequences': 'warn',
};

const RULES: Record<'js' | 'ts', Linter.RulesRecord> = {
  js: { ...rulesOf(js.configs.recommended), ...COMMON },
  ts: {
    ...rulesOf(js.configs.recommended),
    ...rulesOf(...(tseslint.configs.recommended as Linter.Config[])),
    ...COMMON,
  },
};

/** Shown but not scored: matters of taste. */
const NOTES = new Set(['@typescript-eslint/no-explicit-any', 'no-sequences', 'no-useless-assignment']);

function rulesOf(...configs: Linter.Config[]): Linter.RulesRecord {
  return Object.assign({}, ...configs.map((config) => config.rules ?? {}));
}

/**
 * Style: ESLint's recommended rules, typescript-eslint's rules that need no types, and a few more.
 * Findings are warnings or notes; style never refuses code.
 */
export function checkStyle(file: ParsedFile): Finding[] {
  const language = isTypeScript(file.extension) ? 'ts' : 'js';
  const plugins = { '@typescript-eslint': tseslint.plugin as ESLint.Plugin };
  const messages = lint(file, RULES[language], plugins, GLOBALS);
  return [...messages.map(toFinding), ...ignoredComments(file), ...longLines(file)];
}

function toFinding(message: Linter.LintMessage): Finding {
  const ruleId = message.ruleId ?? 'eslint';
  const level: FindingLevel = NOTES.has(ruleId) ? 'note' : 'warning';
  return { ruleId, level, message: message.message, line: message.line, column: message.column };
}

/** Comments that would change the rules, had they a say. */
function ignoredComments(file: ParsedFile): Finding[] {
  const comments = file.sourceCode.getAllComments().filter((comment) => /^\s*eslint(?:-disable(?:-next-line|-line)?|-enable|-env)?(?:\s|$)/.test(comment.value));
  const message = 'this comment has no effect: the code under analysis does not choose its rules';
  return comments.map(({ loc }) => ({ ruleId: 'style/ignored-comment', level: 'note', message, line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 }));
}

function longLines(file: ParsedFile): Finding[] {
  const index = file.sourceCode.lines.findIndex((line) => line.length > LONG_LINE);
  if (index === -1) return [];
  const message = `line of ${file.sourceCode.lines[index]?.length} characters; reviewers see about ${LONG_LINE}`;
  return [{ ruleId: 'style/long-line', level: 'note', message, line: index + 1, column: LONG_LINE + 1 }];
}
