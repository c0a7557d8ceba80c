import type * as ESTree from 'estree';
import { unwrap } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { atLeast } from './trust.ts';

const SECRET_NAME = /(?:passw(?:or)?d|passphrase|secret|api_?key|hmac|(?:auth|access|session|csrf|xsrf|bearer)_?token)$/i;
/** Secret only when a stranger sends it: parsers have tokens too. */
const SENT_SECRET = /(?:token|signature|digest|mac|otp|hash)$/i;
/** The right one, kept for the comparison; digests of files are no secret. */
const KEPT_SECRET = /^(?:correct|expected|stored|saved|real|actual|computed|calculated)\w*(?:token|secret|passw(?:or)?d|signature|mac|hmac|otp)$/i;
/** Two things that the same person typed. */
const TYPED_TWICE = /confirm|repeat|again|retype|verif|old|new|previous/i;

export const timingAttack: SecurityRule = {
  id: 'timing-attack',
  cwe: 'CWE-208',
  level: 'warning',
  bandit: [],
  doc: '=== stops at the first different character, and the time it takes tells an attacker how much was right. Compare secrets with crypto.timingSafeEqual.',
  bad: ['export function check(req, expected) { return req.headers.token === expected; }', 'export const valid = (signature, body, key) => signature === hmac(body, key);', 'function check(user, token) { const correctToken = load(user); return token === correctToken; }\nmodule.exports = check;'],
  good: [
    'export const missing = (token) => token === undefined || token === null || token === "";',
    'export const same = (password, confirmPassword) => password === confirmPassword;',
    'export const end = (token, kinds) => typeof token === "string" && token !== kinds.END;',
    "import { timingSafeEqual } from 'node:crypto'; export const valid = (signature, expected) => timingSafeEqual(signature, expected);",
  ],
  create(context) {
    return {
      BinaryExpression(node) {
        if (!/^[!=]==?$/.test(node.operator)) return;
        const sides = [unwrap(node.left as ESTree.Node), unwrap(node.right)];
        const names = sides.map((side) => sideName(context, side));
        if (names.includes(undefined) || names.some((name) => TYPED_TWICE.test(name ?? ''))) return;
        // Constants are kinds and states.
        if (names.some((name) => /^[A-Z][A-Z0-9_]*$/.test(name ?? ''))) return;
        const trusts = sides.map((side) => context.trust.of(side));
        const secret = names.some((name) => SECRET_NAME.test(name ?? '')) && trusts.some((trust) => atLeast(trust, 'unknown'));
        const sent = names.some((name) => SENT_SECRET.test(name ?? '')) && trusts.includes('input');
        const kept = names.some((name) => KEPT_SECRET.test(name ?? '')) && names.some((name) => SENT_SECRET.test(name ?? '') && !KEPT_SECRET.test(name ?? ''));
        if (!secret && !sent && !kept) return;
        context.report(node, 'warning', 'how long this comparison takes tells how much of the secret was right; use crypto.timingSafeEqual');
      },
    };
  },
};

/** Undefined for what is no secret: literals, `undefined`, results of operators. */
function sideName(context: RuleContext, node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return /^(?:undefined|NaN)$/.test(node.name) ? undefined : node.name;
  if (node.type === 'MemberExpression') return lastName(nameOf(context.sourceCode, node));
  return node.type === 'CallExpression' ? lastName(nameOf(context.sourceCode, node.callee)) : undefined;
}
