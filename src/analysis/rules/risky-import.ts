import type * as ESTree from 'estree';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

/** Modules that give code powers beyond computing; worth a look in review (bandit's B4xx). */
const NOTED = /^(?:child_process|vm|worker_threads|cluster|inspector|repl|wasi|module|v8|ffi-napi|node-pty)$/;
const REFUSED: Record<string, string> = {
  vm2: 'vm2 is abandoned with known escapes',
  'node-serialize': 'node-serialize runs code while it reads',
  'event-stream': 'event-stream shipped a theft of wallets',
};

export const riskyImport: SecurityRule = {
  id: 'risky-import',
  cwe: 'CWE-676',
  level: 'warning',
  bandit: ['B403', 'B404'],
  doc: 'Modules that start processes, run text as code or reach into the runtime are shown as notes; abandoned ones with known holes as warnings.',
  bad: ["import { spawn } from 'node:child_process';", "const { VM } = require('vm2');", "import vm from 'vm';"],
  good: ["import { createHash } from 'node:crypto';", "import path from 'path';"],
  create(context) {
    return {
      ImportDeclaration: (node) => check(context, node, node.source),
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require' && nameOf(context.sourceCode, node.callee) === 'require') check(context, node, node.arguments[0]);
      },
    };
  },
};

function check(context: RuleContext, node: ESTree.Node, source: ESTree.Node | undefined): void {
  const name = constantString(context.sourceCode, source)?.replace(/^node:/, '');
  if (name === undefined) return;
  const reason = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
  if (reason !== undefined) context.report(node, 'warning', `${reason}; use something else`);
  else if (NOTED.test(name)) context.report(node, 'note', `${name} gives this code power beyond computing; check what it is used for`);
}
