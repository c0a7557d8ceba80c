import { keyName, propertyOf } from './ast.ts';
import type { SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

export const networkExposure: SecurityRule = {
  id: 'network-exposure',
  cwe: 'CWE-605',
  level: 'warning',
  bandit: ['B104'],
  doc: 'A server on 0.0.0.0 or :: answers on every network of the machine. Listen on 127.0.0.1 or make the address a setting.',
  bad: ["server.listen(8080, '0.0.0.0');", "server.listen({ port: 8080, host: '::' });"],
  good: ["server.listen(8080, '127.0.0.1');", 'server.listen(port, host);', "emitter.listen('event');"],
  create(context) {
    return {
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression' || !/^(?:listen|bind)$/.test(keyName(node.callee) ?? '')) return;
        const candidates = [...node.arguments, propertyOf(node.arguments[0], 'host')].filter((argument) => argument !== undefined);
        if (candidates.some((argument) => /^(?:0\.0\.0\.0|::0?)$/.test(constantString(context.sourceCode, argument) ?? ''))) {
          context.report(node, 'warning', 'this listens on every network of the machine; use 127.0.0.1 or a setting');
        }
      },
    };
  },
};
