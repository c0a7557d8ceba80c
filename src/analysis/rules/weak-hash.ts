import { enclosingFunction, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

const WEAK = /^(?:md[245]|sha-?1|sha|ripemd(?:128|160)?|rmd160|rsa-(?:md5|sha1))$/i;
const WEAK_FUNCTION = /^(?:md5|sha1|(?:crypto-js|CryptoJS)\.(?:Hmac)?(?:MD5|SHA1|RIPEMD160))$/;

export const weakHash: SecurityRule = {
  id: 'weak-hash',
  cwe: 'CWE-328',
  level: 'error',
  bandit: ['B303', 'B324'],
  doc: 'Collisions of MD5 and SHA-1 can be made on a laptop. Use SHA-256 for fingerprints, scrypt or argon2 for passwords.',
  bad: [
    "import { createHash } from 'node:crypto'; export const tag = (text) => createHash('md5').update(text).digest('hex');",
    "import { createHash } from 'node:crypto'; export const hashPassword = (password) => createHash('md5').update(password).digest('hex');",
    "const crypto = require('crypto'); const name = 'SHA1'; crypto.createHash(name);",
    "export const digest = (data) => crypto.subtle.digest('SHA-1', data);",
    "import CryptoJS from 'crypto-js'; export const tag = (text) => CryptoJS.MD5(text);",
    "const crypto = require('crypto'); function store(password) { return crypto.createHash('sha256').update(password).digest(); }\nmodule.exports = store;",
  ],
  good: [
    "import { createHash } from 'node:crypto'; export const tag = (text) => createHash('sha256').update(text).digest('hex');",
    "import { scryptSync } from 'node:crypto'; export const store = (password, salt) => scryptSync(password, salt, 32);",
    "export const digest = (data) => crypto.subtle.digest('SHA-256', data);",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(context.sourceCode, node.callee);
        const first = constantString(context.sourceCode, node.arguments[0]);
        const maker = /^crypto\.(?:createHash|createHmac|createSign|createVerify|hash|subtle\.digest|webcrypto\.subtle\.digest|pbkdf2Sync)$/.test(name);
        if ((maker && first !== undefined && WEAK.test(first)) || WEAK_FUNCTION.test(name)) return reportWeak(context, node);
        if (/^crypto\.createHash$/.test(name) && isForPassword(context, node)) {
          context.report(node, 'warning', 'a plain hash of a password is guessed fast; use crypto.scrypt');
        }
      },
    };
  },
};

function reportWeak(context: RuleContext, node: Node): void {
  const level = isForSecret(context, node) ? 'error' : 'warning';
  context.report(node, level, 'collisions of this hash can be made; use sha256, or scrypt for passwords');
}

function statementText(context: RuleContext, node: Node): string {
  let current = node;
  while (current.parent !== null && !/Statement$|Declaration$/.test(current.type)) current = current.parent;
  return context.sourceCode.getText(current).slice(0, 500);
}

function isForSecret(context: RuleContext, node: Node): boolean {
  const owner = enclosingFunction(node);
  const name = owner !== null && 'id' in owner && owner.id ? owner.id.name : '';
  return /passw|pwd|passphrase|secret|token|credential|signature/i.test(statementText(context, node) + name);
}

function isForPassword(context: RuleContext, node: Node): boolean {
  return /\.(?:update|write)\([^)]*(?:passw(?:or)?d|pwd|passphrase)/i.test(statementText(context, node));
}
