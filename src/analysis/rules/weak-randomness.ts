import type * as ESTree from 'estree';
import { enclosingFunction, isFunction, keyName, parentOf, unwrap, walk, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { writesTo } from './strings.ts';

const SECRET_NAME = /token|secret|passw|pwd|passphrase|otp|nonce|salt|session|csrf|xsrf|api_?key|encryption|private|captcha|(?:reset|verification|auth|access|security|invite|confirm\w*|recovery)_?-?(?:code|id|key|link)|\biv$|[iI]nitVector|signature|credential|guid|uuid|cookie|^u_?id$|[a-z]Uid$|_uid$/i;
/** `liquid` and `squid` end like an identifier. */
const NO_SECRET = /[a-z]quid$/i;

export const weakRandomness: SecurityRule = {
  id: 'weak-randomness',
  cwe: 'CWE-338',
  level: 'error',
  bandit: ['B311'],
  doc: 'Math.random can be predicted from a few of its results. For anything that must not be guessed use crypto.randomUUID, crypto.randomInt or crypto.randomBytes.',
  bad: [
    'export const sessionId = Math.random().toString(36).slice(2);',
    'export function createToken() { return Math.floor(Math.random() * 1e9).toString(16); }',
    'const user = { resetCode: String(Math.random()) };',
    'function makePassword() { let out = ""; for (let i = 0; i < 8; i++) out += LETTERS[Math.floor(Math.random() * 26)]; return out; }',
    'const suffix = Math.random(); const password = "p" + suffix;',
  ],
  good: [
    'export const roll = () => 1 + Math.floor(Math.random() * 6);',
    "import { randomBytes } from 'node:crypto'; export const token = randomBytes(16).toString('hex');",
    'export function shuffle(list) { return list.sort(() => Math.random() - 0.5); }',
    'export const jitterMs = Math.random() * 100;',
    'const liquid = Math.random();',
  ],
  create(context) {
    return {
      CallExpression(node) {
        if (nameOf(context.sourceCode, node.callee) !== 'Math.random') return;
        const name = destination(node).find(isSecretName);
        if (name !== undefined) report(context, node, name);
      },
      VariableDeclarator(node) {
        if (node.id.type === 'Identifier') checkIndirect(context, node.id.name, node.init);
      },
      AssignmentExpression: (node) => checkIndirect(context, node.left.type === 'Identifier' ? node.left.name : keyName(unwrap(node.left) as ESTree.MemberExpression), node.right),
      Property: (node) => checkIndirect(context, keyName(node), node.value),
    };
  },
};

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !NO_SECRET.test(name);
}

function report(context: RuleContext, node: ESTree.Node, name: string): void {
  context.report(node, 'error', `"${name}" must not be guessable and Math.random is; use crypto.randomBytes or crypto.randomUUID`);
}

/** `const x = Math.random(); const secret = 'a' + x;`, unless the variable was reported where it was made. */
function checkIndirect(context: RuleContext, name: string | undefined, value: ESTree.Node | null | undefined): void {
  if (name === undefined || !value || !isSecretName(name)) return;
  let found = false;
  walk(context.sourceCode, value, (node) => {
    if (node.type === 'Identifier' && !isSecretName(node.name)) found ||= writesTo(context.sourceCode, node)?.some((written) => holdsRandom(context, written)) === true;
    return !found && !isFunction(node);
  });
  if (found) report(context, value, name);
}

function holdsRandom(context: RuleContext, value: ESTree.Node): boolean {
  let found = false;
  walk(context.sourceCode, value, (node) => {
    if (node.type === 'CallExpression' && nameOf(context.sourceCode, node.callee) === 'Math.random') found = true;
    return !found && !isFunction(node);
  });
  return found;
}

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
