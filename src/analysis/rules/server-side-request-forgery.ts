import type * as ESTree from 'estree';
import { propertyOf, unwrap, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { stringParts } from './strings.ts';
import { atLeast } from './trust.ts';

const CALL =
  /^(?:fetch|(?:node-fetch|cross-fetch|undici|isomorphic-fetch)(?:\.(?:fetch|request|stream|default))?|(?:axios|got|needle|request|superagent|request-promise|phin|bent|ky|wretch|\$http)(?:\.(?:get|post|put|patch|delete|del|head|options|request|stream|default|fetch))?|https?\.(?:get|request)|http2\.connect|net\.(?:connect|createConnection)|(?:page|\w*[pP]age)\.(?:goto|setContent)|JSDOM\.fromURL|jsdom\.JSDOM\.fromURL|(?:self\.)?importScripts|wkhtmltopdf|wkhtmltoimage|WebSocket|ws|ws\.WebSocket)$/;

export const serverSideRequestForgery: SecurityRule = {
  id: 'server-side-request-forgery',
  cwe: 'CWE-918',
  level: 'error',
  bandit: ['B310'],
  doc: 'Whoever chooses the host of a request can reach internal services and cloud metadata. Keep the host fixed in the code, or compare new URL(x).hostname with a list.',
  bad: [
    'async function proxy(req, res) { const answer = await fetch(req.query.url); res.send(await answer.text()); }',
    "const axios = require('axios'); app.get('/p', (req, res) => axios.get('http://' + req.params.host + '/status'));",
    "import https from 'node:https'; export const status = (host) => https.get(`https://${host}/status`);",
    'export const load = (url) => fetch(url);',
    "const axios = require('axios'); function call(req) { return axios({ method: 'get', url: req.body.url }); }",
    'async function shot(page, userInput) { await page.goto(userInput); }',
    "import http from 'node:http'; function ask(req, url) { http.get(url, { host: req.query.host }); }",
    'function open(req) { return new WebSocket(req.query.feed); }',
    'function send(userInput) { const xhr = new XMLHttpRequest(); xhr.open("GET", userInput); }',
  ],
  good: [
    'export const user = (id) => fetch(`https://api.example.com/users/${encodeURIComponent(id)}`);',
    "import https from 'node:https'; https.get('https://example.com/status');",
    "async function proxy(req) { const url = new URL(req.query.url); if (!HOSTS.has(url.hostname)) throw new Error('host'); return fetch(url); }",
    "const BASE = 'https://api.example.com'; export const user = (req) => fetch(BASE + '/users/' + req.params.id);",
    "export const get = (map: Map<string, string>, key: string) => map.get(key);",
  ],
  create(context) {
    const check = (node: Node & (ESTree.SimpleCallExpression | ESTree.NewExpression)) => {
      const name = nameOf(context.sourceCode, node.callee);
      const [first, second] = node.arguments;
      const isOpen = lastName(name) === 'open' && /(?:xhr|xhttp|xmlhttp|request|XMLHttpRequest\(\))\.open$/i.test(name);
      if (!isOpen && !CALL.test(name)) return;
      const targets = isOpen ? [second] : [first, second?.type === 'ObjectExpression' ? second : undefined];
      const target = targets.map(targetOf).find((candidate) => candidate !== undefined && atLeast(context.trust.of(candidate), 'parameter'));
      if (target !== undefined) checkTarget(context, node, target);
    };
    return { CallExpression: check, NewExpression: check };
  },
};

function targetOf(argument: ESTree.Node | undefined): Node | undefined {
  if (argument === undefined) return undefined;
  const node = unwrap(argument);
  if (node.type !== 'ObjectExpression') return node;
  return ['url', 'uri', 'baseURL', 'hostname', 'host'].map((key) => propertyOf(node, key)).find((value) => value !== undefined);
}

function checkTarget(context: RuleContext, node: Node, target: Node): void {
  const trust = context.trust.of(target);
  if (!atLeast(trust, 'parameter')) return;
  const parts = stringParts(context.sourceCode, target);
  const start = typeof parts[0] === 'string' ? parts[0] : '';
  // Once scheme, host and a slash are fixed, only the path can vary.
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]+\//i.test(fixedStart(parts)) || /^\/[^/]/.test(start)) return;
  const [first] = parts;
  // A base address of the program's own, whatever it is.
  if (parts.length > 1 && first !== undefined && typeof first !== 'string' && context.trust.of(first) === 'unknown' && !/^[^/]/.test(String(parts[1]))) return;
  if (trust === 'input') return context.report(node, 'error', 'the host of this request comes from outside the program; fix it in the code or check it against a list');
  context.report(node, 'warning', 'the caller decides which host is asked; if the address can come from outside, check its host against a list');
}

function fixedStart(parts: ReturnType<typeof stringParts>): string {
  const firstValue = parts.findIndex((part) => typeof part !== 'string');
  return parts.slice(0, firstValue === -1 ? parts.length : firstValue).join('');
}
