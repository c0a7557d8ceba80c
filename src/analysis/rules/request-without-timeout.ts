import { asNode, propertyOf, unwrap, variableOf } from './ast.ts';
import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';

export const requestWithoutTimeout: SecurityRule = {
  id: 'request-without-timeout',
  cwe: 'CWE-400',
  level: 'note',
  bandit: ['B113'],
  doc: 'A server that never answers holds the caller for minutes. Pass signal: AbortSignal.timeout(ms). Shown as a note.',
  bad: ["export const load = () => fetch('https://example.com/a');"],
  good: ["export const load = () => fetch('https://example.com/a', { signal: AbortSignal.timeout(5000) });", "export const load = (options) => fetch('https://example.com/a', options);", 'export const load = (fetch) => fetch("a");'],
  create(context) {
    return {
      CallExpression(node) {
        if (nameOf(context.sourceCode, node.callee) !== 'fetch' || node.arguments.length === 0) return;
        if (variableOf(context.sourceCode, asNode(node.callee)) !== undefined) return;
        const options = node.arguments[1];
        const literal = options === undefined ? undefined : unwrap(options);
        if (literal !== undefined && (literal.type !== 'ObjectExpression' || propertyOf(literal, 'signal') !== undefined || literal.properties.some((property) => property.type === 'SpreadElement'))) return;
        context.report(node, 'note', 'without a time limit this may wait for minutes; pass signal: AbortSignal.timeout(ms)');
      },
    };
  },
};
