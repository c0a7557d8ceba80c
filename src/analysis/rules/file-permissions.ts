import { nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

export const filePermissions: SecurityRule = {
  id: 'file-permissions',
  cwe: 'CWE-732',
  level: 'warning',
  bandit: ['B103'],
  doc: 'A file that everyone on the machine may write is everyone\'s to change. Use 0o600, or 0o700 for folders.',
  bad: ["import fs from 'node:fs'; fs.chmodSync('/srv/data', 0o777);", "import { chmod } from 'node:fs/promises'; await chmod('a', '666');"],
  good: ["import fs from 'node:fs'; fs.chmodSync('/srv/data', 0o600);", "import fs from 'node:fs'; fs.chmodSync('/srv/data', 0o755);"],
  create(context) {
    return {
      CallExpression(node) {
        if (!/^fs\.(?:promises\.)?[fl]?chmod(?:Sync)?$/.test(nameOf(context.sourceCode, node.callee))) return;
        const mode = node.arguments[1];
        const text = mode?.type === 'Literal' && typeof mode.value === 'number' ? mode.value.toString(8) : constantString(context.sourceCode, mode);
        if (text !== undefined && /[2367]$/.test(text)) context.report(node, 'warning', `mode ${text} lets everyone on the machine write; use 600 or 700`);
      },
    };
  },
};
