import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';

const LOCAL = /^ws:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|host\.docker\.internal)(?:[:/?#]|$)/i;

export const insecureTransport: SecurityRule = {
  id: 'insecure-transport',
  cwe: 'CWE-319',
  level: 'warning',
  bandit: ['B312', 'B321', 'B401', 'B402'],
  doc: 'ws:, ftp: and telnet: send everything in the clear. Use wss:, sftp: or ssh:.',
  bad: ["const socket = new WebSocket('ws://example.com/feed');", "const address = 'ftp://files.example.com/a.csv';", 'export const feed = (host) => new WebSocket(`ws://${host}/feed`);'],
  good: ["const socket = new WebSocket('wss://example.com/feed');", "const socket = new WebSocket('ws://localhost:8080');", "const note = 'news://group';", "const scheme = 'ws://';"],
  create(context) {
    const check = (node: Parameters<typeof context.report>[0], text: string) => {
      if (!/^(?:ws|ftp|telnet):\/\/(?:.|$)/i.test(text) || LOCAL.test(text)) return;
      context.report(node, 'warning', `${text.slice(0, text.indexOf(':'))}: sends everything in the clear; use the encrypted scheme`);
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string' && !/^\w+:\/\/$/.test(node.value)) check(node, node.value);
      },
      TemplateLiteral(node) {
        const used = node.parent.type === 'NewExpression' && nameOf(context.sourceCode, node.parent.callee).endsWith('WebSocket');
        const start = node.quasis[0]?.value.raw ?? '';
        if (used || !/^\w+:\/\/$/.test(start)) check(node, start);
      },
    };
  },
};
