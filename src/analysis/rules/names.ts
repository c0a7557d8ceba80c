import type { Scope, SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { keyName, unwrap, variableOf, type Node } from './ast.ts';

/**
 * Dotted name of an expression with imports resolved: `cp.exec` after `import * as cp from 'node:child_process'` is
 * `child_process.exec`, and so is `run` after `const run = promisify(cp.exec)`. Names that are neither imported nor
 * declared stay as written; a local variable keeps its own name, e.g. `client.query`. Unknown parts are `?`.
 */
export function nameOf(sourceCode: SourceCode, expression: ESTree.Node, depth = 0): string {
  const node = unwrap(expression);
  if (depth > 20) return '?';
  switch (node.type) {
    case 'Identifier':
      return nameOfVariable(sourceCode, node, depth);
    case 'MemberExpression':
      return `${nameOf(sourceCode, node.object, depth + 1)}.${keyName(node) ?? '?'}`;
    case 'CallExpression':
    case 'NewExpression':
      return nameOfCall(sourceCode, node, depth);
    case 'ThisExpression':
      return 'this';
    case 'ImportExpression':
      return moduleName(node.source) ?? '?';
    default:
      return '?';
  }
}

/** Last part of a dotted name; cut, so that patterns over names stay cheap whatever the file calls things. */
export function lastName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1).slice(0, 100);
}

function nameOfVariable(sourceCode: SourceCode, node: Node & ESTree.Identifier, depth: number): string {
  const definition = variableOf(sourceCode, node)?.defs[0];
  if (definition === undefined) return node.name;
  if (definition.type === 'ImportBinding') return nameOfImport(definition);
  if (definition.type !== 'Variable') return node.name;
  const declarator = definition.node as ESTree.VariableDeclarator;
  if (!declarator.init) return node.name;
  if (declarator.id.type === 'Identifier') return aliasOf(sourceCode, declarator.init, depth) ?? node.name;
  return destructuredName(sourceCode, declarator, node.name, depth) ?? node.name;
}

/** A variable is an alias of a module, of a member of one, or of `promisify(member)`; else it has a name of its own. */
function aliasOf(sourceCode: SourceCode, init: ESTree.Node, depth: number): string | undefined {
  const value = unwrap(init);
  if (value.type === 'Identifier' || value.type === 'MemberExpression' || value.type === 'ImportExpression') {
    const name = nameOf(sourceCode, value, depth + 1);
    return name.includes('?') ? undefined : name;
  }
  if (value.type !== 'CallExpression') return undefined;
  const called = nameOf(sourceCode, value.callee, depth + 1);
  const first = value.arguments[0];
  if (called === 'require') return moduleName(first);
  if (/(?:^|\.)promisify$/.test(called) && first !== undefined) return nameOf(sourceCode, first, depth + 1);
  return undefined;
}

function destructuredName(sourceCode: SourceCode, declarator: ESTree.VariableDeclarator, local: string, depth: number): string | undefined {
  if (declarator.id.type !== 'ObjectPattern' || !declarator.init) return undefined;
  const base = aliasOf(sourceCode, declarator.init, depth);
  if (base === undefined) return undefined;
  for (const property of declarator.id.properties) {
    const value = property.type === 'Property' ? property.value : undefined;
    if (property.type === 'Property' && value?.type === 'Identifier' && value.name === local) return `${base}.${keyName(property) ?? '?'}`;
  }
  return undefined;
}

function nameOfImport(definition: Scope.Definition): string {
  const module = moduleName((definition.parent as ESTree.ImportDeclaration).source) ?? '?';
  const specifier = definition.node as ESTree.ImportSpecifier | ESTree.ImportDefaultSpecifier | ESTree.ImportNamespaceSpecifier;
  if (specifier.type !== 'ImportSpecifier') return module;
  const imported = specifier.imported.type === 'Identifier' ? specifier.imported.name : String(specifier.imported.value);
  return imported === 'default' ? module : `${module}.${imported}`;
}

function nameOfCall(sourceCode: SourceCode, node: ESTree.SimpleCallExpression | ESTree.NewExpression, depth: number): string {
  const called = nameOf(sourceCode, node.callee, depth + 1);
  const [first] = node.arguments;
  if (called === 'require') return moduleName(first) ?? '?';
  if (/(?:^|\.)promisify$/.test(called) && first !== undefined) return nameOf(sourceCode, first, depth + 1);
  return `${called}()`;
}

function moduleName(source: ESTree.Node | undefined): string | undefined {
  if (source?.type !== 'Literal' || typeof source.value !== 'string') return undefined;
  const name = source.value.replace(/^node:/, '');
  return name.startsWith('.') ? name : name.replaceAll('/', '.');
}
