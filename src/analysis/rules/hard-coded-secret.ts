import type * as ESTree from 'estree';
import { keyName, parentOf, propertyOf, unwrap, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

/** Names that end like this hold a credential. */
const SECRET_NAME = /(?:passw(?:or)?d|passwd|pwd|passphrase|secret|private_?key|secret_?key|client_?secret|encryption_?key|signing_?key|hmac_?key|jwt_?key|credentials?)$/i;
const TOKEN_NAME = /(?:api_?key|access_?key|auth_?token|access_?token|refresh_?token|bearer_?token|token)$/i;

/** Formats that issuers use, so that their own scanners find them. */
const ISSUED = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_\w{22,}/,
  /\bglpat-[\w-]{20}/,
  /\b[sr]k_live_[0-9a-zA-Z]{16,}/,
  /\bxox[abprs]-[0-9A-Za-z-]{10,}/,
  /\bAIza[0-9A-Za-z_-]{35}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\bnpm_[A-Za-z0-9]{36}/,
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
];
/** Not with a placeholder such as [USER:PASSWORD@] or <password>. */
const URL_WITH_PASSWORD = /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@'"`[\]<>{}]{1,80}:(?!(?:pass(?:word|wd)?|pwd|secret|x+|\*+|\.+)@)[^\s:/@'"`$[\]<>{}]{3,80}@[^\s/]/i;

export const hardCodedSecret: SecurityRule = {
  id: 'hard-coded-secret',
  cwe: 'CWE-798',
  doc: 'Whoever can read the source has the secret, and changing it needs a release. Take it as an argument or from the environment.',
  bad: [
    "const password = 'hunter2!x';",
    "export const config = { host: 'db', dbPassword: 's3cr3t-value' };",
    "const jwt = require('jsonwebtoken'); export const sign = (user) => jwt.sign(user, 'not-so-secret');",
    "import { createHmac } from 'node:crypto'; const mac = createHmac('sha256', 'a fixed key');",
    "const session = require('express-session'); app.use(session({ secret: 'keyboard cat' }));",
    "const id = 'AKIAIOSFODNN7EXAMPLE';",
    "const url = 'postgres://admin:letmein9@db.example.com/app';",
    "function check(password) { return password === 'opensesame1'; }\nmodule.exports = check;",
    "export function connect(password = 'root1234') { return password; }",
    "client.apiKey = 'q9f8h3q4f98h3q4f';",
  ],
  good: [
    'const password = process.env.DB_PASSWORD;',
    "const labels = { password: 'Your password', token: 'Bearer' };",
    "const PASSWORD_FIELD = 'password'; const tokenType = 'access';",
    "const jwt = require('jsonwebtoken'); export const sign = (user, key) => jwt.sign(user, key);",
    "const url = 'https://example.com/users:42@home';",
    "const usage = 'expected mongodb://[USER:PASSWORD@]HOST or redis://user:password@host';",
    "const password = '';",
    "export const isToken = (token) => token === 'string';",
    "const secret = await load('db-secret');",
  ],
  create(context) {
    return {
      VariableDeclarator(node) {
        if (node.id.type === 'Identifier') checkNamed(context, node.id.name, node.init);
      },
      Property(node) {
        if (parentOf(node).type === 'ObjectExpression') checkNamed(context, keyName(node) ?? '', node.value);
      },
      PropertyDefinition: (node) => checkNamed(context, keyName(node) ?? '', node.value),
      AssignmentExpression: (node) => checkNamed(context, nameTail(context, node.left), node.right),
      AssignmentPattern: (node) => checkNamed(context, nameTail(context, node.left), node.right),
      BinaryExpression(node) {
        if (!/^[!=]==?$/.test(node.operator)) return;
        checkNamed(context, nameTail(context, node.left as ESTree.Node), node.right);
        checkNamed(context, nameTail(context, node.right), node.left as ESTree.Node);
      },
      CallExpression: (node) => checkCall(context, node),
      NewExpression: (node) => checkCall(context, node),
      Literal(node) {
        if (typeof node.value === 'string') checkText(context, node, node.value);
      },
      TemplateElement(node) {
        checkText(context, node, node.value.raw);
      },
    };
  },
};

function nameTail(context: RuleContext, node: ESTree.Node): string {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier' && inner.type !== 'MemberExpression') return '';
  return inner.type === 'Identifier' ? inner.name : lastName(nameOf(context.sourceCode, inner));
}

function checkNamed(context: RuleContext, name: string, value: ESTree.Node | null | undefined): void {
  if (!value) return;
  const node = unwrap(value);
  const text = node.type === 'Literal' && typeof node.value === 'string' ? node.value : node.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? '') : '';
  if (text === '' || isIssued(text)) return;
  if (SECRET_NAME.test(name) && looksLikeSecret(text, 4)) {
    context.report(node, 'error', `"${name}" is written into the source; take it as an argument or from the environment`);
  } else if (TOKEN_NAME.test(name) && looksLikeSecret(text, 10) && /\d/.test(text) && /[a-z]/i.test(text)) {
    context.report(node, 'error', `"${name}" is written into the source; take it as an argument or from the environment`);
  }
}

/** Not a label, a field name, an address, a placeholder or the name of an environment variable. */
function looksLikeSecret(text: string, minimum: number): boolean {
  if (text.length < minimum || /\s/.test(text.trim()) || /^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$/.test(text)) return false;
  if (/^(?:https?:|\/|\.|#|<|\{|\$\{|%)|[{}<>]|^\*+$|^[xX.]+$/.test(text)) return false;
  if (/^(?:string|number|boolean|object|undefined|null|true|false|none|bearer|basic|required|optional|hidden|text|email|invalid|missing|expired)$/i.test(text)) return false;
  return /\d|[^\w-]/.test(text) || !/(?:pass(?:word|wd)?|secret|token|key|credential|field|input|label|name|id)s?$/i.test(text);
}

const KEY_ARGUMENT: [RegExp, number][] = [
  [/^(?:jsonwebtoken|jwt)\.(?:sign|verify)$/, 1],
  [/^(?:jwt-simple)\.(?:encode|decode)$/, 1],
  [/^crypto\.createHmac$/, 1],
  [/^crypto\.create(?:Cipher|Decipher)(?:iv)?$/, 1],
  [/^crypto\.(?:scrypt|scryptSync|pbkdf2|pbkdf2Sync)$/, 0],
  [/^(?:crypto-js|CryptoJS)\.(?:AES|DES|TripleDES|RC4|Rabbit)\.(?:encrypt|decrypt)$/, 1],
  [/^(?:crypto-js|CryptoJS)\.Hmac\w+$/, 1],
  [/^cookie-?[pP]arser$/, 0],
];
const OPTIONS_CALL = /^(?:express-session|session|cookie-session|express-jwt(?:\.expressjwt)?|expressJwt|\w*[sS]trategy|(?:passport-[\w-]+)(?:\.\w+)?|koa-jwt|fastify-jwt|iron-session)$/;
const OPTION_KEYS = ['secret', 'secretOrKey', 'clientSecret', 'consumerSecret', 'password', 'keys', 'key'];

function checkCall(context: RuleContext, node: Node & (ESTree.SimpleCallExpression | ESTree.NewExpression)): void {
  const name = nameOf(context.sourceCode, node.callee);
  for (const [pattern, index] of KEY_ARGUMENT) {
    const key = node.arguments[index];
    if (pattern.test(name) && key !== undefined && isFixedKey(context, key)) {
      context.report(node, 'error', `the key of ${lastName(name)}() is written into the source; take it as an argument or from the environment`);
    }
  }
  if (!OPTIONS_CALL.test(name) && !OPTIONS_CALL.test(lastName(name))) return;
  for (const key of OPTION_KEYS) {
    const value = propertyOf(node.arguments[0], key);
    const first = value?.type === 'ArrayExpression' ? value.elements[0] : value;
    const alreadyNamed = SECRET_NAME.test(key) && first?.type === 'Literal' && looksLikeSecret(String(first.value), 4);
    if (first && !alreadyNamed && isFixedKey(context, first)) context.report(first, 'error', `"${key}" is written into the source; take it as an argument or from the environment`);
  }
}

/** A string, or a buffer made of one. */
function isFixedKey(context: RuleContext, key: ESTree.Node): boolean {
  const node = unwrap(key);
  if (node.type === 'CallExpression' && nameOf(context.sourceCode, node.callee) === 'Buffer.from') {
    return node.arguments[0] !== undefined && isFixedKey(context, node.arguments[0]);
  }
  const text = constantString(context.sourceCode, node);
  return text !== undefined && text.length > 0 && text !== 'undefined' && text !== 'null' && !/BEGIN (?:PUBLIC|CERT)/.test(text);
}

function isIssued(text: string): boolean {
  return ISSUED.some((pattern) => pattern.test(text)) || URL_WITH_PASSWORD.test(text);
}

function checkText(context: RuleContext, node: Node, text: string): void {
  if (text.length > 10_000 || !isIssued(text)) return;
  context.report(node, 'error', 'this has the form of an issued key or of an address with a password; revoke it and take it from the environment');
}
