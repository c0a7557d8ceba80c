import type * as ESTree from 'estree';
import { keyName, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';

const TOP_LEVEL = '(?:com|org|net|io|dev|edu|gov|info|app|[a-z]{2})(?![\\w-])';
/** A bare dot before a domain: `www.example\.com`, `(a|b).example.com`, `[a-z]*.example.com`, `test.(example-a|example-b).com`. */
const OPEN_DOT = new RegExp(`[\\w)\\]*+?](?<!\\\\\\w)\\.\\)?\\??(?:[\\w-]+|\\([\\w|-]+\\))(?:\\\\?\\.[\\w-]+){0,4}\\\\?\\.${TOP_LEVEL}`);
/** What says that the pattern is about a host: a scheme's slashes, or a host right at the start. */
const ABOUT_HOST = /\/\/|\\\/\\\/|^\^\(?[\w-]+\\?\./;

export const looseHostPattern: SecurityRule = {
  id: 'loose-host-pattern',
  cwe: 'CWE-625',
  level: 'warning',
  bandit: [],
  doc: 'A dot in a pattern stands for any character, so /^https:\\/\\/www.example.com/ also lets wwwxexample.com in. Write \\. for a dot, or compare new URL(x).hostname with a list.',
  bad: [
    'const origin = /^https?:\\/\\/www.example.com$/;',
    'const ORIGINS = [/^https:\\/\\/(a|b).example.com$/];',
    'const any = /^https:\\/\\/[a-z]+.example\\.com\\//;',
    'const isOurs = (host) => new RegExp("^https://api.example.com/").test(host);',
    'export const ours = (address) => address.match("^https://api.example.com/") !== null;',
  ],
  good: [
    'const origin = /^https?:\\/\\/www\\.example\\.com$/;',
    'const any = /^https?:\\/\\/.+$/;',
    'const one = /^https?:\\/\\/.\\.example\\.com$/;',
    'const file = /report.csv/;',
    'const address = "https://www.example.com"; list.includes("www.example.com");',
    'const scheme = /^[a-z]+:\\/\\//;',
  ],
  create(context) {
    return {
      Literal(node) {
        const pattern = 'regex' in node ? node.regex.pattern : typeof node.value === 'string' && becomesPattern(context, node) ? node.value : '';
        const start = pattern.slice(0, 500);
        if (ABOUT_HOST.test(start) && OPEN_DOT.test(start)) context.report(node, 'warning', 'a dot of this host name stands for any character; write \\.');
      },
    };
  },
};

/** First argument of RegExp, match, matchAll or search. */
function becomesPattern(context: RuleContext, node: Node): boolean {
  const call = node.parent;
  if (call === null || (call.type !== 'NewExpression' && call.type !== 'CallExpression') || call.arguments[0] !== (node as ESTree.Node)) return false;
  return nameOf(context.sourceCode, call.callee) === 'RegExp' || (call.callee.type === 'MemberExpression' && /^(?:match|matchAll|search)$/.test(keyName(call.callee) ?? ''));
}
