import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { asNode, isFunction, walk, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';

/** Calls that, inside a condition, compare a value with what is allowed. */
const CHECK = /^(?:includes|has|test|match|exec|startsWith|endsWith|indexOf|hasOwnProperty|hasOwn|some|every|isInteger|isSafeInteger|isFinite|isInside|is[A-Z]\w*|\w*[vV]alid\w*|\w*[aA]llow\w*|\w*[sS]afe\w*|verify\w*|check\w*|assert\w*|contains?)$/;

/**
 * Whether a value was checked before it is used here: the use stands under a condition that checks it, or after
 * `if (…check of it…) return` (or throw, continue, break) in an enclosing block.
 * Which way the check goes is not followed.
 */
export function isGuarded(sourceCode: SourceCode, use: Node): boolean {
  const text = sourceCode.getText(use);
  if (text.length > 200) return false;
  for (let child: Node = use, parent: Node | null = use.parent; parent !== null; child = parent, parent = parent.parent) {
    const test = conditionOver(child, parent);
    if (test !== undefined && checks(sourceCode, test, text)) return true;
    if (parent.type === 'BlockStatement' || parent.type === 'Program') {
      if (earlierExit(sourceCode, parent, child, text)) return true;
    }
    // A value that the enclosing function declares can't have been checked outside it.
    if (isFunction(parent) && !text.includes('.') && parent.params.some((parameter) => sourceCode.getText(parameter) === text)) return false;
  }
  return false;
}

function conditionOver(child: Node, parent: Node): ESTree.Node | undefined {
  if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') return child === parent.test ? undefined : parent.test;
  if (parent.type === 'LogicalExpression') return child === parent.right ? parent.left : undefined;
  return undefined;
}

/** At most so many statements before the use are looked at, so that a long file costs no square of its length. */
const STATEMENTS_BACK = 40;

function earlierExit(sourceCode: SourceCode, block: Node & (ESTree.BlockStatement | ESTree.Program), child: Node, text: string): boolean {
  const index = block.body.indexOf(child as never);
  const earlier = block.body.slice(Math.max(0, index - STATEMENTS_BACK), Math.max(0, index));
  return earlier.some((statement) => {
    if (statement.type === 'IfStatement') return exits(statement.consequent) && checks(sourceCode, statement.test, text);
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
    const name = lastName(nameOf(sourceCode, statement.expression.callee));
    return /^(?:assert|validate|ensure|verify|check|require)\w*$/.test(name) && mentions(sourceCode, statement.expression, text);
  });
}

function exits(statement: ESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last !== undefined && /^(?:Return|Throw|Continue|Break)Statement$/.test(last.type);
}

function checks(sourceCode: SourceCode, test: ESTree.Node, text: string): boolean {
  let found = false;
  walk(sourceCode, test, (node) => {
    if (node.type === 'CallExpression' && CHECK.test(lastName(nameOf(sourceCode, node.callee)))) {
      found ||= isAboutAllowed(sourceCode, node, text);
    }
    if (node.type === 'BinaryExpression') found ||= comparesWithLiteral(sourceCode, node, text);
    return !found;
  });
  return found;
}

/**
 * `allowed.includes(x)` compares x with a list; `x.includes('.')` only asks what is in x, and says nothing unless it
 * looks for the way out of a folder or into a prototype.
 */
function isAboutAllowed(sourceCode: SourceCode, call: Node & ESTree.SimpleCallExpression, text: string): boolean {
  if (call.arguments.some((argument) => mentions(sourceCode, argument, text))) return true;
  if (!mentions(sourceCode, call.callee, text)) return false;
  const searches = /^(?:includes|indexOf|has|some|every|contains?|lastIndexOf|search)$/.test(lastName(nameOf(sourceCode, call.callee)));
  return !searches || call.arguments.some((argument) => /\.\.|__proto__|constructor/.test(sourceCode.getText(argument)));
}

function comparesWithLiteral(sourceCode: SourceCode, node: ESTree.BinaryExpression, text: string): boolean {
  const left = node.left as ESTree.Node;
  if (node.operator === 'in') return sourceCode.getText(left) === text;
  if (!/^[!=]==?$/.test(node.operator)) return false;
  return [[left, node.right], [node.right, left]].some(([side, other]) => {
    if (side === undefined || other === undefined) return false;
    if (sourceCode.getText(asNode(side)) !== text && !sourceCode.getText(asNode(side)).startsWith(`${text}.`)) return false;
    return other.type === 'Literal' && typeof other.value === 'string' && other.value.length > 0;
  });
}

function mentions(sourceCode: SourceCode, node: ESTree.Node, text: string): boolean {
  let found = false;
  walk(sourceCode, node, (inner) => {
    if ((inner.type === 'Identifier' || inner.type === 'MemberExpression') && sourceCode.getText(inner) === text) found = true;
    return !found;
  });
  return found;
}
