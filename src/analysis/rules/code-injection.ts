import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { isFunction, keyName, parentOf, propertyOf, unwrap, variableOf, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString, stringParts } from './strings.ts';
import { atLeast } from './trust.ts';

const GLOBAL_OBJECT = /^(?:globalThis|window|global|self|top|parent|frames)$/;
const DANGEROUS_GLOBAL = /^(?:eval|Function|setTimeout|setInterval|execScript|require|process|module)$/;
const VM_CALL = /^vm\.(?:runInContext|runInNewContext|runInThisContext|compileFunction|Script|SourceTextModule)$/;
const RUNTIME_INTERNALS = /^(?:process\.(?:binding|_linkedBinding|dlopen|reallyExit)|module\.(?:Module\.)?_(?:load|extensions)|Module\._load)$/;

export const codeInjection: SecurityRule = {
  id: 'code-injection',
  cwe: 'CWE-94',
  level: 'error',
  bandit: ['B102', 'B307'],
  doc: 'Text is run as code, or the code is hidden from review: eval and Function under another name, vm with a value in its source, a module or global chosen at run time. Use data and a table of functions.',
  bad: [
    "const run = (text) => [].constructor.constructor(text)();",
    "export const run = (text) => globalThis['ev' + 'al'](text);",
    "const F = Function; F('return 1')();",
    "import vm from 'node:vm'; export function run(source) { vm.runInNewContext(`x = ${source}`); }",
    "import vm from 'node:vm'; export function run(value) { const box = { value }; vm.runInNewContext('value + 1', box); }",
    "export const load = (name) => import(name);",
    "function load(req) { return require('./plugins/' + req.query.plugin); }",
    "function dispatch(data) { const message = JSON.parse(data); window[message.name](message.payload); }",
    "import('data:text/javascript,export default 1');",
    "process.binding('fs');",
    "Function`return 1`();",
    "Reflect.construct(Function, ['return 1'])();",
    "(async () => {}).constructor('return 1')();",
    "app.get('/', (req) => { setTimeout(req.query.callback, 10); });",
  ],
  good: [
    "const table = { add: (a, b) => a + b }; export const run = (name, a, b) => { if (!Object.hasOwn(table, name)) return; return table[name](a, b); };",
    "export const load = () => import('./plugin.js');",
    "import vm from 'node:vm'; vm.runInNewContext('1 + 1');",
    "export const isFunction = (value) => value instanceof Function;",
    "export const timer = globalThis.setTimeout(() => {}, 5);",
    "class A { copy() { return new this.constructor(); } }",
    "export const later = (callback: () => void) => setTimeout(callback, 10);",
    "const first = actions[1]('x');",
    "function handle(event) { window['on' + event.kind](); }",
  ],
  create(context) {
    return {
      CallExpression: (node) => checkCall(context, node),
      NewExpression: (node) => checkCall(context, node),
      TaggedTemplateExpression(node) {
        if (isEvaluator(nameOf(context.sourceCode, node.tag))) context.report(node, 'error', 'this template is run as code');
      },
      ImportExpression: (node) => checkImport(context, node, node.source),
      MemberExpression: (node) => checkMember(context, node),
      Identifier: (node) => checkAlias(context, node),
    };
  },
};

function isEvaluator(name: string): boolean {
  return /^(?:(?:globalThis|window|global|self)\.)?(?:eval|Function)$|\.constructor\.constructor$/.test(name);
}

function checkCall(context: RuleContext, node: Node & (ESTree.SimpleCallExpression | ESTree.NewExpression)): void {
  const { sourceCode } = context;
  const name = nameOf(sourceCode, node.callee);
  const callee = unwrap(node.callee);
  if (isEvaluator(name) && callee.type === 'Identifier' && !/^(?:eval|Function)$/.test(callee.name)) {
    return context.report(node, 'error', `"${callee.name}" is ${name} under another name: text is run as code`);
  }
  if (callee.type === 'MemberExpression' && keyName(callee) === 'constructor' && isFunction(unwrap(callee.object))) {
    return context.report(node, 'error', 'the constructor of a function runs text as code');
  }
  if (RUNTIME_INTERNALS.test(name)) return context.report(node, 'error', `${name} reaches into the runtime behind every check`);
  if (VM_CALL.test(name)) return checkVm(context, node);
  if (name === 'require') return checkImport(context, node, node.arguments[0]);
  const first = node.arguments[0];
  if (/^(?:window\.|globalThis\.)?set(?:Timeout|Interval)$/.test(name) && first !== undefined && context.trust.of(first) === 'input') {
    context.report(node, 'error', 'a timer runs text as code; pass a function');
  }
}

function checkVm(context: RuleContext, node: ESTree.SimpleCallExpression | ESTree.NewExpression): void {
  const [source, second, third] = node.arguments;
  const trust = source === undefined ? 'constant' : context.trust.of(source);
  if (trust !== 'constant') {
    const level = atLeast(trust, 'parameter') ? 'error' : 'warning';
    return context.report(node, level, 'a value becomes part of the source that vm runs; vm is no sandbox');
  }
  const given = propertyOf(third, 'parsingContext') ?? (second?.type === 'ArrayExpression' ? undefined : second);
  if (given !== undefined && atLeast(context.trust.of(given), 'parameter')) {
    context.report(node, 'warning', 'a value from the caller becomes an object inside vm, whose constructor leads out of it; vm is no sandbox');
  }
}

function checkImport(context: RuleContext, node: Node, source: ESTree.Node | undefined): void {
  if (source === undefined) return;
  const fixed = constantString(context.sourceCode, source);
  if (fixed !== undefined) {
    if (/^(?:https?|data|blob):/i.test(fixed)) context.report(node, 'error', 'code from an address is not under review; import a file or a package');
    return;
  }
  const trust = context.trust.of(source);
  if (trust === 'input') context.report(node, 'error', 'input decides which module is loaded; choose from a table of modules');
  else if (trust !== 'constant' && !/^process\.(?:env|argv)\b/.test(nameOf(context.sourceCode, source))) {
    context.report(node, 'warning', 'which module is loaded is only known at run time; choose from a table of modules');
  }
}

function checkMember(context: RuleContext, node: Node & ESTree.MemberExpression): void {
  const { sourceCode } = context;
  if (keyName(node) === 'constructor' && node.object.type === 'MemberExpression' && keyName(node.object) === 'constructor') {
    return context.report(node, 'error', 'constructor.constructor is Function: it runs text as code');
  }
  if (!node.computed || node.object.type !== 'Identifier' || !GLOBAL_OBJECT.test(node.object.name) || variableOf(sourceCode, node.object as Node)) return;
  const key = constantString(sourceCode, node.property);
  if (key !== undefined && DANGEROUS_GLOBAL.test(key) && node.property.type !== 'Literal') {
    return context.report(node, 'error', `"${key}" is spelt out of pieces to hide it; name it`);
  }
  if (key !== undefined && isEvaluator(key)) return context.report(node, 'error', `${key} under another spelling: text is run as code`);
  const [start] = stringParts(sourceCode, node.property);
  // A fixed beginning leaves little to choose from.
  const trust = key === undefined && (typeof start !== 'string' || start === '') ? context.trust.of(node.property) : 'constant';
  if (trust !== 'constant') {
    context.report(node, atLeast(trust, 'parameter') ? 'error' : 'warning', 'which global is used is only known at run time; use a table of functions');
  }
}

/** `eval` or `Function` handed on as a value. */
function checkAlias(context: RuleContext, node: Node & ESTree.Identifier): void {
  if (node.name !== 'Function' && node.name !== 'eval') return;
  const parent = parentOf(node);
  const handedOn =
    (parent.type === 'VariableDeclarator' && parent.init === node) ||
    (parent.type === 'AssignmentExpression' && parent.right === node) ||
    (parent.type === 'Property' && parent.value === node && !parent.shorthand && parentOf(parent).type === 'ObjectExpression') ||
    ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.arguments.includes(node));
  if (handedOn && isGlobal(context.sourceCode, node)) context.report(node, 'error', `${node.name} is handed on under another name: text may be run as code`);
}

function isGlobal(sourceCode: SourceCode, node: Node): boolean {
  return variableOf(sourceCode, node) === undefined;
}
