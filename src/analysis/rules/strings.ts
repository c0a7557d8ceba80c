import type { Scope, SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { asNode, parentOf, unwrap, variableOf, type Node } from './ast.ts';

/** A string as it is put together: fixed text, and expressions whose value is only known at run time. */
export type StringPart = string | Node;

/** The string an expression always has, if it has one. */
export function constantString(sourceCode: SourceCode, expression: ESTree.Node | undefined): string | undefined {
  if (expression === undefined) return undefined;
  const parts = stringParts(sourceCode, expression);
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
}

/**
 * Takes `+`, `+=`, templates, `.concat()`, `[…].join()` and variables apart, in reading order.
 * Control flow is not followed: a variable stands for everything that is ever assigned to it.
 */
export function stringParts(sourceCode: SourceCode, expression: ESTree.Node): StringPart[] {
  return collect(sourceCode, expression, { seen: new Set(), budget: 2000 });
}

/** Variables that are made of one another are followed so far: thousands of them would exhaust the stack. */
const LONGEST_CHAIN = 50;

/** Variables being taken apart, and how many more steps are allowed: doubling a string 40 times must not cost 2^40. */
interface Walk {
  seen: Set<unknown>;
  budget: number;
}

function collect(sourceCode: SourceCode, expression: ESTree.Node, walk: Walk): StringPart[] {
  const node = unwrap(expression);
  walk.budget -= 1;
  if (walk.budget < 0) return [node];
  const each = (nodes: ESTree.Node[]) => nodes.flatMap((child) => collect(sourceCode, child, walk));
  if (node.type === 'Literal') return [node.value === null ? 'null' : String(node.value)];
  if (node.type === 'TemplateLiteral') return templateParts(sourceCode, node, walk);
  if (node.type === 'BinaryExpression' && node.operator === '+') return each([node.left, node.right]);
  if (node.type === 'AssignmentExpression') return each([node.right]);
  if (node.type === 'ConditionalExpression') return each([node.consequent, node.alternate]);
  if (node.type === 'LogicalExpression') return each([node.left, node.right]);
  if (node.type === 'CallExpression') return callParts(node, each);
  if (node.type === 'Identifier') return variableParts(sourceCode, node, walk);
  return [node];
}

function templateParts(sourceCode: SourceCode, node: ESTree.TemplateLiteral, walk: Walk): StringPart[] {
  return node.quasis.flatMap((quasi, index) => {
    const expression = node.expressions[index];
    const text = quasi.value.cooked ?? quasi.value.raw;
    return expression === undefined ? [text] : [text, ...collect(sourceCode, expression, walk)];
  });
}

function callParts(node: Node & ESTree.SimpleCallExpression, each: (nodes: ESTree.Node[]) => StringPart[]): StringPart[] {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [node];
  const method = callee.property.name;
  if (method === 'concat') return each([callee.object, ...node.arguments]);
  if (method === 'join' && callee.object.type === 'ArrayExpression') {
    return each(callee.object.elements.filter((element) => element !== null));
  }
  if (/^(?:trim|trimStart|trimEnd|toString|toLowerCase|toUpperCase)$/.test(method)) return each([callee.object]);
  return [node];
}

function variableParts(sourceCode: SourceCode, node: Node & ESTree.Identifier, walk: Walk): StringPart[] {
  const variable = variableOf(sourceCode, node);
  const key = variable ?? node.name;
  if (walk.seen.has(key)) return [];
  if (walk.seen.size >= LONGEST_CHAIN) return [node];
  const written = writesTo(sourceCode, node);
  if (written === undefined || written.length === 0) return node.name === 'undefined' ? ['undefined'] : [node];
  walk.seen.add(key);
  const parts = written.flatMap((value) => collect(sourceCode, value, walk));
  walk.seen.delete(key);
  return parts;
}

/**
 * Everything assigned to the variable as a whole, in reading order; undefined when it also gets values from elsewhere
 * (a parameter, an import, a pattern, a loop head). Undeclared variables of sloppy scripts count too.
 */
export function writesTo(sourceCode: SourceCode, identifier: Node & ESTree.Identifier): Node[] | undefined {
  const variable = variableOf(sourceCode, identifier);
  if (variable !== undefined && variable.defs.some((definition) => definition.type !== 'Variable')) return undefined;
  const references = variable?.references ?? globalReferences(sourceCode, identifier.name);
  const writes: Node[] = [];
  for (const reference of references) {
    if (!reference.isWrite()) continue;
    const target = parentOf(reference.identifier);
    const whole =
      (target.type === 'VariableDeclarator' && target.id === reference.identifier && target.init !== null) ||
      (target.type === 'AssignmentExpression' && target.left === reference.identifier);
    if (!whole || !reference.writeExpr) return undefined;
    writes.push(asNode(reference.writeExpr));
  }
  return writes;
}

const globalIndexes = new WeakMap<SourceCode, Map<string, Scope.Reference[]>>();

/** Uses of a name that nothing in the file declares. */
export function globalReferences(sourceCode: SourceCode, name: string): Scope.Reference[] {
  let index = globalIndexes.get(sourceCode);
  if (index === undefined) {
    index = Map.groupBy(sourceCode.scopeManager.globalScope?.through ?? [], (reference) => String(reference.identifier.name));
    globalIndexes.set(sourceCode, index);
  }
  return index.get(name) ?? [];
}

/** A name that nothing in the file declares or sets, and that the language does not define: its value comes from elsewhere. */
export function isFromElsewhere(sourceCode: SourceCode, node: ESTree.Node): boolean {
  const identifier = unwrap(node);
  if (identifier.type !== 'Identifier' || variableOf(sourceCode, identifier) !== undefined) return false;
  if (/^(?:undefined|NaN|Infinity|__dirname|__filename|process|globalThis|window|document|location)$/.test(identifier.name)) return false;
  return globalReferences(sourceCode, identifier.name).every((reference) => !reference.isWrite());
}
