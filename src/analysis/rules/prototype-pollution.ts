import type * as ESTree from 'estree';
import { asNode, enclosingFunction, isFunction, keyName, parentOf, unwrap, variableOf, walk, type FunctionNode, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { atLeast } from './trust.ts';

type Assignment = Node & ESTree.AssignmentExpression;
type Computed = Node & ESTree.MemberExpression;

const BUILT_IN_PROTOTYPE = /^(?:Object|Array|Function|String|Number|Boolean|Promise|Map|Set|RegExp|Date)\.prototype\.[\w?]+$/;
const DEEP_MERGE = /^(?:(?:_|lodash)\.(?:merge|mergeWith|defaultsDeep|set|setWith)|lodash\.(?:merge|defaultsDeep|set)|deepmerge|merge-deep|(?:\$|jQuery)\.extend|hoek\.merge|object-path\.set)$/;

export const prototypePollution: SecurityRule = {
  id: 'prototype-pollution',
  cwe: 'CWE-1321',
  level: 'error',
  bandit: [],
  doc: 'Writing to obj[a][b] with names from outside reaches Object.prototype through "__proto__" and "constructor", and with it every object of the program. Refuse those names, use Object.hasOwn, a Map or Object.create(null).',
  bad: [
    'export function set(target, path, value) { let at = target; const keys = path.split("."); const last = keys.pop(); for (const key of keys) { at = at[key]; } at[last] = value; }',
    'export function set(config, name, value) { if (name.indexOf(".") === -1) return; name.split(".").forEach((item, index) => { if (index > 2) config[item] = value; else config = config[item]; }); }',
    'export function merge(target, source) { for (const key in source) { if (typeof source[key] === "object") merge(target[key], source[key]); else target[key] = source[key]; } }',
    'app.post("/", (req, res) => { const list = store[req.params.id]; list[req.query.name] = req.query.text; });',
    'export function put(table, a, b, value) { table[a][b] = value; }',
    'app.get("/", (req) => { store[req.query.name].seen = true; });',
    'export function merge(into, from) { for (const key in from) { if (!from.hasOwnProperty(key)) continue; if (isObject(into[key])) merge(into[key], from[key]); else into[key] = from[key]; } }',
    'Object.prototype.isEmpty = function () { return false; };',
    'import _ from "lodash"; function update(req) { _.merge(settings, req.body); }',
    'function update(text) { const data = JSON.parse(text); return Object.assign(settings, data); }\nmodule.exports = update;',
    'export function hide(value) { value["__proto__"] = null; }',
  ],
  good: [
    'export function get(target, path) { let at = target; for (const key of path.split(".")) { at = at[key]; } return at; }',
    'export function set(target, path, value) { let at = target; for (const key of path) { if (key === "__proto__" || key === "constructor") return; at = at[key]; } at[path[0]] = value; }',
    'export function count(words) { const table = new Map(); for (const word of words) table.set(word, 1); return table; }',
    'export function fill(grid, value) { for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) grid[i][j] = value; }',
    'app.get("/", (req) => { if (store.hasOwnProperty(req.query.name)) store[req.query.name].seen = true; });',
    'export function copy(source) { const target = {}; for (const key of Object.keys(source)) { target[key] = source[key]; } return target; }',
    'function put(object, keys, value) { const [key, ...rest] = keys; const copy = { ...object }; copy[key] = put(copy[key], rest, value); return copy; }\nmodule.exports = put;',
    'export const merged = (a, b) => Object.assign({}, a, b);',
    'export function swap(list: number[], i: number, j: number) { const t = list[i]; list[i] = list[j]; list[j] = t; }',
    'export function transpose(rows) { return rows[0].map((_, c) => rows.map((row) => row[c])); }',
  ],
  create(context) {
    return {
      AssignmentExpression: (node) => checkAssignment(context, node),
      CallExpression: (node) => checkMergeCall(context, node),
    };
  },
};

function checkAssignment(context: RuleContext, node: Assignment): void {
  const target = unwrap(node.left);
  if (target.type === 'Identifier') return checkStep(context, node, target);
  if (target.type !== 'MemberExpression') return;
  const name = nameOf(context.sourceCode, target);
  if (BUILT_IN_PROTOTYPE.test(name)) return context.report(node, 'error', 'this changes a built-in prototype for the whole program; write a function instead');
  if (keyName(target) === '__proto__') return context.report(node, 'warning', 'this replaces the prototype of an object; use Object.create or a class');
  if (mentionsProto(context, node)) return;
  if (!target.computed) return checkFixedWrite(context, node, target);
  if (isRecursiveMerge(context, node, target)) {
    return context.report(node, 'error', 'a recursive merge copies "__proto__" too; skip that name and "constructor", or test Object.hasOwn');
  }
  const key = context.trust.of(target.property);
  if (atLeast(key, 'parameter') && !isNumberLike(context, target.property) && comesFromDynamicKey(context, target.object)) {
    context.report(node, 'error', 'both names of this write come from a caller: "__proto__" then changes every object; test Object.hasOwn or use a Map');
  }
}

/** `table[input].name = …` sets a field of Object.prototype when the input is "__proto__". */
function checkFixedWrite(context: RuleContext, node: Assignment, target: Node & ESTree.MemberExpression): void {
  const object = unwrap(target.object);
  if (object.type !== 'MemberExpression' || !object.computed || context.trust.of(object.property) !== 'input' || isNumberLike(context, object.property)) return;
  context.report(node, 'warning', 'input chooses the object that is written to, and "__proto__" is one of them; test Object.hasOwn or use a Map');
}

/** `at = at[key]` in a loop whose function also writes `at[other] = …`. */
function checkStep(context: RuleContext, node: Assignment, target: Node & ESTree.Identifier): void {
  let step: Computed | undefined;
  walk(context.sourceCode, node.right, (inner) => {
    if (inner.type === 'MemberExpression' && inner.computed && sameVariable(context, inner.object, target)) step ??= inner;
  });
  if (step === undefined || !insideLoop(node) || mentionsProto(context, node)) return;
  if (!atLeast(context.trust.of(step.property), 'unknown') || isNumberLike(context, step.property) || isIndexParameter(context, step.property)) return;
  const writes = writesThrough(context, target);
  if (writes.length === 0) return;
  const message = 'walking an object by names from a caller and then writing to it reaches "__proto__"; refuse that name and "constructor"';
  context.report(node, 'error', message);
  for (const write of writes) context.report(write, 'warning', message);
}

function checkMergeCall(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  const name = nameOf(context.sourceCode, node.callee);
  const sources = node.arguments.slice(1);
  if (DEEP_MERGE.test(name)) {
    if (sources.some((source) => context.trust.of(source) === 'input')) context.report(node, 'error', `${name} merges input deeply and follows "__proto__"; validate the input first`);
    return;
  }
  if (name !== 'Object.assign' || unwrap(node.arguments[0] as ESTree.Node).type === 'ObjectExpression') return;
  const parsed = sources.some((source) => atLeast(context.trust.of(source), 'parameter') && isParsedText(context, source));
  if (parsed || sources.some((source) => context.trust.of(source) === 'input')) {
    context.report(node, 'warning', 'every field of untrusted data is taken over; pick the expected ones by name');
  }
}

function isParsedText(context: RuleContext, source: ESTree.Node): boolean {
  const node = unwrap(source);
  if (node.type === 'CallExpression') return nameOf(context.sourceCode, node.callee) === 'JSON.parse';
  const definition = variableOf(context.sourceCode, node)?.defs[0];
  const init = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
  return init?.type === 'CallExpression' && isParsedText(context, init);
}

function isRecursiveMerge(context: RuleContext, node: Assignment, target: Computed): boolean {
  const owner = enclosingFunction(node);
  const name = owner === null ? undefined : functionName(owner);
  if (owner === null || name === undefined || target.property.type !== 'Identifier') return false;
  if (!atLeast(context.trust.of(target.property), 'parameter') || isNumberLike(context, target.property)) return false;
  const recursion = callsOf(context, owner, name).some((call) =>
    call.arguments.some((argument) => argument.type === 'MemberExpression' && argument.computed && sameVariable(context, argument.property, target.property)),
  );
  return recursion && !isFresh(context, target.object) && !asksForOwn(context, owner, target.object);
}

/** `into.hasOwnProperty(key)` keeps the recursion out of what is inherited. */
function asksForOwn(context: RuleContext, owner: FunctionNode, object: ESTree.Node): boolean {
  const [text, name] = [context.sourceCode.getText(asNode(owner)).slice(0, 20_000), context.sourceCode.getText(unwrap(object))];
  return text.includes(`${name}.hasOwnProperty(`) || text.includes(`hasOwn(${name},`) || text.includes(`hasOwnProperty.call(${name},`);
}

const recursiveCalls = new WeakMap<FunctionNode, ESTree.CallExpression[]>();

/** Where a function calls itself; looked for once. */
function callsOf(context: RuleContext, owner: FunctionNode, name: string): ESTree.CallExpression[] {
  const known = recursiveCalls.get(owner);
  if (known !== undefined) return known;
  const calls: ESTree.CallExpression[] = [];
  walk(context.sourceCode, owner.body, (inner) => {
    if (inner.type === 'CallExpression' && inner.callee.type === 'Identifier' && inner.callee.name === name) calls.push(inner);
  });
  recursiveCalls.set(owner, calls);
  return calls;
}

/** An object or array made in this function, also as a copy: nobody else's prototype can be reached through one name. */
function isFresh(context: RuleContext, object: ESTree.Node): boolean {
  const definition = variableOf(context.sourceCode, unwrap(object))?.defs[0];
  const init = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
  const made = init ? unwrap(init) : undefined;
  if (made?.type === 'CallExpression') return /^(?:copy|clone|slice|structuredClone)/.test(lastName(nameOf(context.sourceCode, made.callee)));
  return made?.type === 'ObjectExpression' || made?.type === 'ArrayExpression';
}

function functionName(owner: FunctionNode): string | undefined {
  if (owner.type !== 'ArrowFunctionExpression' && owner.id) return owner.id.name;
  const parent = parentOf(owner);
  return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : undefined;
}

/** Uses of one variable that are looked at, so that thousands of them cost no square. */
const LOOKED_AT = 200;

/** `table[a]` itself, or a variable that holds one. */
function comesFromDynamicKey(context: RuleContext, object: ESTree.Node): boolean {
  const isDynamic = (node: Node) => node.type === 'MemberExpression' && node.computed && atLeast(context.trust.of(node.property), 'parameter') && !isNumberLike(context, node.property);
  const node = unwrap(object);
  if (isDynamic(node)) return true;
  const variable = variableOf(context.sourceCode, node);
  return variable?.references.slice(0, LOOKED_AT).some((reference) => {
    let dynamic = false;
    const value = reference.isWrite() ? reference.writeExpr : null;
    if (value) walk(context.sourceCode, value, (inner) => (dynamic ||= isDynamic(inner), !isFunction(inner)));
    return dynamic && parentOf(reference.identifier).type !== 'ForOfStatement';
  }) ?? false;
}

/** Writes to fields of the object that was walked to. Fields that are made on the way are part of the walk. */
function writesThrough(context: RuleContext, target: Node & ESTree.Identifier): Node[] {
  const references = variableOf(context.sourceCode, target)?.references.slice(0, LOOKED_AT) ?? [];
  return references.flatMap((reference) => {
    const member = parentOf(reference.identifier);
    if (member.type !== 'MemberExpression' || !member.computed || member.object !== reference.identifier) return [];
    const write = parentOf(member);
    return write.type === 'AssignmentExpression' && write.left === member && write.right.type !== 'ObjectExpression' && write.parent.type === 'ExpressionStatement' ? [write] : [];
  });
}

function insideLoop(node: Node): boolean {
  for (let current: Node | null = node.parent; current !== null; current = current.parent) {
    if (/^(?:For|While|DoWhile)/.test(current.type)) return true;
    if (isFunction(current)) {
      const call = parentOf(current);
      return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && /^(?:forEach|reduce|map|every|some)$/.test(keyName(call.callee) ?? '');
    }
  }
  return false;
}

/** Second parameter of an iteration callback. */
function isIndexParameter(context: RuleContext, key: ESTree.Node): boolean {
  const definition = variableOf(context.sourceCode, unwrap(key))?.defs[0];
  if (definition?.type !== 'Parameter') return false;
  const owner = definition.node as FunctionNode;
  return parentOf(owner).type === 'CallExpression' && owner.params.indexOf(definition.name as ESTree.Identifier) === 1;
}

const INDEX_NAME = /^(?:[ijklmnxyrc]|idx|index|row|col|column|pos(?:ition)?|offset|\w*(?:Index|Idx|Row|Col|Position|Offset)|width|height|left|right|lo|hi|start|end|mid)$/;

function isNumberLike(context: RuleContext, key: ESTree.Node): boolean {
  const node = unwrap(key);
  if (node.type === 'BinaryExpression') return node.operator !== '+' || isNumberLike(context, node.left as ESTree.Node) || isNumberLike(context, node.right);
  if (node.type === 'UpdateExpression' || (node.type === 'Literal' && typeof node.value === 'number')) return true;
  return node.type === 'Identifier' && INDEX_NAME.test(node.name);
}

function sameVariable(context: RuleContext, a: ESTree.Node, b: ESTree.Node): boolean {
  const left = unwrap(a);
  const right = unwrap(b);
  if (left.type !== 'Identifier' || right.type !== 'Identifier' || left.name !== right.name) return false;
  return variableOf(context.sourceCode, left) === variableOf(context.sourceCode, right);
}

/** The function deals with the name itself, or with objects that have no prototype. */
function mentionsProto(context: RuleContext, node: Node): boolean {
  const owner = enclosingFunction(node);
  const text = context.sourceCode.getText(owner === null ? asNode(context.sourceCode.ast) : asNode(owner));
  return text.length < 20_000 && /__proto__['"`]|['"`]__proto__|Object\.create\(null\)|isUnsafeKey|isPrototypePolluted/.test(text);
}
