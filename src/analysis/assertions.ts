import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import type { InspectionFinding } from './inspection-finding.ts';
import { asNode, isFunction, keyName, parentOf, unwrap, variableOf, walk, type Node } from './rules/ast.ts';
import { nameOf } from './rules/names.ts';
import type { ParsedFile } from './syntax.ts';
import type { TestCall } from './test-calls.ts';

/** Tests that can't fail: no assertion, only assertions about nothing, or assertions whose failure is lost. */
export function findEmptyTests(file: ParsedFile, tests: TestCall[]): InspectionFinding[] {
  return tests.flatMap((test) => {
    const problem = emptiness(file.sourceCode, test);
    if (problem === undefined) return [];
    return [{ ...problem, message: `test "${(test.title ?? '…').slice(0, 80)}" ${problem.message}`, line: test.node.loc?.start.line ?? 1 }];
  });
}

function emptiness(sourceCode: SourceCode, test: TestCall): Omit<InspectionFinding, 'line'> | undefined {
  if (test.modifiers.includes('todo')) return undefined;
  if (test.body === undefined) return { rule: 'no-assertion', message: 'has no body' };
  const assertions = assertionsIn(sourceCode, test.body, new Set());
  if (assertions.length === 0) return { rule: 'no-assertion', message: 'asserts nothing' };
  if (assertions.every((assertion) => isTautology(sourceCode, assertion))) return { rule: 'tautology', message: 'compares only what is always equal' };
  if (assertions.every(isSwallowed)) return { rule: 'swallowed-assertion', message: 'catches the failure of its own assertions' };
  if (assertions.some(isForgotten)) return { rule: 'unawaited-assertion', message: 'does not wait for an assertion; put await before it' };
  return undefined;
}

type Call = Node & ESTree.SimpleCallExpression;

/** Assertions in a body and in the local functions it uses. */
function assertionsIn(sourceCode: SourceCode, body: Node, seen: Set<Node>): Call[] {
  if (seen.has(body)) return [];
  seen.add(body);
  const found: Call[] = [];
  walk(sourceCode, body, (node) => {
    if (node.type === 'CallExpression' && isAssertion(sourceCode, node)) {
      found.push(node);
      return !/^(?:expect)/.test(nameOf(sourceCode, node.callee));
    }
    if (node.type === 'Identifier') {
      const local = localFunction(sourceCode, node);
      if (local !== undefined) found.push(...assertionsIn(sourceCode, local, seen));
    }
    return true;
  });
  return found;
}

function localFunction(sourceCode: SourceCode, identifier: Node): Node | undefined {
  const definition = variableOf(sourceCode, identifier)?.defs[0];
  if (definition?.type === 'FunctionName') return asNode(definition.node);
  if (definition?.type !== 'Variable') return undefined;
  const { init } = definition.node as ESTree.VariableDeclarator;
  return init && isFunction(unwrap(init)) ? unwrap(init) : undefined;
}

/** A matcher that is called on `expect(…)`, a call of `assert`, or fast-check's `assert`. */
function isAssertion(sourceCode: SourceCode, node: Call): boolean {
  const name = nameOf(sourceCode, node.callee);
  if (/^(?:vitest\.)?expect(?:\.(?:soft|poll|element))?\(\)\.[^]+/.test(name)) return true;
  if (/^(?:vitest\.)?expect\.(?:fail|unreachable)$/.test(name)) return true;
  if (/^(?:vitest\.assert|assert|chai\.assert|assert\.strict|node\.assert)(?:\.\w+)*$/.test(name)) return true;
  return /^(?:fc|fast-check)(?:\.default)?\.assert$/.test(name) || /^(?:vitest\.|chai\.)?should\(\)/.test(name);
}

const SELF_EVIDENT = /^(?:toBe|toEqual|toStrictEqual|toBeTruthy|toBeDefined|toBeFalsy|toBeUndefined|toBeNull|toMatchObject|ok|equal|strictEqual|deepEqual|deepStrictEqual)$/;

/** `expect(true).toBe(true)`, `expect(x).toBe(x)`: nothing in it was computed by calling anything. */
function isTautology(sourceCode: SourceCode, node: Call): boolean {
  if (node.callee.type === 'Identifier') return node.arguments.length > 0 && isLiteral(node.arguments[0]);
  if (node.callee.type !== 'MemberExpression' || !SELF_EVIDENT.test(keyName(node.callee) ?? '')) return false;
  const subject = expectCall(node.callee.object)?.arguments[0];
  const [actual, expected] = subject === undefined ? node.arguments : [subject, node.arguments[0]];
  if (actual === undefined) return false;
  if (isLiteral(actual)) return expected === undefined || isLiteral(expected);
  return expected !== undefined && isStill(sourceCode, actual) && sourceCode.getText(actual) === sourceCode.getText(expected);
}

function expectCall(node: ESTree.Node): Call | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return expectCall(inner.object);
  return inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && inner.callee.name === 'expect' ? inner : undefined;
}

function isLiteral(node: ESTree.Node | undefined): boolean {
  if (node === undefined) return false;
  const inner = unwrap(node);
  if (inner.type === 'Literal') return true;
  if (inner.type === 'UnaryExpression') return isLiteral(inner.argument);
  if (inner.type === 'Identifier') return /^(?:undefined|NaN|Infinity)$/.test(inner.name);
  return inner.type === 'ArrayExpression' && inner.elements.every((element) => element !== null && isLiteral(element));
}

function isStill(sourceCode: SourceCode, node: ESTree.Node): boolean {
  let still = true;
  walk(sourceCode, node, (inner) => {
    if (/^(?:CallExpression|NewExpression|AwaitExpression|TaggedTemplateExpression|UpdateExpression)$/.test(inner.type)) still = false;
  });
  return still;
}

/** Inside a `try` whose `catch` neither throws nor asserts. */
function isSwallowed(node: Call): boolean {
  for (let child: Node = node, parent: Node | null = node.parent; parent !== null; child = parent, parent = parent.parent) {
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler) return parent.handler.body.body.length === 0;
    if (isFunction(parent) && parentOf(parent).type !== 'CallExpression') return false;
  }
  return false;
}

/** `expect(promise).resolves…` as a statement of its own. */
function isForgotten(node: Call): boolean {
  if (parentOf(node).type !== 'ExpressionStatement') return false;
  for (let current = unwrap(node.callee); current.type === 'MemberExpression'; current = unwrap(current.object)) {
    if (/^(?:resolves|rejects)$/.test(keyName(current) ?? '')) return true;
  }
  const [property] = node.arguments;
  return property?.type === 'CallExpression' && property.callee.type === 'MemberExpression' && keyName(property.callee) === 'asyncProperty';
}
