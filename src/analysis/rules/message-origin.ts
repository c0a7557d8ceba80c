import type * as ESTree from 'estree';
import { isFunction, keyName, unwrap, walk, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

export const messageOrigin: SecurityRule = {
  id: 'message-origin',
  cwe: 'CWE-346',
  doc: 'Any page may send a message to a window, and postMessage with "*" delivers to any page. Name the target origin, compare event.origin, and answer cross-origin requests by a list.',
  bad: [
    "parent.postMessage({ token }, '*');",
    "window.addEventListener('message', (event) => { run(event.data); });",
    "app.get('/', (req, res) => { res.setHeader('Access-Control-Allow-Origin', req.headers.origin); });",
    "const cors = require('cors'); app.use(cors({ origin: '*', credentials: true }));",
  ],
  good: [
    "parent.postMessage({ ok: true }, 'https://example.com');",
    "window.addEventListener('message', (event) => { if (event.origin !== 'https://example.com') return; run(event.data); });",
    "worker.postMessage({ ok: true });",
    "process.on('message', (message) => { handle(message); });",
    "app.get('/', (req, res) => { res.setHeader('Access-Control-Allow-Origin', 'https://example.com'); });",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(context.sourceCode, node.callee);
        const [first, second] = node.arguments;
        if (first === undefined) return;
        if (lastName(name) === 'postMessage' && second !== undefined && constantString(context.sourceCode, second) === '*') {
          return context.report(node, 'warning', 'every page may read this message; name the target origin');
        }
        if (lastName(name) === 'addEventListener' && constantString(context.sourceCode, first) === 'message') return checkListener(context, node, name, second);
        if (/^(?:setHeader|set|header|append)$/.test(lastName(name)) && second !== undefined) checkHeader(context, node, first, second);
        else if (/^cors$/.test(name)) checkCors(context, node, first);
      },
    };
  },
};

function checkListener(context: RuleContext, node: Node, name: string, listener: ESTree.Node | undefined): void {
  if (listener === undefined || !/^(?:window\.|globalThis\.)?addEventListener$/.test(name)) return;
  const handler = unwrap(listener);
  if (!isFunction(handler)) return;
  let checked = false;
  walk(context.sourceCode, handler.body, (inner) => {
    if (inner.type === 'MemberExpression' && /^(?:origin|source)$/.test(keyName(inner) ?? '')) checked = true;
  });
  for (const parameter of handler.params) if (/\borigin\b/.test(context.sourceCode.getText(parameter))) checked = true;
  if (!checked) context.report(node, 'warning', 'messages of any page are taken; compare event.origin first');
}

function checkHeader(context: RuleContext, node: Node, header: ESTree.Node, value: ESTree.Node): void {
  if (constantString(context.sourceCode, header)?.toLowerCase() !== 'access-control-allow-origin') return;
  if (context.trust.of(value) === 'input') context.report(node, 'error', 'every origin is allowed, since the request names it; compare it with a list');
}

function checkCors(context: RuleContext, node: Node, options: ESTree.Node): void {
  const text = context.sourceCode.getText(options).slice(0, 500);
  if (/origin:\s*(?:true|['"]\*['"])/.test(text) && /credentials:\s*true/.test(text)) {
    context.report(node, 'error', 'every site may act with the visitor\'s cookies; list the origins');
  }
}
