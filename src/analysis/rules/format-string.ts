import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';
import { stringParts } from './strings.ts';

export const formatString: SecurityRule = {
  id: 'format-string',
  cwe: 'CWE-134',
  doc: 'The first of several arguments of console.log and util.format is a format; a value in it with %s swallows the next argument and forges log lines. Keep the format fixed and pass the values after it.',
  bad: [
    "export function log(user, ip) { console.log('access by ' + user, ip); }",
    "import util from 'node:util'; export function line(user, ip) { const format = `access by ${user} from %s`; return util.format(format, ip); }",
  ],
  good: [
    "export function log(user, ip) { console.log('access by %s', user, ip); }",
    "export function log(user) { console.log('access by ' + user); }",
    "export function log(name: string, error: Error) { console.error('failed', name, error); }",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const [first] = node.arguments;
        if (first === undefined || node.arguments.length < 2) return;
        if (!/^(?:console\.(?:log|error|warn|info|debug|trace)|util\.(?:format|log))$/.test(nameOf(context.sourceCode, node.callee))) return;
        const parts = stringParts(context.sourceCode, first);
        const built = parts.length > 1 && parts.some((part) => typeof part === 'string' && part.trim() !== '');
        const value = parts.find((part) => typeof part !== 'string' && context.trust.of(part) !== 'constant');
        if (built && value !== undefined) context.report(node, 'warning', 'a value becomes part of the format; keep the format fixed and pass the value after it');
      },
    };
  },
};
