import type * as ESTree from 'estree';
import { keyName, parentOf, propertyOf, unwrap, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

/** Names that end like this hold a credential. */
const SECRET_NAME = /(?:passw(?:or)?d|passwd|pwd|passphrase|secret|private_?key|secret_?(?:access_?)?key|client_?secret|encryption_?key|signing_?key|hmac_?key|jwt_?key|credentials?)$/i;
/** Not `bypass`. */
const PASS_NAME = /(?:^|_)(?:pass|PASS)$|[a-z]Pass$/;
const KEY_NAME = /(?:api_?key|access_?key)$/i;
const TOKEN_NAME = /(?:auth_?token|access_?token|refresh_?token|bearer_?token|token|^bearer)$/i;

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

const SECRET_IN_QUERY = /^[a-z]+:\/\/[^\s?]*\?(?:[^\s#]*&)?(?:passw(?:or)?d|pwd|secret|(?:access_|auth_)?token|api_?key)=([\w%.+~-]{6,})(?:[&#]|$)/i;

export const hardCodedSecret: SecurityRule = {
  id: 'hard-coded-secret',
  cwe: 'CWE-798',
  level: 'error',
  bandit: ['B105', 'B106', 'B107'],
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
    "const feed = 'https://example.com/feed?token=hl2OAIXXZ60';",
    "client.apiKey = 'q9f8h3q4f98h3q4f';",
    "const db = { user: 'app', pass: 'tr4vel' };",
    "config.set('api_key', 'q9f8h3q4f98h3q4f');",
    "request.get(url).auth('admin', 'tr4vel');",
    "headers.append('Authorization', 'Basic YWRtaW46dHI0dmVs');",
    "if (password === 'opensesame') login();",
    "const basicAuth = require('express-basic-auth'); app.use(basicAuth({ users: { admin: 'tr4vel' } }));",
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
    "headers.set('Authorization', `Basic ${encoded}`);",
    "const apiKey = 'YOUR_API_KEY'; const other = { apiKey: '<your key>' };",
    "form.set('password', password); t('password', 'Password');",
    "const TOKEN = '[A-Za-z0-9._-]+';",
    "const bypass = 'a1b2c3'; const compass = 'north';",
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
        checkCompared(context, nameTail(context, node.left as ESTree.Node), node.right);
        checkCompared(context, nameTail(context, node.right), node.left as ESTree.Node);
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
  const text = literalText(node);
  if (isSecretPair(name, text)) reportNamed(context, node, name);
}

function reportNamed(context: RuleContext, node: ESTree.Node, name: string): void {
  context.report(node, 'error', `"${name}" is written into the source; take it as an argument or from the environment`);
}

function literalText(node: ESTree.Node): string {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? '') : '';
}

function isSecretPair(name: string, text: string): boolean {
  if (text === '' || isIssued(text)) return false;
  if (SECRET_NAME.test(name) || PASS_NAME.test(name)) return looksLikeSecret(text, 3);
  // Issued ones are made of these; a pattern for tokens is not.
  if (!/^[\w.+/=:~-]+$/.test(text)) return false;
  if (KEY_NAME.test(name)) return looksLikeSecret(text, 8);
  return TOKEN_NAME.test(name) && looksLikeSecret(text, 10) && /\d/.test(text) && /[a-z]/i.test(text);
}

/** Nobody compares a password with a label. */
function checkCompared(context: RuleContext, name: string, value: ESTree.Node): void {
  const text = literalText(unwrap(value));
  if (SECRET_NAME.test(name) && text.length >= 4 && !isPlaceholder(text) && !isIssued(text)) reportNamed(context, value, name);
}

/** Not a label, a field name, an address, a placeholder or the name of an environment variable. */
function looksLikeSecret(text: string, minimum: number): boolean {
  if (text.length < minimum || isPlaceholder(text)) return false;
  return /\d|[^\w-]/.test(text) || !/(?:pass(?:word|wd)?|secret|token|key|credential|field|input|label|name|id)s?$/i.test(text);
}

/** Words of a form, of a schema or of an example, the name of an environment variable, an address, a pattern. */
function isPlaceholder(text: string): boolean {
  if (/\s/.test(text.trim()) || /^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$/.test(text)) return true;
  if (/^(?:https?:|\/|\.|#|<|\{|\$\{|%)|[{}<>]|^\*+$|^(.)\1*$/.test(text)) return true;
  if (/your[-_ ]?|change[-_]?me|placeholder|example|insert[-_]|redacted/i.test(text)) return true;
  return /^(?:string|number|boolean|object|undefined|null|true|false|none|bearer|basic|required|optional|hidden|text|email|invalid|missing|expired|password|secret|token|api_?key)$/i.test(text);
}

const KEY_ARGUMENT: [RegExp, number][] = [
  [/^(?:jsonwebtoken|jwt)\.(?:sign|verify)$/, 1],
  [/^(?:jwt-simple)\.(?:encode|decode)$/, 1],
  [/^crypto\.createHmac$/, 1],
  [/^crypto\.create(?:Cipher|Decipher)(?:iv)?$/, 1],
  [/^crypto\.(?:scrypt|scryptSync|pbkdf2|pbkdf2Sync)$/, 0],
  [/^(?:crypto-js|CryptoJS)\.(?:AES|DES|TripleDES|RC4|Rabbit)\.(?:encrypt|decrypt)$/, 1],
  [/^(?:crypto-js|CryptoJS)\.Hmac\w+$/, 1],
  [/^crypto-js\.(?:aes|tripledes|rc4|rabbit)\.encrypt$/, 1],
  [/^jose\.JWT\.(?:sign|verify)$/, 1],
  [/^jose\.JWK\.asKey$/, 0],
  [/^(?:basic-auth-connect|basicAuth)$/, 1],
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
  checkPair(context, node, lastName(name));
  if (/basic-?auth$/i.test(name)) checkUsers(context, node);
  if (!OPTIONS_CALL.test(name) && !OPTIONS_CALL.test(lastName(name))) return;
  for (const key of OPTION_KEYS) {
    const value = propertyOf(node.arguments[0], key);
    const first = value?.type === 'ArrayExpression' ? value.elements[0] : value;
    const alreadyNamed = SECRET_NAME.test(key) && first?.type === 'Literal' && looksLikeSecret(String(first.value), 4);
    if (first && !alreadyNamed && isFixedKey(context, first)) context.report(first, 'error', `"${key}" is written into the source; take it as an argument or from the environment`);
  }
}

/** `set('api_key', '…')`, `.auth('user', '…')`, `append('Authorization', 'Basic …')` */
function checkPair(context: RuleContext, node: ESTree.SimpleCallExpression | ESTree.NewExpression, method: string): void {
  const [first, second] = node.arguments.map((argument) => literalText(unwrap(argument)));
  const value = node.arguments[1];
  if (value === undefined || second === undefined || second === '') {
    const token = node.arguments[3];
    if (method === 'auth' && token !== undefined && looksLikeSecret(literalText(token), 6)) reportNamed(context, token, 'token');
    return;
  }
  if (method === 'auth') {
    if (looksLikeSecret(second, 4)) reportNamed(context, value, 'password');
  } else if (/^authorization$/i.test(first ?? '')) {
    const credential = /^(?:Basic|Bearer|Token) (?:[^\s:]+:)?(\S{4,})$/.exec(second)?.[1];
    if (credential !== undefined && looksLikeSecret(credential, 4)) reportNamed(context, value, 'Authorization');
  } else if (first !== undefined && isSecretPair(first, second) && !/^[A-Z][a-z]+$/.test(second)) reportNamed(context, value, first);
}

/** `basicAuth({ users: { name: 'password' } })` */
function checkUsers(context: RuleContext, node: ESTree.SimpleCallExpression | ESTree.NewExpression): void {
  const users = propertyOf(node.arguments[0], 'users');
  for (const user of users?.type === 'ObjectExpression' ? users.properties : []) {
    if (user.type === 'Property' && looksLikeSecret(literalText(user.value as ESTree.Node), 4)) reportNamed(context, user.value, 'users');
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
  if (text.length > 10_000) return;
  const given = SECRET_IN_QUERY.exec(text)?.[1];
  if (!isIssued(text) && (given === undefined || isPlaceholder(given) || !/\d/.test(given))) return;
  context.report(node, 'error', 'this has the form of an issued key or of an address with a password; revoke it and take it from the environment');
}
