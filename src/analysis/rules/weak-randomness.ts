import { enclosingFunction, isFunction, keyName, parentOf, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';

const SECRET_NAME = /token|secret|passw|pwd|passphrase|otp|nonce|salt|session|csrf|xsrf|api_?key|encryption|private|captcha|(?:reset|verification|auth|access|security|invite|confirm\w*|recovery)_?-?(?:code|id|key|link)|\biv$|[iI]nitVector|signature|credential|guid|uuid|cookie/i;

export const weakRandomness: SecurityRule = {
  id: 'weak-randomness',
  cwe: 'CWE-338',
  doc: 'Math.random can be predicted from a few of its results. For anything that must not be guessed use crypto.randomUUID, crypto.randomInt or crypto.randomBytes.',
  bad: [
    'export const sessionId = Math.random().toString(36).slice(2);',
    'export function createToken() { return Math.floor(Math.random() * 1e9).toString(16); }',
    'const user = { resetCode: String(Math.random()) };',
    'function makePassword() { let out = ""; for (let i = 0; i < 8; i++) out += LETTERS[Math.floor(Math.random() * 26)]; return out; }',
  ],
  good: [
    'export const roll = () => 1 + Math.floor(Math.random() * 6);',
    "import { randomBytes } from 'node:crypto'; export const token = randomBytes(16).toString('hex');",
    'export function shuffle(list) { return list.sort(() => Math.random() - 0.5); }',
    'export const jitterMs = Math.random() * 100;',
  ],
  create(context) {
    return {
      CallExpression(node) {
        if (nameOf(context.sourceCode, node.callee) !== 'Math.random') return;
        const name = destination(node).find((candidate) => SECRET_NAME.test(candidate));
        if (name !== undefined) context.report(node, 'error', `"${name}" must not be guessable and Math.random is; use crypto.randomBytes or crypto.randomUUID`);
      },
    };
  },
};

/** Names of what the value becomes: variables, properties, and the functions around it. */
function destination(node: Node): string[] {
  const names: string[] = [];
  for (let current: Node | null = node.parent; current !== null; current = current.parent) {
    if (current.type === 'VariableDeclarator' && current.id.type === 'Identifier') names.push(current.id.name);
    if (current.type === 'Property' || current.type === 'PropertyDefinition' || current.type === 'MethodDefinition') names.push(keyName(current) ?? '');
    if (current.type === 'AssignmentExpression') {
      if (current.left.type === 'Identifier') names.push(current.left.name);
      if (current.left.type === 'MemberExpression') names.push(keyName(current.left) ?? '');
    }
    if (isFunction(current)) {
      if (current.type !== 'ArrowFunctionExpression' && current.id) names.push(current.id.name);
      const parent = parentOf(current);
      if (enclosingFunction(current) === null && parent.type === 'CallExpression') break;
    }
  }
  return names;
}
