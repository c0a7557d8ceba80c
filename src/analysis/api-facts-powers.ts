import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import type { CodeFacts, Located } from './api-facts.ts';
import { isAsync, localAsync } from './api-facts-behaviour.ts';
import { lineOf } from './api-facts-entry.ts';
import { asNode, isFunction, keyName, unwrap, walk, type Node } from './rules/ast.ts';
import { lastName, nameOf } from './rules/names.ts';
import { constantString } from './rules/strings.ts';

/** What code reaches beyond computing without importing it: the process and the network. */
const GLOBALS = /^(?:globalThis\.)?(?:process\.(?:env|exit|kill|abort|chdir|umask|setuid|setgid|dlopen|binding|getBuiltinModule)|fetch|WebSocket|XMLHttpRequest|EventSource|navigator\.sendBeacon)\b/;
/** Functions that give promises, as far as their names say so. */
const ASYNCHRONOUS = /^(?:(?:globalThis\.)?fetch|fs\.promises\.\w+|timers\.promises\.\w+|stream\.promises\.\w+|Promise\.(?:all|allSettled|race|any|reject))$/;
const ITERATES = /^(?:forEach|map|filter|some|every|find|findIndex|reduce|sort)$/;

/** Modules, globals and promises that nobody waits for, anywhere in the file. */
export function gatherPowers(sourceCode: SourceCode): Pick<CodeFacts, 'modules' | 'globals' | 'ignoredPromises'> {
  const modules: CodeFacts['modules'] = [];
  const globals: Located[] = [];
  const ignoredPromises: Located[] = [];
  walk(sourceCode, sourceCode.ast, (node) => {
    const module = moduleOf(sourceCode, node);
    if (module !== undefined) modules.push({ name: module, line: lineOf(node), members: membersOf(node) });
    const used = globalOf(sourceCode, node);
    if (used !== undefined) globals.push({ name: used, line: lineOf(node) });
    const ignored = ignoredPromise(sourceCode, node);
    if (ignored !== undefined) ignoredPromises.push({ name: ignored, line: lineOf(node) });
    return !(node.type as string).startsWith('TS') || /^TS(?:As|NonNull|Satisfies|Export|Parameter)/.test(node.type);
  });
  return { modules, globals: firstOfEach(globals), ignoredPromises };
}

function firstOfEach(found: readonly Located[]): Located[] {
  return [...new Map([...found].reverse().map((one) => [one.name, one])).values()].reverse();
}

function moduleOf(sourceCode: SourceCode, node: Node): string | undefined {
  if ((node as { importKind?: string }).importKind === 'type') return undefined;
  const source = node.type === 'ImportDeclaration' || node.type === 'ImportExpression' || node.type === 'ExportAllDeclaration' ? node.source : node.type === 'CallExpression' && nameOf(sourceCode, node.callee) === 'require' ? node.arguments[0] : undefined;
  return source ? constantString(sourceCode, source)?.replace(/^node:/, '') : undefined;
}

function membersOf(node: Node): string[] {
  const specifiers = node.type === 'ImportDeclaration' ? node.specifiers : [];
  const names = specifiers.map((specifier) => (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier' ? specifier.imported.name : undefined));
  return names.includes(undefined) ? [] : (names as string[]);
}

function globalOf(sourceCode: SourceCode, node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const name = nameOf(sourceCode, node.type === 'MemberExpression' ? node : node.callee);
  return GLOBALS.exec(name)?.[0].replace(/^globalThis\./, '');
}

/** A call as a statement of its own whose promise is lost, or an asynchronous callback where nobody waits. */
function ignoredPromise(sourceCode: SourceCode, node: Node): string | undefined {
  if (node.type === 'ExpressionStatement') {
    const call = node.expression.type === 'ChainExpression' ? node.expression.expression : node.expression;
    if (call.type !== 'CallExpression') return undefined;
    const name = nameOf(sourceCode, call.callee);
    return ASYNCHRONOUS.test(name) || localAsync(sourceCode, call.callee) ? `${name}()` : undefined;
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const method = keyName(node.callee) ?? '';
  const [callback] = node.arguments;
  if (!callback || !ITERATES.test(method) || !isAsyncCallback(sourceCode, callback)) return undefined;
  // `await Promise.all(items.map(async …))` is how it is done.
  return method === 'forEach' || (method !== 'map' && method !== 'reduce') ? `${lastName(nameOf(sourceCode, node.callee))}(async …)` : undefined;
}

function isAsyncCallback(sourceCode: SourceCode, callback: ESTree.Node): boolean {
  const node = unwrap(callback);
  return isFunction(asNode(node)) ? isAsync(node) : localAsync(sourceCode, node) !== undefined;
}
