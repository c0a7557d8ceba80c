import type * as ESTree from 'estree';
import { asNode, keyName, parentOf, propertyOf, unwrap, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { stringParts } from './strings.ts';
import { atLeast, type Trust } from './trust.ts';
import { isSanitiser } from './vocabulary.ts';

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>?/i;
const COMPLETE_TAG = /<\/?(?:a|article|audio|b|base|blockquote|body|button|canvas|cite|code|details|div|dl|dt|dd|em|embed|footer|form|g|h[1-6]|head|header|html|i|iframe|img|input|label|li|link|main|mark|meta|nav|object|ol|option|p|path|pre|script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|th|thead|time|title|tr|u|ul|video)\b[^<>]*>/i;
/** An attribute that is put together on its own: ` data-id="…"`. */
const ATTRIBUTE = /^\s+(?:data-[\w-]+|aria-[\w-]+|href|src|class|style|title|value|alt|on[a-z]+)=["']/;
const DOM_SINK = /^(?:innerHTML|outerHTML|srcdoc)$/;
const RESPONSE = /^(?:res|response|reply|rsp|ctx\.res|resp)$/;
const MARKUP_ADVICE = 'escape it, or use textContent or a template engine that escapes';

export const htmlInjection: SecurityRule = {
  id: 'html-injection',
  cwe: 'CWE-79',
  level: 'error',
  bandit: ['B308', 'B701', 'B702', 'B703', 'B704'],
  doc: 'A value with <script> in it runs in the browser of whoever opens the page. Escape values in HTML, set textContent, or answer with JSON.',
  bad: [
    "app.get('/', (req, res) => { res.send('<h1>Hello ' + req.query.name + '</h1>'); });",
    "app.get('/', (req, res) => { res.write(req.query.name); });",
    'export function show(element, text) { element.innerHTML = `<b>${text}</b>`; }',
    'document.write("<p>" + location.hash + "</p>");',
    'export function row(name) { return `<td>${name}</td>`; }',
    'export function list(names) { return "<ul>" + names.join("") + "</ul>"; }',
    'export function cell(name) { return ["<td>", name, "</td>"].join(""); }',
    'export const link = (item) => \' data-id="\' + item.id + \'"\';',
    'const head = () => `<title>${settings.title}</title>`;',
    'export const View = ({ html }) => <div dangerouslySetInnerHTML={{ __html: html }} />;',
    'export function add(node, text) { node.insertAdjacentHTML("beforeend", text); }',
    "app.get('/', (req, res) => { const name = req.params.name; res.end(`Hi ${name}`); });",
    '$("#name").html($("input").val());',
    'const src = document.getElementById("a").textContent; document.body.innerHTML = src;',
    "const page = Handlebars.compile(source, { noEscape: true });",
  ],
  good: [
    "app.get('/', (req, res) => { res.json({ name: req.query.name }); });",
    "app.get('/', (req, res) => { res.send(`<h1>${escapeHtml(req.query.name)}</h1>`); });",
    'export function show(element, text) { element.textContent = text; }',
    'document.getElementById("a").innerHTML = "<b>fixed</b>";',
    'export const compare = (a, b) => `${a} < ${b}`;',
    "export const message = (name: string) => `expected <name>, got ${name}`;",
    'export function row(count: number) { return `<td>${count}</td>`; }',
    "app.get('/', (req, res) => { res.send({ id: req.params.id }); });",
    'const tag = "<" + "script>";',
    'const message = (id) => \'no entry "\' + id + \'"\';',
    'const time = () => `<time>${new Date().toISOString()}</time>`;',
  ],
  create(context) {
    return {
      AssignmentExpression(node) {
        const target = unwrap(node.left);
        if (target.type === 'MemberExpression' && DOM_SINK.test(keyName(target) ?? '')) checkMarkup(context, node, node.right);
      },
      CallExpression: (node) => checkCall(context, node),
      TemplateLiteral: (node) => checkBuild(context, node),
      BinaryExpression: (node) => checkBuild(context, node),
      ArrayExpression(node) {
        if (node.parent.type === 'MemberExpression' && keyName(node.parent) === 'join' && node.parent.parent.type === 'CallExpression') checkBuild(context, node.parent.parent);
      },
      Property(node) {
        if (parentOf(node).type !== 'ObjectExpression') return;
        if (keyName(node) === '__html') checkMarkup(context, node, node.value);
        else if (switchesEscapingOff(node)) context.report(node, 'error', 'the template engine no longer escapes; leave this at its default');
      },
    };
  },
};

function checkCall(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  const name = nameOf(context.sourceCode, node.callee);
  const method = lastName(name);
  const [first, second] = node.arguments;
  if (/^(?:window\.)?document\.(?:write|writeln)$/.test(name) && first !== undefined) return checkMarkup(context, node, first);
  if (method === 'insertAdjacentHTML' && second !== undefined) return checkMarkup(context, node, second);
  if (/^(?:createContextualFragment|parseHTML|setHTMLUnsafe|html)$/.test(method) && node.callee.type === 'MemberExpression' && first !== undefined) return checkMarkup(context, node, first);
  if (!/^(?:send|write|end)$/.test(method) || first === undefined) return;
  if (!RESPONSE.test(name.slice(0, -method.length - 1).replace(/\.(?:status|type|set|header|code)\(\)/g, ''))) return;
  if (isData(context, first)) return;
  if (context.trust.of(first) === 'input') context.report(node, 'error', `the request comes back in the page as it is; ${MARKUP_ADVICE}`);
}

/** Handlebars' `noEscape: true`, Nunjucks' and Swig's `autoescape: false`. */
function switchesEscapingOff(node: ESTree.Property): boolean {
  const key = keyName(node) ?? '';
  return node.value.type === 'Literal' && ((key === 'noEscape' && node.value.value === true) || (/^auto-?escape$/i.test(key) && node.value.value === false));
}

/** Objects are sent as JSON. */
function isData(context: RuleContext, value: ESTree.Node): boolean {
  const node = unwrap(value);
  if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') return true;
  return node.type === 'CallExpression' && /^JSON\.stringify$/.test(nameOf(context.sourceCode, node.callee));
}

function checkMarkup(context: RuleContext, node: Node, value: ESTree.Node): void {
  const trust = trustInMarkup(context, unwrap(value));
  if (!atLeast(trust, 'parameter')) return;
  context.report(node, trust === 'input' ? 'error' : 'warning', `a value becomes part of the page's markup; ${MARKUP_ADVICE}`);
}

/** Markup that is built here and, for all this file shows, shown elsewhere. */
function checkBuild(context: RuleContext, node: Node): void {
  const parent = parentOf(node);
  if (parent.type === 'BinaryExpression' || parent.type === 'TaggedTemplateExpression') return;
  if (node.type === 'BinaryExpression' && node.operator !== '+') return;
  const ownText = context.sourceCode.getText(node).slice(0, 5000);
  if ((!TAG.test(ownText) && !/[\w-]+=\\?["']/.test(ownText)) || isReportedElsewhere(context, node, parent)) return;
  const parts = stringParts(context.sourceCode, node);
  const text = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  if (!COMPLETE_TAG.test(text.slice(0, 5000)) && !ATTRIBUTE.test(text.slice(0, 5000))) return;
  const values = parts.filter((part): part is Node => typeof part !== 'string').map((part) => trustInMarkup(context, part));
  if (!values.some((trust) => atLeast(trust, 'parameter'))) return;
  const level = values.includes('input') ? 'error' : 'warning';
  context.report(node, level, `a value is put into HTML unescaped; ${MARKUP_ADVICE}`);
}

/** Reads what somebody typed or wrote into the page, unescaped. */
const DOM_READ = /^(?:val|text|attr|prop|getAttribute|getSelection|innerText|textContent|value)$/;

/** A named value from elsewhere and the text of the page are no safer than a parameter; what another function made of one may be escaped. */
function trustInMarkup(context: RuleContext, part: Node): Trust {
  const trust = context.trust.of(part);
  if (trust !== 'unknown') return trust;
  const read = part.type === 'CallExpression' && DOM_READ.test(lastName(nameOf(context.sourceCode, part.callee)).replace('()', ''));
  return read || /^(?:Identifier|MemberExpression)$/.test(part.type) ? 'parameter' : trust;
}

function isReportedElsewhere(context: RuleContext, node: Node, parent: Node): boolean {
  if (parent.type === 'AssignmentExpression' && parent.right === asNode(node)) {
    const target = unwrap(parent.left);
    return target.type === 'MemberExpression' && DOM_SINK.test(keyName(target) ?? '');
  }
  if (parent.type !== 'CallExpression') return false;
  const name = nameOf(context.sourceCode, parent.callee);
  if (isSanitiser(lastName(name))) return true;
  return /^(?:window\.)?document\.write(?:ln)?$|insertAdjacentHTML$|^(?:res|response|reply|rsp)\..*(?:send|write|end)$|^throw$|Error$/.test(name) || propertyOf(parent.arguments[0], '__html') !== undefined;
}
