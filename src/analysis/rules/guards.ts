import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { isFunction, mentions, unwrap, type Node } from './ast.ts';
import { checkOf, type Check } from './checks.ts';
import { lastName, nameOf } from './names.ts';

/**
 * Whether a value was checked before it is used here: the use stands in the branch in which a check of it came out well, or after
 * `if (…it came out badly…) return` (or throw, continue, break) in an enclosing block.
 */
export function isGuarded(sourceCode: SourceCode, use: Node): boolean {
  const text = sourceCode.getText(use);
  if (text.length > 200) return false;
  const check = (test: ESTree.Node) => checkOf(sourceCode, test, text, use);
  for (let child: Node = use, parent: Node | null = use.parent; parent !== null; child = parent, parent = parent.parent) {
    if (isSafeBranch(child, parent, check)) return true;
    if (parent.type === 'BlockStatement' || parent.type === 'Program') {
      if (earlierExit(sourceCode, parent, child, text, check)) return true;
    }
    // A value that the enclosing function declares can't have been checked outside it.
    if (isFunction(parent) && !text.includes('.') && parent.params.some((parameter) => sourceCode.getText(parameter) === text)) return false;
  }
  return false;
}

type Judge = (test: ESTree.Node) => Check;

function isSafeBranch(child: Node, parent: Node, check: Judge): boolean {
  if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
    if (child === parent.consequent) return check(parent.test).safeIfTrue;
    return child === parent.alternate && check(parent.test).safeIfFalse;
  }
  if (parent.type !== 'LogicalExpression' || child !== parent.right) return false;
  return parent.operator === '&&' ? check(parent.left).safeIfTrue : parent.operator === '||' && check(parent.left).safeIfFalse;
}

/** At most so many statements before the use are looked at, so that a long file costs no square of its length. */
const STATEMENTS_BACK = 40;

function earlierExit(sourceCode: SourceCode, block: Node & (ESTree.BlockStatement | ESTree.Program), child: Node, text: string, check: Judge): boolean {
  const index = block.body.indexOf(child as never);
  const earlier = block.body.slice(Math.max(0, index - STATEMENTS_BACK), Math.max(0, index));
  return earlier.some((statement) => {
    if (statement.type === 'IfStatement') {
      if (exits(statement.consequent) && check(statement.test).safeIfFalse) return true;
      return statement.alternate !== null && statement.alternate !== undefined && exits(statement.alternate) && check(statement.test).safeIfTrue;
    }
    const call = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
    if (call?.type !== 'CallExpression') return false;
    const name = nameOf(sourceCode, call.callee);
    // console.assert only prints.
    return /^(?:assert|validate|ensure|verify|check|require)\w*$/.test(lastName(name)) && !name.startsWith('console.') && mentions(sourceCode, call, text);
  });
}

function exits(statement: ESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last !== undefined && /^(?:Return|Throw|Continue|Break)Statement$/.test(last.type);
}
