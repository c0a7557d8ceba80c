import type * as ESTree from 'estree';
import { asNode, keyName, parentOf, propertyOf, variableOf, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { isFromElsewhere, stringParts } from './strings.ts';
import { atLeast } from './trust.ts';

const FS_CALL =
  /^(?:fs|fs-extra|graceful-fs)(?:\.promises)*\.(?:access|appendFile|chmod|chown|copyFile|cp|createReadStream|createWriteStream|exists|link|lstat|mkdir|open|opendir|outputFile|outputJson|readdir|readFile|readJson|readlink|realpath|remove|rename|rm|rmdir|stat|symlink|truncate|unlink|utimes|watch|watchFile|writeFile|writeJson)(?:Sync)?$/;
const PATH_CALL = /^path\.(?:posix\.|win32\.)?(?:join|resolve)$/;

export const pathTraversal: SecurityRule = {
  id: 'path-traversal',
  cwe: 'CWE-22',
  level: 'error',
  bandit: ['B202'],
  doc: 'A path made from a value with ../ in it leaves the folder it was meant for. Take path.basename of the value, or resolve the path and check that it still starts with the folder.',
  bad: [
    "import path from 'node:path'; export function locate(root, name) { return path.join(root, name); }",
    "const fs = require('fs'); function read(req, res) { fs.readFile('/data/' + req.query.file, () => res.end()); }",
    "import { readFile } from 'node:fs/promises'; export const load = (name: string) => readFile(`./data/${name}`, 'utf8');",
    "app.get('/f', (req, res) => { res.sendFile(req.query.path); });",
    "import { writeFileSync } from 'node:fs'; export const save = (name, text) => writeFileSync(name, text);",
    "const unzip = require('unzip'); const fs = require('fs'); archive.pipe(unzip.Parse()).on('entry', (entry) => { entry.pipe(fs.createWriteStream(entry.path)); });",
    "const p = require('path'); function extract(entry) { return p.resolve('/out', entry.path); }\nmodule.exports = { extract };",
  ],
  good: [
    "import path from 'node:path'; export function locate(name) { return path.join('/data', path.basename(name)); }",
    "import path from 'node:path'; const file = path.join('/data', 'users.json');",
    "import path from 'node:path'; export function locate(root, name) { const full = path.resolve(root, name); if (!full.startsWith(root)) throw new Error('outside'); return full; }",
    "import path from 'node:path'; const here = path.resolve(__dirname, '..', 'data');",
    "app.get('/f', (req, res) => { res.sendFile(req.params.name, { root: '/data' }); });",
    "export const line = (parts: string[]) => parts.join('/');",
    "import path from 'node:path'; const home = path.join('/srv', process.env['SITE'] ?? 'main', 'data');",
    "import { readFileSync } from 'node:fs'; const config = readFileSync(process.argv[2] ?? 'config.json', 'utf8');",
    "import { readFileSync } from 'node:fs'; export const numbered = (index: number) => readFileSync(`./page-${index}.txt`);",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(context.sourceCode, node.callee);
        if (PATH_CALL.test(name)) checkJoin(context, node);
        else if (FS_CALL.test(name)) checkFileCall(context, node, /copyFile|rename|cp$|link/.test(name) ? 2 : 1);
        else if (/^(?:res|response|reply)\.(?:sendFile|sendfile|download)$/.test(name)) checkSendFile(context, node);
      },
    };
  },
};

const ADVICE = 'take path.basename of it, or resolve the path and check that it still starts with the folder';

function checkJoin(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  // The first segment is the folder the others must stay in.
  const trusts = node.arguments.map((argument) => context.trust.of(argument));
  const input = trusts.includes('input');
  const parameter = trusts.slice(1).some((trust) => atLeast(trust, 'parameter'));
  if ((!input && !parameter) || resultIsChecked(context, node)) return;
  if (!input && node.arguments.slice(1).filter((argument) => atLeast(context.trust.of(argument), 'parameter')).every((argument) => isStartersChoice(context, argument))) return;
  context.report(node, input ? 'error' : 'warning', `a path segment comes from ${input ? 'outside the program' : 'the caller'} and may hold ../; ${ADVICE}`);
}

function checkFileCall(context: RuleContext, node: Node & ESTree.SimpleCallExpression, paths: number): void {
  for (const argument of node.arguments.slice(0, paths)) {
    const trust = context.trust.of(argument);
    if (trust === 'input') return context.report(node, 'error', `the file name comes from outside the program; ${ADVICE}`);
    const elsewhere = stringParts(context.sourceCode, argument).some((part) => typeof part !== 'string' && isFromElsewhere(context.sourceCode, part));
    if ((trust !== 'parameter' && !elsewhere) || isJoinCall(context, argument)) continue;
    if (!isStartersChoice(context, argument)) return context.report(node, 'warning', `the caller decides which file is used; if the name can come from outside, ${ADVICE}`);
  }
}

function checkSendFile(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  const [file, options] = node.arguments;
  if (file === undefined || propertyOf(options, 'root') !== undefined || context.trust.of(file) !== 'input') return;
  context.report(node, 'error', `the request decides which file is sent; pass { root } or ${ADVICE}`);
}

/** Whoever starts the program may read and write these files anyway. */
function isStartersChoice(context: RuleContext, argument: ESTree.Node): boolean {
  const values = stringParts(context.sourceCode, argument).filter((part): part is Node => typeof part !== 'string' && atLeast(context.trust.of(part), 'parameter'));
  return values.length > 0 && values.every((value) => /^process\.(?:env|argv|cwd)\b/.test(nameOf(context.sourceCode, value)));
}

/** Already reported at the join. */
function isJoinCall(context: RuleContext, argument: ESTree.Node): boolean {
  const parts = stringParts(context.sourceCode, argument);
  return parts.some((part) => typeof part !== 'string' && part.type === 'CallExpression' && PATH_CALL.test(nameOf(context.sourceCode, part.callee)));
}

/** `const full = path.join(…); if (!full.startsWith(root)) …` or `path.relative(root, full)` in the same function. */
function resultIsChecked(context: RuleContext, node: Node): boolean {
  const declarator = parentOf(node);
  const target = declarator.type === 'VariableDeclarator' ? declarator.id : declarator.type === 'AssignmentExpression' ? declarator.left : undefined;
  if (target?.type !== 'Identifier') return false;
  const references = variableOf(context.sourceCode, asNode(target))?.references ?? [];
  return references.some(({ identifier }) => {
    const parent = parentOf(identifier);
    if (parent.type === 'MemberExpression' && parent.object === identifier) return /^(?:startsWith|indexOf|includes)$/.test(keyName(parent) ?? '');
    return parent.type === 'CallExpression' && /^(?:relative|\w*[iI]nside\w*)$/.test(lastName(nameOf(context.sourceCode, parent.callee)));
  });
}
