import type * as ESTree from 'estree';
import { keyName, unwrap, variableOf } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { isFromElsewhere } from './strings.ts';
import { atLeast } from './trust.ts';

export const regexpInjection: SecurityRule = {
  id: 'regexp-injection',
  cwe: 'CWE-1333',
  level: 'error',
  bandit: [],
  doc: 'A pattern from outside may match anything, or take exponential time. Escape the value with RegExp.escape, or search with includes().',
  bad: ['function search(req) { return list.filter((entry) => new RegExp(req.query.q).test(entry)); }', 'export const has = (text, word) => new RegExp("\\\\b" + word + "\\\\b").test(text);', 'function find(req, text) { return text.search(req.query.q); }'],
  good: ['export const has = (text, word) => new RegExp(RegExp.escape(word)).test(text);', 'const pattern = new RegExp("^ab?c");', 'export const has = (text, word) => new RegExp(escapeRegExp(word), "i").test(text);', 'export const has = (text, word) => new RegExp(word.replace(/[.*+?^${}()|[\\]\\\\]/g, "\\\\$&")).test(text);'],
  create(context) {
    return {
      'NewExpression, CallExpression'(node: Parameters<NonNullable<ReturnType<SecurityRule['create']>['NewExpression']>>[0]) {
        const [pattern] = node.arguments;
        if (pattern === undefined) return;
        if (nameOf(context.sourceCode, node.callee) !== 'RegExp') return checkMatch(context, node, pattern);
        const trust = context.trust.of(pattern);
        if (!atLeast(trust, 'parameter') && !isFromElsewhere(context.sourceCode, pattern)) return;
        context.report(node, trust === 'input' ? 'error' : 'warning', 'a value becomes a pattern and may take exponential time; escape it with RegExp.escape');
      },
    };
  },
};

/** `text.match(value)` and `text.search(value)` make a pattern of a string. */
function checkMatch(context: RuleContext, node: ESTree.SimpleCallExpression | ESTree.NewExpression, value: ESTree.Node): void {
  if (node.callee.type !== 'MemberExpression' || node.arguments.length !== 1 || !/^(?:match|matchAll|search)$/.test(keyName(node.callee) ?? '')) return;
  // An object is no pattern, and neither is the request itself: other things are searched with match() and search() too.
  const isWhole = variableOf(context.sourceCode, unwrap(value))?.defs[0]?.type === 'Parameter';
  if (unwrap(value).type === 'ObjectExpression' || isWhole || context.trust.of(value) !== 'input' || isObject(context, node.callee.object)) return;
  context.report(node, 'error', 'input becomes a pattern and may take exponential time; search with includes()');
}

function isObject(context: RuleContext, receiver: ESTree.Node): boolean {
  const definition = variableOf(context.sourceCode, unwrap(receiver))?.defs[0];
  return definition?.type === 'ImportBinding' || (definition?.type === 'Variable' && (definition.node as ESTree.VariableDeclarator).init?.type === 'ObjectExpression');
}
