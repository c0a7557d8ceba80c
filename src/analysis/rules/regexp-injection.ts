import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';
import { atLeast } from './trust.ts';

export const regexpInjection: SecurityRule = {
  id: 'regexp-injection',
  cwe: 'CWE-1333',
  doc: 'A pattern from outside may match anything, or take exponential time. Escape the value with RegExp.escape, or search with includes().',
  bad: ['function search(req) { return list.filter((entry) => new RegExp(req.query.q).test(entry)); }', 'export const has = (text, word) => new RegExp("\\\\b" + word + "\\\\b").test(text);'],
  good: ['export const has = (text, word) => new RegExp(RegExp.escape(word)).test(text);', 'const pattern = new RegExp("a+b");', 'export const has = (text, word) => new RegExp(escapeRegExp(word), "i").test(text);'],
  create(context) {
    return {
      'NewExpression, CallExpression'(node: Parameters<NonNullable<ReturnType<SecurityRule['create']>['NewExpression']>>[0]) {
        const [pattern] = node.arguments;
        if (pattern === undefined || nameOf(context.sourceCode, node.callee) !== 'RegExp') return;
        const trust = context.trust.of(pattern);
        if (!atLeast(trust, 'parameter')) return;
        context.report(node, trust === 'input' ? 'error' : 'warning', 'a value becomes a pattern and may take exponential time; escape it with RegExp.escape');
      },
    };
  },
};
