import type * as ESTree from 'estree';
import { propertyOf, unwrap, variableOf, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';
import { atLeast, type Trust } from './trust.ts';

const SHELL_CALL = /^(?:(?:child_process|mz\.child_process|child-process-promise|shelljs|exec-sh)\.)?(?:exec|execSync)$|\.(?:cp|childProcess|child_process)\.exec(?:Sync)?$|^execa\.(?:command|execaCommand)(?:Sync)?$|^(?:async-execute|exec-sh|exec-async)$/;
const PROGRAM_CALL = /^(?:child_process\.)?(?:execFile|execFileSync|spawn|spawnSync|fork)$|^cross-spawn(?:\.sync)?$|^execa(?:\.execa)?$/;
/** Run the argument behind the flag as a program. */
const INTERPRETER = /(?:^|[/\\])(?:node|bun|deno|python[\d.]*|perl|ruby|php)(?:\.exe)?$/i;
const SHELL_PROGRAM = /(?:^|[/\\])(?:ba|z|da|k|fi)?sh$|(?:^|[/\\])(?:cmd|powershell|pwsh)(?:\.exe)?$/i;

export const commandInjection: SecurityRule = {
  id: 'command-injection',
  cwe: 'CWE-78',
  level: 'error',
  bandit: ['B602', 'B603', 'B604', 'B605', 'B606', 'B607', 'B609'],
  doc: 'A shell interprets the whole command line, so a value with ; or $( ) in it runs another command. Call execFile or spawn with a fixed program and an argument array, without a shell.',
  bad: [
    "import { exec } from 'node:child_process'; export function count(file) { exec(`wc -l ${file}`); }",
    "const cp = require('child_process'); function run(req) { cp.execSync('ls ' + req.query.dir); }",
    "import { exec } from 'child_process'; import { promisify } from 'util'; const run = promisify(exec); export const list = (dir) => run('ls ' + dir);",
    "import { spawn } from 'child_process'; export function list(dir) { spawn('ls', [dir], { shell: true }); }",
    "import { spawn } from 'child_process'; export function sh(script) { const name = 'bash'; spawn(name, ['-c', script]); }",
    "import { spawnSync } from 'child_process'; export function run(program) { spawnSync(program); }",
    "import { spawn } from 'child_process'; export function list(dir, options) { spawn('ls', [dir], { ...options }); }",
    "import { spawn } from 'child_process'; export function clone(url) { spawn('git', ['clone', url]); }",
    "import { spawn } from 'child_process'; spawn('ls', ['-l'], { shell: '/bin/sh' });",
    "import { exec } from 'child_process'; exec('tar cf all.tar *');",
    "import { execFile } from 'child_process'; export const run = (code) => execFile('node', ['-e', code]);",
  ],
  good: [
    "import { execFile } from 'node:child_process'; export function count(file) { execFile('wc', ['-l', file]); }",
    "import { exec } from 'child_process'; const command = 'ls ' + '-l'; exec(command);",
    "import { spawn } from 'child_process'; spawn('ls', ['-l'], { shell: false, cwd: '/tmp' });",
    "import { spawn } from 'child_process'; export function clone(url) { spawn('git', ['clone', '--', url]); }",
    "export function first(text) { const found = /a+/.exec(text); return found; }",
    "import { exec } from 'child_process'; export function run(name) { if (!['a', 'b'].includes(name)) return; exec('make ' + name); }",
    "const machine = { entry: assign({ one: () => spawn(remote) }) };",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(context.sourceCode, node.callee);
        if (SHELL_CALL.test(name)) checkShellCall(context, node);
        // A bare `spawn(x)` that nobody imported is also how state machines name their actors.
        else if (PROGRAM_CALL.test(name) && (name.includes('.') || node.arguments.length > 1)) checkProgramCall(context, node);
      },
    };
  },
};

function checkShellCall(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  const command = node.arguments[0];
  if (command === undefined) return;
  const trust = context.trust.of(command);
  if (trust === 'constant') return checkWildcard(context, node, command);
  const level = atLeast(trust, 'parameter') ? 'error' : 'warning';
  context.report(node, level, 'a value becomes part of a shell command line; use execFile or spawn with an argument array');
}

/** A file named --checkpoint-action=exec=sh is an option of the program that gets it from the shell. */
function checkWildcard(context: RuleContext, node: Node, command: ESTree.Node): void {
  if (/\b(?:tar|rsync|chown|chmod)\b[^|;&]*\s\*/.test(constantString(context.sourceCode, command) ?? '')) {
    context.report(node, 'warning', 'the shell puts file names in for *, and a name that starts with - is an option; write ./*');
  }
}

function checkProgramCall(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  const [program, ...rest] = node.arguments;
  if (program === undefined) return;
  const values = worst(rest.filter((argument) => !isOptions(context, argument)).map((argument) => context.trust.of(argument)));
  const options = rest.map((argument) => optionsOf(context, argument)).find((object) => object !== undefined);
  const problem = problemOf(context, { program, rest, values, options });
  if (problem !== undefined) context.report(node, problem.level, problem.text);
}

interface ProgramCall {
  program: ESTree.Node;
  rest: ESTree.Node[];
  /** Trust of the argument list. */
  values: Trust;
  options: ESTree.ObjectExpression | undefined;
}

function problemOf(context: RuleContext, { program, rest, values, options }: ProgramCall): { level: 'error' | 'warning'; text: string } | undefined {
  const fixed = constantString(context.sourceCode, program);
  const chooser = context.trust.of(program);
  if (atLeast(chooser, 'parameter')) return { level: chooser === 'input' ? 'error' : 'warning', text: 'the caller decides which program runs; name it in the code' };
  if (fixed !== undefined && SHELL_PROGRAM.test(fixed) && values !== 'constant') {
    return { level: 'error', text: `a value becomes part of a script for ${fixed}; run the program itself with an argument array` };
  }
  if (fixed !== undefined && INTERPRETER.test(fixed) && runsText(context, rest[0])) return { level: 'error', text: `a value becomes code for ${fixed}; pass it as an argument of a file` };
  const shell = propertyOf(options, 'shell');
  if (shell !== undefined && !(shell.type === 'Literal' && !shell.value)) {
    const level = values === 'constant' ? 'warning' : 'error';
    return { level, text: 'the shell option puts the arguments through a shell; leave it out' };
  }
  const spread = options?.properties.find((property) => property.type === 'SpreadElement');
  if (spread !== undefined && shell === undefined && atLeast(context.trust.of(spread), 'parameter')) {
    return { level: 'warning', text: 'spread options may switch the shell on; set shell: false after them' };
  }
  if (fixed === 'git' && gitClone(context, rest[0]) && atLeast(values, 'parameter')) {
    return { level: 'error', text: 'git takes an address that starts with - for an option such as --upload-pack; put "--" before it' };
  }
  return undefined;
}

/** `['-e', value]` */
function runsText(context: RuleContext, list: ESTree.Node | undefined): boolean {
  if (list?.type !== 'ArrayExpression') return false;
  return list.elements.some((element, index) => {
    const flag = list.elements[index - 1];
    return element !== null && flag !== null && flag !== undefined && /^(?:-e|-c|-p|-r|--eval|--print|eval)$/.test(constantString(context.sourceCode, flag) ?? '') && atLeast(context.trust.of(element), 'parameter');
  });
}

function gitClone(context: RuleContext, list: ESTree.Node | undefined): boolean {
  if (list?.type !== 'ArrayExpression') return false;
  const words = list.elements.map((element) => (element === null ? undefined : constantString(context.sourceCode, element)));
  return words.includes('clone') && !words.includes('--');
}

function isOptions(context: RuleContext, argument: ESTree.Node): boolean {
  return /Function/.test(argument.type) || optionsOf(context, argument) !== undefined;
}

function optionsOf(context: RuleContext, argument: ESTree.Node): ESTree.ObjectExpression | undefined {
  const node = unwrap(argument);
  if (node.type === 'ObjectExpression') return node;
  const definition = variableOf(context.sourceCode, node)?.defs[0];
  const init = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
  return init?.type === 'ObjectExpression' ? init : undefined;
}

function worst(values: Trust[]): Trust {
  return values.reduce<Trust>((a, b) => (atLeast(a, b) ? a : b), 'constant');
}
