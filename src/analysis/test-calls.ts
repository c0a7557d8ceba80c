import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { asNode, isFunction, keyName, parentOf, unwrap, type Node } from './rules/ast.ts';
import { nameOf } from './rules/names.ts';
import { constantString } from './rules/strings.ts';

export interface TestCall {
  node: Node & ESTree.SimpleCallExpression;
  kind: 'test' | 'describe';
  /** `skip`, `each`, … in the order written. */
  modifiers: string[];
  /** Undefined when it is not fixed in the source. */
  title: string | undefined;
  /** The argument that holds the body. */
  body: Node | undefined;
  options: Node | undefined;
}

const KINDS: Record<string, { kind: TestCall['kind']; modifiers: string[] }> = {
  test: { kind: 'test', modifiers: [] },
  it: { kind: 'test', modifiers: [] },
  describe: { kind: 'describe', modifiers: [] },
  suite: { kind: 'describe', modifiers: [] },
  xtest: { kind: 'test', modifiers: ['skip'] },
  xit: { kind: 'test', modifiers: ['skip'] },
  xdescribe: { kind: 'describe', modifiers: ['skip'] },
  fit: { kind: 'test', modifiers: ['only'] },
  fdescribe: { kind: 'describe', modifiers: ['only'] },
};

/**
 * Reads `test(…)`, `it.skip(…)`, `describe.each(…)(…)` and the like, by their vitest names or aliases of imports.
 * Undefined for any other call, and for the inner half of `test.each(table)(name, body)`.
 */
export function readTestCall(sourceCode: SourceCode, node: Node): TestCall | undefined {
  if (node.type !== 'CallExpression' || (node.parent?.type === 'CallExpression' && node.parent.callee === node && !isPlain(sourceCode, node))) return undefined;
  const chain = chainOf(sourceCode, node.callee);
  if (chain === undefined) return undefined;
  const [title, ...rest] = node.arguments;
  if (title === undefined) return undefined;
  const others = rest.map((argument) => unwrap(argument));
  const options = others.find((argument) => argument.type === 'ObjectExpression');
  const body = others.find((argument) => argument !== options && argument.type !== 'Literal');
  return { node, ...chain, title: constantString(sourceCode, title), body, options };
}

/** `test('a', …)` whose result is called is no `each`. */
function isPlain(sourceCode: SourceCode, node: Node & ESTree.SimpleCallExpression): boolean {
  return chainOf(sourceCode, node.callee)?.modifiers.some((modifier) => /^(?:each|for|skipIf|runIf|extend)$/.test(modifier)) !== true;
}

function chainOf(sourceCode: SourceCode, callee: ESTree.Node): { kind: TestCall['kind']; modifiers: string[] } | undefined {
  const node = unwrap(callee);
  if (node.type === 'MemberExpression') {
    const inner = chainOf(sourceCode, node.object);
    return inner && { kind: inner.kind, modifiers: [...inner.modifiers, keyName(node) ?? '?'] };
  }
  if (node.type === 'CallExpression') return chainOf(sourceCode, node.callee);
  if (node.type === 'TaggedTemplateExpression') return chainOf(sourceCode, node.tag);
  if (node.type !== 'Identifier') return undefined;
  const name = nameOf(sourceCode, node).replace(/^vitest\./, '');
  const found = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return found && { kind: found.kind, modifiers: [...found.modifiers] };
}

export interface Place {
  /** Titles of the enclosing `describe`s; undefined when one of them is not fixed. */
  path: string[] | undefined;
  /** Made once, whatever happens: not in a loop, a condition or a function of its own. */
  once: boolean;
}

/** Where a test stands among the `describe`s. */
export function placeOf(sourceCode: SourceCode, call: TestCall): Place {
  const path: (string | undefined)[] = [];
  let once = true;
  for (let child: Node = call.node, parent: Node | null = call.node.parent; parent !== null; child = parent, parent = parent.parent) {
    if (isFunction(parent)) {
      const outer = parentOf(parent).type === 'CallExpression' ? readTestCall(sourceCode, asNode(parentOf(parent))) : undefined;
      if (outer?.kind !== 'describe') once = false;
      else {
        path.unshift(outer.title);
        if (outer.modifiers.some((modifier) => modifier === 'each' || modifier === 'for')) once = false;
      }
    } else if (/^(?:For|While|DoWhile|If|Switch|Try|Conditional|Logical)/.test(parent.type) && child !== null) once = false;
  }
  return { path: path.some((title) => title === undefined) ? undefined : (path as string[]), once };
}
