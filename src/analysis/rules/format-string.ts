import type { Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';
import { stringParts } from './strings.ts';

const FORMATTER = /^(?:console\.(?:log|error|warn|info|debug|trace|assert)|util\.(?:format|formatWithOptions|log))$/;

export const formatString: SecurityRule = {
  id: 'format-string',
  cwe: 'CWE-134',
  level: 'warning',
  bandit: [],
  doc: 'The first of several arguments of console.log and util.format is a format; a value in it with %s swallows the next argument and forges log lines. Keep the format fixed and pass the values after it.',
  bad: [
    "export function log(user, ip) { console.log('access by ' + user, ip); }",
    "app.get('/', (req) => { console.error(req.query.format, 1); });",
    "import util from 'node:util'; export const line = (userInput, ip) => util.formatWithOptions({}, `by ${userInput} from %s`, ip);",
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
        const name = nameOf(context.sourceCode, node.callee);
        const index = /^(?:console\.assert|util\.formatWithOptions)$/.test(name) ? 1 : 0;
        const first = node.arguments[index];
        if (first === undefined || node.arguments.length < index + 2 || !FORMATTER.test(name)) return;
        const parts = stringParts(context.sourceCode, first);
        const built = parts.length > 1 && parts.some((part) => typeof part === 'string' && part.trim() !== '');
        const trusts = parts.filter((part): part is Node => typeof part !== 'string').map((part) => context.trust.of(part));
        // A value alone is the ordinary way to print one; a stranger's may still hold %s.
        if (trusts.includes('input') || (built && trusts.some((trust) => trust !== 'constant'))) context.report(node, 'warning', 'a value becomes part of the format; keep the format fixed and pass the value after it');
      },
    };
  },
};
