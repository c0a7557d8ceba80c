import { propertyOf } from './ast.ts';
import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

export const unverifiedToken: SecurityRule = {
  id: 'unverified-token',
  cwe: 'CWE-347',
  level: 'error',
  bandit: [],
  doc: 'A token that is decoded but not verified, or verified with the algorithm "none", may be anyone\'s work. Verify it with a key and a fixed algorithm.',
  bad: [
    "const jwt = require('jsonwebtoken'); export const read = (token, key) => jwt.verify(token, key, { algorithms: ['none'] });",
    "import jwt from 'jsonwebtoken'; export const sign = (user) => jwt.sign(user, null, { algorithm: 'none' });",
    "const { JWT, JWK } = require('jose'); export const read = (token) => JWT.verify(token, JWK.None);",
    "const jwt = require('jsonwebtoken'); function who(req) { return jwt.decode(req.headers.token); }",
  ],
  good: ["const jwt = require('jsonwebtoken'); export const read = (token, key) => jwt.verify(token, key, { algorithms: ['RS256'] });", 'export const text = (bytes) => new TextDecoder().decode(bytes);'],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(context.sourceCode, node.callee);
        if (!/^(?:jsonwebtoken|jwt|jose|jwt-simple)\./.test(name)) return;
        const [first, key, options] = node.arguments;
        if (key !== undefined && /\.JWK\.None$/.test(nameOf(context.sourceCode, key))) return context.report(node, 'error', 'this key accepts any token; verify with the one you sign with');
        const list = propertyOf(options, 'algorithms');
        const chosen = list?.type === 'ArrayExpression' ? list.elements : [propertyOf(options, 'algorithm')];
        const none = chosen.some((entry) => entry && constantString(context.sourceCode, entry)?.toLowerCase() === 'none');
        if (none) context.report(node, 'error', 'the algorithm "none" accepts any token; name the one you sign with');
        else if (/\.decode$/.test(name) && first !== undefined && context.trust.of(first) === 'input') {
          context.report(node, 'warning', 'decode() does not verify the signature; use verify()');
        }
      },
    };
  },
};
