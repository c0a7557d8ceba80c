import type * as ESTree from 'estree';
import { propertyOf, unwrap, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

const WEAK_ALGORITHM = /^(?:des|3des|des-?ede3?|rc2|rc4|arcfour|bf|blowfish|cast5?|idea|seed)(?:-|$)|-ecb$/i;

export const weakCipher: SecurityRule = {
  id: 'weak-cipher',
  cwe: 'CWE-327',
  level: 'error',
  bandit: ['B304', 'B305', 'B505'],
  doc: 'DES, RC2, RC4, Blowfish and every ECB mode leak what they encrypt, and so does a fixed initialisation vector. Use aes-256-gcm with random bytes for each message and check the whole tag.',
  bad: [
    "import { createCipheriv } from 'node:crypto'; export const cipher = (key, iv) => createCipheriv('des-ede3-cbc', key, iv);",
    "const crypto = require('crypto'); export const cipher = (key) => crypto.createCipheriv('aes-256-ecb', key, null);",
    "const crypto = require('crypto'); export const cipher = (password) => crypto.createCipher('aes192', password);",
    "import CryptoJS from 'crypto-js'; export const hide = (text, key) => CryptoJS.RC4.encrypt(text, key);",
    "const crypto = require('crypto'); export const cipher = (key) => crypto.createCipheriv('aes-256-cbc', key, Buffer.alloc(16));",
    "const crypto = require('crypto'); export const open = (key, iv) => crypto.createDecipheriv('aes-256-gcm', key, iv);",
    "import { generateKeyPairSync } from 'node:crypto'; generateKeyPairSync('rsa', { modulusLength: 1024 });",
    "import { generateKeySync } from 'node:crypto'; generateKeySync('hmac', { length: 64 });",
  ],
  good: [
    "import { createCipheriv, randomBytes } from 'node:crypto'; export const cipher = (key) => createCipheriv('aes-256-gcm', key, randomBytes(12));",
    "const crypto = require('crypto'); export const open = (key, iv) => crypto.createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });",
    "import { generateKeyPairSync } from 'node:crypto'; generateKeyPairSync('rsa', { modulusLength: 3072 });",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(context.sourceCode, node.callee);
        if (/^crypto\.create(?:Cipher|Decipher)$/.test(name)) {
          context.report(node, 'error', 'createCipher derives a weak key and no initialisation vector; use createCipheriv with aes-256-gcm');
        } else if (/^crypto\.create(?:Cipher|Decipher)iv$/.test(name)) checkCipher(context, node, name);
        else if (/^(?:crypto-js|CryptoJS)\.(?:DES|TripleDES|RC4|RC4Drop|Rabbit)\.(?:encrypt|decrypt)$/.test(name)) {
          context.report(node, 'error', 'this cipher is broken; use AES in GCM mode');
        } else if (/^crypto\.generateKeyPair(?:Sync)?$/.test(name)) checkKeySize(context, node, 'modulusLength', 2048);
        else if (/^crypto\.generateKey(?:Sync)?$/.test(name)) checkKeySize(context, node, 'length', 128);
      },
    };
  },
};

function checkCipher(context: RuleContext, node: Node & ESTree.SimpleCallExpression, name: string): void {
  const [algorithm, , iv, options] = node.arguments;
  const chosen = constantString(context.sourceCode, algorithm);
  if (chosen !== undefined && WEAK_ALGORITHM.test(chosen)) {
    return context.report(node, 'error', `${chosen} does not keep what it encrypts secret; use aes-256-gcm`);
  }
  if (name.endsWith('Cipheriv') && iv !== undefined && isFixed(context, iv)) {
    return context.report(node, 'warning', 'the initialisation vector is always the same; take crypto.randomBytes for each message');
  }
  if (name.endsWith('Decipheriv') && chosen !== undefined && /-gcm$/i.test(chosen) && options === undefined) {
    context.report(node, 'warning', 'short authentication tags are accepted; pass { authTagLength: 16 }');
  }
}

function isFixed(context: RuleContext, iv: ESTree.Node): boolean {
  const node = unwrap(iv);
  if (node.type === 'CallExpression') {
    const name = nameOf(context.sourceCode, node.callee);
    if (name === 'Buffer.alloc') return true;
    return name === 'Buffer.from' && node.arguments[0] !== undefined && isFixed(context, node.arguments[0]);
  }
  const text = constantString(context.sourceCode, node);
  return text !== undefined && text !== 'null' && text !== '' && text !== 'undefined';
}

function checkKeySize(context: RuleContext, node: Node & ESTree.SimpleCallExpression, option: string, least: number): void {
  const size = propertyOf(node.arguments[1], option);
  if (size?.type === 'Literal' && typeof size.value === 'number' && size.value < least) {
    context.report(node, 'error', `a key of ${size.value} bits can be broken; use ${least === 128 ? 256 : 3072}`);
  }
}
