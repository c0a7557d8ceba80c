import type * as ESTree from 'estree';
import type { InspectionFinding } from './inspection-finding.ts';
import { walk, type Node } from './rules/ast.ts';
import { nameOf } from './rules/names.ts';
import { constantString } from './rules/strings.ts';
import type { ParsedFile } from './syntax.ts';

const COVERAGE_PRAGMA = /\b(?:v8|c8|istanbul|node:coverage|@?vitest-coverage)\s+(?:ignore|disable|enable)\b/i;
const TEST_LIBRARY = /^(?:vitest|@vitest|chai|jest|@jest|mocha|sinon|node:test)(?:\/|$)/;
const TEST_RUNNER_NAMES = /__vitest|__coverage__|jest-matchers-object|@vitest\/|VITEST_(?:WORKER|POOL)/;

/** Node's own modules that may also be imported without `node:`. */
const BUILT_IN = new Set(
  'assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns dns/promises domain events fs fs/promises http http2 https inspector module net os path path/posix path/win32 perf_hooks process punycode querystring readline readline/promises repl stream stream/consumers stream/promises stream/web string_decoder timers timers/promises tls tty url util util/types v8 vm wasi worker_threads zlib'.split(' '),
);

/** What keeps a module from being self-contained and running as it is, or lets it reach the tests that judge it. */
export function inspectCode(file: ParsedFile): InspectionFinding[] {
  const findings: InspectionFinding[] = [];
  for (const comment of file.sourceCode.getAllComments()) {
    if (!COVERAGE_PRAGMA.test(comment.value)) continue;
    findings.push({ rule: 'coverage-pragma', message: 'a comment takes code out of the coverage; remove it', line: comment.loc?.start.line ?? 1 });
  }
  for (const token of file.sourceCode.ast.tokens) {
    if (!TEST_RUNNER_NAMES.test(token.value)) continue;
    findings.push({ rule: 'test-runner-access', message: 'the code reaches for the inside of the test runner', line: token.loc.start.line });
  }
  walk(file.sourceCode, file.sourceCode.ast, (node) => {
    const found = inspectImport(file, node) ?? inspectSyntax(node);
    if (found !== undefined) findings.push({ ...found, line: node.loc?.start.line ?? 1 });
    return true;
  });
  return findings.sort((a, b) => a.line - b.line);
}

type Found = Omit<InspectionFinding, 'line'> | undefined;

function inspectImport(file: ParsedFile, node: Node): Found {
  const source = sourceOf(file, node);
  if (source === undefined) return undefined;
  const module = constantString(file.sourceCode, source);
  if (module === undefined) return { rule: 'dynamic-import', message: 'which module is imported is only known at run time; a self-contained module names it' };
  if (TEST_LIBRARY.test(module)) return { rule: 'test-library-import', message: `"${module.slice(0, 80)}" belongs to tests; code that imports it can judge itself` };
  if (module.startsWith('node:') || BUILT_IN.has(module)) return undefined;
  return { rule: 'import', message: `"${module.slice(0, 80)}" is not part of Node; a self-contained module imports only node: built-ins` };
}

function sourceOf(file: ParsedFile, node: Node): ESTree.Node | undefined {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') {
    return node.source && !isTypeOnly(node) ? node.source : undefined;
  }
  if (node.type === 'ImportExpression') return node.source;
  const required = node.type === 'CallExpression' && node.callee.type === 'Identifier' && nameOf(file.sourceCode, node.callee) === 'require';
  return required ? node.arguments[0] : undefined;
}

/** Erased before it runs. */
function isTypeOnly(node: ESTree.Node): boolean {
  const { importKind, exportKind } = node as { importKind?: string; exportKind?: string };
  return importKind === 'type' || exportKind === 'type';
}

/** TypeScript that is more than types: Node runs `.ts` by erasing. */
function inspectSyntax(node: Node): Found {
  const { declare, body, decorators } = node as unknown as { declare?: boolean; body?: unknown; decorators?: unknown[] };
  const kind = NOT_ERASABLE[node.type as string];
  if (kind !== undefined && declare !== true && !(kind === 'a namespace' && body === undefined)) {
    return { rule: 'non-erasable-syntax', message: `Node runs TypeScript by erasing its types and cannot erase ${kind}` };
  }
  if ((decorators?.length ?? 0) > 0) return { rule: 'non-erasable-syntax', message: 'Node does not run decorators' };
  return undefined;
}

const NOT_ERASABLE: Record<string, string> = {
  TSEnumDeclaration: 'an enum; use a union of literals or an object',
  TSModuleDeclaration: 'a namespace',
  TSParameterProperty: 'a parameter property; declare the field and assign it',
  TSImportEqualsDeclaration: '"import ="; use import … from',
  TSExportAssignment: '"export ="; use export',
  TSTypeAssertion: 'a type assertion with angle brackets; write "as"',
};
