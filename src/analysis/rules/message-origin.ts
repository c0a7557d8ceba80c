import type * as ESTree from 'estree';
import { asNode, isFunction, keyName, unwrap, variableOf, walk, type FunctionNode, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

export const messageOrigin: SecurityRule = {
  id: 'message-origin',
  cwe: 'CWE-346',
  level: 'error',
  bandit: [],
  doc: 'Any page may send a message to a window, and postMessage with "*" delivers to any page. Name the target origin, compare event.origin, and answer cross-origin requests by a list.',
  bad: [
    "parent.postMessage({ token }, '*');",
    "window.addEventListener('message', (event) => { run(event.data); });",
    'function run(event) { start(event.data); }\nwindow.addEventListener("message", run);',
    'window.onmessage = (event) => { start(event.data); };',
    "app.get('/', (req, res) => { res.setHeader('Access-Control-Allow-Origin', req.headers.origin); });",
    "const cors = require('cors'); app.use(cors({ origin: '*', credentials: true }));",
  ],
  good: [
    "parent.postMessage({ ok: true }, 'https://example.com');",
    "window.addEventListener('message', (event) => { if (event.origin !== 'https://example.com') return; run(event.data); });",
    'window.onmessage = (event) => { if (TRUSTED.has(event.origin)) start(event.data); };',
    'worker.onmessage = (event) => { start(event.data); };',
    "worker.postMessage({ ok: true });",
    "process.on('message', (message) => { handle(message); });",
    "app.get('/', (req, res) => { res.setHeader('Access-Control-Allow-Origin', 'https://example.com'); });",
  ],
  create(context) {
    return {
      AssignmentExpression(node) {
        if (/^(?:window|self|globalThis)\.onmessage$/.test(nameOf(context.sourceCode, node.left))) checkHandler(context, node, node.right);
      },
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
  if (listener !== undefined && /^(?:window\.|globalThis\.|self\.)?addEventListener$/.test(name)) checkHandler(context, node, listener);
}

function checkHandler(context: RuleContext, node: Node, listener: ESTree.Node): void {
  const handler = functionOf(context, listener);
  if (handler === undefined || handler.params.some((parameter) => /\borigin\b/.test(context.sourceCode.getText(parameter)))) return;
  let checked = false;
  walk(context.sourceCode, handler.body, (inner) => {
    if (inner.type === 'MemberExpression' && /^(?:origin|source)$/.test(keyName(inner) ?? '')) checked = true;
  });
  if (!checked) context.report(node, 'warning', 'messages of any page are taken; compare event.origin first');
}

function functionOf(context: RuleContext, listener: ESTree.Node): FunctionNode | undefined {
  const node = unwrap(listener);
  if (isFunction(node)) return node;
  const definition = variableOf(context.sourceCode, node)?.defs[0];
  const made = definition?.type === 'FunctionName' ? definition.node : definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
  return made && isFunction(asNode(made)) ? (made as FunctionNode) : undefined;
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
