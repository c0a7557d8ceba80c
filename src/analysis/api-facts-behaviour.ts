import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import type { CodeFacts, Located, SignatureFacts } from './api-facts.ts';
import { lineOf } from './api-facts-entry.ts';
import { asNode, enclosingFunction, isFunction, keyName, unwrap, variableOf, walk, type FunctionNode, type Node } from './rules/ast.ts';
import { nameOf } from './rules/names.ts';

/** Errors that the functions can throw, and whether they look at what they were given. */
export function gatherBehaviour(sourceCode: SourceCode, functions: readonly Node[]): Pick<CodeFacts, 'throws' | 'checksValues'> {
  const throws: CodeFacts['throws'] = [];
  let checksValues = false;
  for (const one of reachableFrom(sourceCode, functions)) {
    walkOwn(sourceCode, one, (node) => {
      if (node.type === 'ThrowStatement') throws.push(...thrownError(sourceCode, node));
      checksValues ||= looksAtValues(sourceCode, node);
    });
  }
  return { throws: throws.sort((a, b) => a.line - b.line), checksValues };
}

/** The functions and every local one that they use, methods of their class included. */
function reachableFrom(sourceCode: SourceCode, functions: readonly Node[]): Set<Node> {
  const found = new Set<Node>();
  const pending = [...functions];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    walk(sourceCode, next, (node) => {
      if (isFunction(node)) pending.push(node);
      const used = node.type === 'Identifier' ? localFunction(sourceCode, node) : node.type === 'MemberExpression' ? ownMethod(node) : undefined;
      if (used) pending.push(used);
    });
  }
  return found;
}

/** Everything in a function but what stands in functions inside it. */
function walkOwn(sourceCode: SourceCode, own: Node, visit: (node: Node) => void): void {
  walk(sourceCode, own, (node) => {
    if (node !== own && isFunction(node)) return false;
    visit(node);
    return true;
  });
}

function localFunction(sourceCode: SourceCode, identifier: Node): FunctionNode | undefined {
  const definition = variableOf(sourceCode, identifier)?.defs.at(-1);
  if (definition?.type === 'FunctionName') return isFunction(asNode(definition.node)) ? (asNode(definition.node) as FunctionNode) : undefined;
  if (definition?.type !== 'Variable') return undefined;
  const { init } = definition.node as ESTree.VariableDeclarator;
  const value = init ? unwrap(init) : undefined;
  return value && isFunction(value) ? value : undefined;
}

/** The method that `this.name` means. */
function ownMethod(node: Node & ESTree.MemberExpression): FunctionNode | undefined {
  if (node.object.type !== 'ThisExpression') return undefined;
  const name = node.property.type === 'PrivateIdentifier' ? `#${node.property.name}` : keyName(node);
  for (let parent: Node | null = node.parent; parent !== null; parent = parent.parent) {
    if (parent.type !== 'ClassBody') continue;
    const member = parent.body.find((candidate) => candidate.type === 'MethodDefinition' && (candidate.key.type === 'PrivateIdentifier' ? `#${candidate.key.name}` : keyName(candidate)) === name);
    const value = member?.type === 'MethodDefinition' ? asNode(member.value) : undefined;
    return value && isFunction(value) ? value : undefined;
  }
  return undefined;
}

/** An error that is made here; one that is passed on says nothing new. */
function thrownError(sourceCode: SourceCode, node: Node & ESTree.ThrowStatement): CodeFacts['throws'] {
  const thrown = unwrap(node.argument);
  if (thrown.type !== 'NewExpression' && thrown.type !== 'CallExpression') return [];
  const [first] = thrown.arguments;
  const isEmpty = first === undefined || (first.type === 'Literal' && first.value === '');
  return [{ name: nameOf(sourceCode, thrown.callee), line: lineOf(node), hasMessage: !isEmpty }];
}

const TYPE_TEST = /^(?:Array\.isArray|Number\.is(?:Integer|SafeInteger|Finite|NaN)|isNaN|isFinite|Buffer\.isBuffer|ArrayBuffer\.isView)$/;

function looksAtValues(sourceCode: SourceCode, node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === 'typeof';
  if (node.type === 'BinaryExpression') return node.operator === 'instanceof';
  return node.type === 'CallExpression' && TYPE_TEST.test(nameOf(sourceCode, node.callee));
}

/** Where a function gives null, or undefined beside other values. */
export function findNothing(sourceCode: SourceCode, own: FunctionNode): Pick<SignatureFacts, 'givesNull' | 'givesUndefined'> {
  const lines: { null: number[]; undefined: number[]; value: number[] } = { null: [], undefined: [], value: [] };
  const note = (value: ESTree.Expression | null | undefined, line: number): void => {
    const given = value ? unwrap(value) : undefined;
    if (given?.type === 'ConditionalExpression') {
      note(given.consequent, line);
      note(given.alternate, line);
    } else if (given === undefined || (given.type === 'Identifier' && given.name === 'undefined')) lines.undefined.push(line);
    else lines[given.type === 'Literal' && given.value === null && !('regex' in given) ? 'null' : 'value'].push(line);
  };
  if (own.body.type !== 'BlockStatement') note(own.body, lineOf(own.body));
  walkOwn(sourceCode, own, (node) => {
    if (node.type === 'ReturnStatement') note(node.argument, lineOf(node));
  });
  const givesMore = lines.value.length > 0 || lines.null.length > 0;
  return { givesNull: lines.null[0] ?? null, givesUndefined: givesMore ? (lines.undefined[0] ?? null) : null };
}

const ARRAY_CHANGES = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin)$/;
const COLLECTION_CHANGES = /^(?:set|add|delete|clear|append)$/;
const COLLECTION = /^(?:Weak)?(?:Map|Set)\b|^URLSearchParams\b|^Headers\b/;
const CHANGERS = /^Object\.(?:assign|defineProperty|defineProperties|setPrototypeOf)$|^Reflect\.(?:set|deleteProperty|defineProperty)$/;
/** Functions that were looked at, or are being: they may call each other. */
const mutations = new WeakMap<FunctionNode, Located[]>();

/** Parameters that a function, or a local one it hands them to, changes in place. A parameter that is assigned anew is left out. */
export function findMutations(sourceCode: SourceCode, own: FunctionNode): Located[] {
  const known = mutations.get(own);
  if (known) return known;
  const found: Located[] = [];
  mutations.set(own, found);
  own.params.forEach((parameter) => {
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (target.type !== 'Identifier') return;
    const variable = sourceCode.getDeclaredVariables(own).find(({ name }) => name === target.name);
    if (!variable || variable.references.some((reference) => reference.isWrite() && reference.init !== true)) return;
    const declared = (target as { typeAnnotation?: ESTree.Node }).typeAnnotation;
    const isCollection = declared !== undefined && COLLECTION.test(sourceCode.getText(declared).replace(/^:\s*/, ''));
    const change = variable.references.find(({ identifier }) => changes(sourceCode, asNode(identifier), isCollection));
    if (change) found.push({ name: target.name, line: lineOf(change.identifier) });
  });
  return found;
}

function changes(sourceCode: SourceCode, identifier: Node, isCollection: boolean): boolean {
  const whole = outermost(identifier);
  const { parent } = whole;
  if (parent === null) return false;
  if (whole !== identifier && parent.type === 'AssignmentExpression') return parent.left === whole;
  if (whole !== identifier && (parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete'))) return true;
  if (parent.type !== 'CallExpression') return false;
  if (parent.callee === whole) return callChanges(whole, isCollection);
  const at = parent.arguments.indexOf(whole as never);
  if (at === 0 && CHANGERS.test(nameOf(sourceCode, parent.callee))) return true;
  const called = whole === identifier ? localFunction(sourceCode, unwrap(parent.callee)) : undefined;
  const taker = called?.params[at];
  const name = taker?.type === 'AssignmentPattern' ? taker.left : taker;
  return called !== undefined && name?.type === 'Identifier' && findMutations(sourceCode, called).some((mutated) => mutated.name === name.name);
}

/** `a.b[c]` around `a`, casts included; a call in between gives something else. */
function outermost(identifier: Node): Node {
  let whole = identifier;
  for (let parent: Node | null = whole.parent; parent !== null; parent = parent.parent) {
    const isCast = /^TS(?:As|NonNull|Satisfies)/.test(parent.type);
    if (!isCast && !(parent.type === 'MemberExpression' && parent.object === whole) && parent.type !== 'ChainExpression') break;
    whole = parent;
  }
  return whole;
}

function callChanges(callee: Node, isCollection: boolean): boolean {
  const method = callee.type === 'MemberExpression' ? (keyName(callee) ?? '') : '';
  return ARRAY_CHANGES.test(method) || (isCollection && COLLECTION_CHANGES.test(method));
}

/** Whether a function stands in another one's way to being awaited: it is `async` itself. */
export function isAsync(node: Node): boolean {
  return isFunction(node) && node.async === true;
}

/** A local asynchronous function that an expression names. */
export function localAsync(sourceCode: SourceCode, callee: ESTree.Node): FunctionNode | undefined {
  const node = unwrap(callee);
  const found = node.type === 'Identifier' ? localFunction(sourceCode, node) : node.type === 'MemberExpression' ? ownMethod(node) : undefined;
  return found && isAsync(found) && enclosingFunction(found) !== found ? found : undefined;
}
