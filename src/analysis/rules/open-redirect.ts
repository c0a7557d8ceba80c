import type * as ESTree from 'estree';
import { keyName, unwrap, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString, stringParts } from './strings.ts';

const LOCATION = /^(?:(?:window|document|self|top|parent|globalThis)\.)?location(?:\.href)?$/;
const LOCATION_CALL = /^(?:(?:window|document|self|top|parent|globalThis)\.)?location\.(?:assign|replace)$|^window\.open$/;

export const openRedirect: SecurityRule = {
  id: 'open-redirect',
  cwe: 'CWE-601',
  level: 'error',
  bandit: [],
  doc: 'A link to the own site that leads to any other serves phishing. Redirect to a path that starts with a single /, or compare the host with a list.',
  bad: [
    "app.get('/go', (req, res) => { res.redirect(req.query.to); });",
    "app.get('/go', (req, res) => { const to = req.query.to || '/'; res.redirect(302, to); });",
    "const params = new URLSearchParams(location.search); window.location.href = params.get('next');",
    "function go(req, res) { res.writeHead(302, { Location: req.query.to }); res.end(); }",
    "function go(req, res) { res.setHeader('Location', req.url.slice(3)); }",
    "function go() { location.assign(location.hash.slice(1)); }",
    "const link = document.createElement('a'); link.href = new URLSearchParams(location.search).get('next');",
  ],
  good: [
    "app.get('/go', (req, res) => { res.redirect('/home'); });",
    "app.get('/go', (req, res) => { res.redirect(`/users/${req.params.id}`); });",
    "app.get('/go', (req, res) => { if (!ALLOWED.includes(req.query.to)) return res.status(400).end(); res.redirect(req.query.to); });",
    "window.location.href = '/login';",
    "app.get('/go', (req, res) => { res.redirect(config.base + req.query.path); });",
  ],
  create(context) {
    return {
      CallExpression: (node) => checkCall(context, node),
      AssignmentExpression(node) {
        const target = unwrap(node.left);
        const isLink = target.type === 'MemberExpression' && /^(?:href|src|action|formAction|formaction)$/.test(keyName(target) ?? '');
        if (isLink || (target.type === 'Identifier' ? target.name === 'location' : LOCATION.test(nameOf(context.sourceCode, target)))) checkTarget(context, node, node.right);
      },
      Property(node) {
        if (/^location$/i.test(keyName(node) ?? '')) checkTarget(context, node, node.value);
      },
    };
  },
};

function checkCall(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  const name = nameOf(context.sourceCode, node.callee);
  const [first, second] = node.arguments;
  if (/^(?:res|response|reply|ctx|rsp|NextResponse|Response)(?:\..*)?\.redirect$|^redirect$/.test(name)) {
    const target = node.arguments.at(-1)?.type === 'Literal' && node.arguments.length > 1 ? first : (second ?? first);
    if (target !== undefined) checkTarget(context, node, target);
  } else if (LOCATION_CALL.test(name) && first !== undefined) checkTarget(context, node, first);
  else if (/^(?:setHeader|set|header|append|location)$/.test(lastName(name)) && first !== undefined) {
    const header = constantString(context.sourceCode, first)?.toLowerCase();
    if (lastName(name) === 'location' && /^(?:res|response|reply)\b/.test(name)) checkTarget(context, node, first);
    else if (header === 'location' && second !== undefined) checkTarget(context, node, second);
  }
}

function checkTarget(context: RuleContext, node: Node, target: ESTree.Node): void {
  if (context.trust.of(target) !== 'input') return;
  const [start, next] = stringParts(context.sourceCode, target);
  // "/path…" and "https://host/…" stay where they are; "/" alone before a value may become "//host".
  if (typeof start === 'string' && /^\/[\w-]|^(?:https?:)?\/\/[^/]+\/|^[?#]/i.test(start) && !mayBeReplaced(target)) return;
  // An address of the program's own comes first.
  if (start !== undefined && typeof start !== 'string' && next !== undefined && context.trust.of(start) === 'unknown') return;
  context.report(node, 'error', 'input decides where the browser goes next; allow only paths of this site or hosts from a list');
}

/** `input || '/'` is not a prefix. */
function mayBeReplaced(target: ESTree.Node): boolean {
  return /^(?:LogicalExpression|ConditionalExpression|Identifier)$/.test(unwrap(target).type);
}
