import type * as ESTree from 'estree';
import { isFunction, keyName, parentOf, unwrap, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString, writesTo } from './strings.ts';

export const disabledTlsCheck: SecurityRule = {
  id: 'disabled-tls-check',
  cwe: 'CWE-295',
  level: 'error',
  bandit: ['B309', 'B323', 'B501', 'B502', 'B503', 'B504', 'B507'],
  doc: 'Without certificate checks, or with a protocol version that is broken, anyone on the way can read and change the traffic. Add the missing authority with the ca option instead.',
  bad: [
    "import https from 'node:https'; new https.Agent({ rejectUnauthorized: false });",
    "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';",
    "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;",
    "const options = { checkServerIdentity: () => undefined };",
    "request({ url: 'https://example.com', strictSSL: false });",
    "import tls from 'node:tls'; tls.connect({ minVersion: 'TLSv1' });",
    "const options = {}; options.rejectUnauthorized = false;",
    "https.createServer({ secureProtocol: 'SSLv3_method' });",
    "const strict = false; https.get({ host: 'example.com', rejectUnauthorized: strict });",
    'tls.connect({ rejectUnauthorized: !true });',
    "client.connect({ host: 'example.com', hostVerifier: () => true });",
  ],
  good: [
    "import https from 'node:https'; new https.Agent({ rejectUnauthorized: true });",
    "import tls from 'node:tls'; tls.connect({ minVersion: 'TLSv1.2' });",
    "const strict = { rejectUnauthorized: options.strict };",
    'tls.connect({ rejectUnauthorized: !options.selfSigned });',
  ],
  create(context) {
    return {
      Property(node) {
        if (parentOf(node).type === 'ObjectExpression') checkSetting(context, node, keyName(node), node.value);
      },
      AssignmentExpression(node) {
        const target = unwrap(node.left);
        if (target.type !== 'MemberExpression') return;
        if (nameOf(context.sourceCode, target) === 'process.env.NODE_TLS_REJECT_UNAUTHORIZED') {
          if (/^(?:0|false|)$/.test(constantString(context.sourceCode, node.right) ?? 'unknown')) {
            context.report(node, 'error', 'this switches certificate checks off for the whole process; add the authority with NODE_EXTRA_CA_CERTS');
          }
          return;
        }
        checkSetting(context, node, keyName(target), node.right);
      },
    };
  },
};

function checkSetting(context: RuleContext, node: Node, key: string | undefined, value: ESTree.Node): void {
  if (key === undefined) return;
  const off = fixedTruth(context, value) === false || (value.type === 'Literal' && value.value === '0');
  if (/^(?:rejectUnauthorized|strictSSL|insecureHTTPParser)$/.test(key) && (key === 'insecureHTTPParser' ? fixedTruth(context, value) === true : off)) {
    return context.report(node, 'error', `${key} is set so that nobody's identity is checked; leave it at its default`);
  }
  if (key === 'NODE_TLS_REJECT_UNAUTHORIZED' && off) {
    return context.report(node, 'error', 'this switches certificate checks off; add the authority with NODE_EXTRA_CA_CERTS');
  }
  if (key === 'checkServerIdentity' && acceptsAll(value)) return context.report(node, 'error', 'every host name is accepted; leave checkServerIdentity at its default');
  if (key === 'hostVerifier' && acceptsAll(value)) return context.report(node, 'error', 'every host key is accepted; compare it with the one you know');
  const text = constantString(context.sourceCode, value);
  if (text === undefined) return;
  const oldVersion = (/^(?:minVersion|maxVersion)$/.test(key) && /^(?:SSLv[23]|TLSv1(?:\.1)?)$/.test(text)) || (key === 'secureProtocol' && /^(?:SSLv[23]|TLSv1(?:_1)?)(?:_(?:client|server))?_method$/.test(text));
  if (oldVersion) context.report(node, 'error', `${text} is broken; allow TLSv1.2 and later`);
}

/** The truth value that an expression always has, through `!` and variables that are written once. */
function fixedTruth(context: RuleContext, value: ESTree.Node): boolean | undefined {
  const node = unwrap(value);
  if (node.type === 'Literal') return typeof node.value === 'boolean' || node.value === 0 ? Boolean(node.value) : undefined;
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = fixedTruth(context, node.argument);
    return inner === undefined ? undefined : !inner;
  }
  const written = node.type === 'Identifier' ? writesTo(context.sourceCode, node) : undefined;
  const [only] = written ?? [];
  return only?.type === 'Literal' && written?.length === 1 ? fixedTruth(context, only) : undefined;
}

/** A function that never returns an error. */
function acceptsAll(value: ESTree.Node): boolean {
  const node = unwrap(value);
  if (!isFunction(node)) return false;
  if (node.body.type !== 'BlockStatement') return /^(?:Identifier|Literal|UnaryExpression|ObjectExpression)$/.test(node.body.type);
  const [first] = node.body.body;
  return first === undefined || (node.body.body.length === 1 && first.type === 'ReturnStatement' && (first.argument === null || /^(?:Identifier|Literal|UnaryExpression)$/.test(first.argument?.type ?? 'Identifier')));
}
