import type { Rule, Scope, SourceCode } from 'eslint';
import type * as ESTree from 'estree';

/** A node with its parent, as ESLint visits it. */
export type Node = Rule.Node;

export type FunctionNode = (ESTree.FunctionDeclaration | ESTree.FunctionExpression | ESTree.ArrowFunctionExpression) & Rule.NodeParentExtension;

/** ESTree's children are typed without their parents; ESLint has set them all. */
export function asNode(node: { type: string }): Node {
  return node as unknown as Node;
}

/** Parent of a node that is not the program. */
export function parentOf(node: { type: string }): Node {
  return asNode(node).parent as Node;
}

export function isFunction(node: Node): node is FunctionNode & Node {
  return node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';
}

/** Takes off what changes nothing at run time: `as T`, `!`, `satisfies T`, `<T>x`, optional chains, `await`. */
export function unwrap(node: ESTree.Node): Node {
  const type = node.type as string;
  if (type === 'TSAsExpression' || type === 'TSNonNullExpression' || type === 'TSSatisfiesExpression' || type === 'TSTypeAssertion') {
    return unwrap((node as unknown as { expression: ESTree.Node }).expression);
  }
  if (node.type === 'ChainExpression') return unwrap(node.expression);
  if (node.type === 'AwaitExpression') return unwrap(node.argument);
  return asNode(node);
}

export function isInside(node: Node, outer: Node): boolean {
  for (let current: Node | null = node; current !== null; current = current.parent) if (current === outer) return true;
  return false;
}

export function enclosingFunction(node: Node): FunctionNode | null {
  for (let current: Node | null = node.parent; current !== null; current = current.parent) {
    if (isFunction(current)) return current;
  }
  return null;
}

/** The variable an identifier stands for; undefined for globals that nobody declares. */
export function variableOf(sourceCode: SourceCode, identifier: Node): Scope.Variable | undefined {
  if (identifier.type !== 'Identifier') return undefined;
  for (let scope: Scope.Scope | null = sourceCode.getScope(identifier); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable !== undefined) return variable.defs.length > 0 ? variable : undefined;
  }
  return undefined;
}

/** Name of a property or key where it is fixed in the source: `a.b`, `a['b']`, `{b: …}`. */
export function keyName(node: { computed?: boolean; key?: ESTree.Node; property?: ESTree.Node }): string | undefined {
  const key = node.key ?? node.property;
  if (key === undefined) return undefined;
  if (key.type === 'Identifier' && node.computed !== true) return key.name;
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Value of property `name` in an object literal. */
export function propertyOf(node: ESTree.Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  for (const property of node.properties) {
    if (property.type === 'Property' && keyName(property) === name) return asNode(property.value);
  }
  return undefined;
}

/** Visits a node and everything below it; `false` from the visitor skips what is below. */
export function walk(sourceCode: SourceCode, node: ESTree.Node, visit: (node: Node) => boolean | void): void {
  const pending: ESTree.Node[] = [node];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    if (visit(asNode(current)) === false) continue;
    const children: ESTree.Node[] = [];
    for (const key of sourceCode.visitorKeys[current.type] ?? []) {
      const child = (current as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) children.push(...child.filter((entry): entry is ESTree.Node => entry !== null));
      else if (child !== null && child !== undefined) children.push(child as ESTree.Node);
    }
    pending.push(...children.reverse());
  }
}

/** Whether an identifier or member that is written like `text` occurs in a node. */
export function mentions(sourceCode: SourceCode, node: ESTree.Node, text: string): boolean {
  let found = false;
  walk(sourceCode, node, (inner) => {
    if ((inner.type === 'Identifier' || inner.type === 'MemberExpression') && sourceCode.getText(inner) === text) found = true;
    return !found;
  });
  return found;
}
