import type * as ESTree from 'estree';
import { propertyOf, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { stringParts } from './strings.ts';

const WRITE = /^(?:fs|fs-extra|graceful-fs)(?:\.promises)*\.(?:appendFile|createWriteStream|mkdir|open|outputFile|writeFile|writeJson)(?:Sync)?$/;

export const temporaryFile: SecurityRule = {
  id: 'temporary-file',
  cwe: 'CWE-377',
  level: 'warning',
  bandit: ['B108', 'B306'],
  doc: 'Everyone on the machine may write to the temporary folder: a file with a name that can be guessed may be there already, as a link to another. Make a folder of your own with fs.mkdtemp, or set mode 0o600 and the flag wx.',
  bad: [
    "import fs from 'node:fs'; fs.writeFileSync('/tmp/report.txt', text);",
    "import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; fs.writeFileSync(path.join(os.tmpdir(), 'report.txt'), text);",
    "import { open } from 'node:fs/promises'; import { tmpdir } from 'node:os'; export const log = () => open(`${tmpdir()}/log`, 'a');",
  ],
  good: [
    "import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-')); fs.writeFileSync(path.join(folder, 'report.txt'), text);",
    "import fs from 'node:fs'; fs.writeFileSync('/tmp/report.txt', text, { mode: 0o600, flag: 'wx' });",
    "import fs from 'node:fs'; fs.readFileSync('/tmp/report.txt');",
    "import fs from 'node:fs'; fs.writeFileSync('./tmp/report.txt', text);",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const [file, ...rest] = node.arguments;
        if (file === undefined || !WRITE.test(nameOf(context.sourceCode, node.callee)) || !startsInTemporaryFolder(context, file)) return;
        if (!rest.some(isOwnerOnly)) context.report(node, 'warning', 'a file in the temporary folder that others may have put there; use fs.mkdtemp, or mode 0o600 with the flag wx');
      },
    };
  },
};

/** `/tmp/…`, `os.tmpdir() + …`, `path.join(os.tmpdir(), …)`, also through a variable. */
function startsInTemporaryFolder(context: RuleContext, file: ESTree.Node): boolean {
  const first = stringParts(context.sourceCode, file).find((part) => part !== '');
  if (first === undefined || typeof first === 'string') return first !== undefined && /^\/(?:var\/)?tmp\//.test(first);
  if (first.type !== 'CallExpression') return false;
  const name = nameOf(context.sourceCode, first.callee);
  if (/^os\.tmpdir$/i.test(name)) return true;
  const [start] = first.arguments;
  return start !== undefined && /^path\.(?:posix\.)?(?:join|resolve)$/.test(name) && (startsInTemporaryFolder(context, start) || startsInEither(context, start));
}

/** `os.tmpdir ? os.tmpdir() : os.tmpDir()` */
function startsInEither(context: RuleContext, start: ESTree.Node): boolean {
  return start.type === 'ConditionalExpression' && startsInTemporaryFolder(context, start.consequent);
}

/** A mode without rights for others, or one that is only known at run time; `0o600` as an argument of open(). */
function isOwnerOnly(argument: ESTree.Node): boolean {
  const mode = propertyOf(argument, 'mode') ?? (argument as Node);
  if (mode.type !== 'Literal') return propertyOf(argument, 'mode') !== undefined;
  return typeof mode.value === 'number' && (mode.value & 0o077) === 0 && mode.value > 0;
}
