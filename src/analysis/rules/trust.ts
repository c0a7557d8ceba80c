import type { Scope, SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { asNode, isFunction, isInside, keyName, parentOf, propertyOf, unwrap, variableOf, walk, type FunctionNode, type Node } from './ast.ts';
import { isGuarded } from './guards.ts';
import { lastName, nameOf } from './names.ts';
import { globalReferences } from './strings.ts';
import { firstParameterIsRequest, isHarmlessType, isInputEvent, isInputName, isInputSource, isIoName, isPassThrough, isSanitiser, ITERATION } from './vocabulary.ts';

/**
 * How far a value can be trusted, from what can be seen in this one file.
 * `constant`: fixed in the source, or reduced to something harmless (a number, an escaped text, an allow-listed value);
 * `unknown`: nothing is known, e.g. the result of another module's function;
 * `parameter`: whatever the caller of a function, or of the program, passes;
 * `input`: it comes from a stranger: a request, an event, the address bar.
 */
export type Trust = 'constant' | 'unknown' | 'parameter' | 'input';

const RANK: Trust[] = ['constant', 'unknown', 'parameter', 'input'];

export function atLeast(trust: Trust, bound: Trust): boolean {
  return RANK.indexOf(trust) >= RANK.indexOf(bound);
}

function worst(values: Trust[]): Trust {
  return values.reduce((a, b) => (RANK.indexOf(a) >= RANK.indexOf(b) ? a : b), 'constant');
}

function atMost(trust: Trust, bound: Trust): Trust {
  return atLeast(trust, bound) ? bound : trust;
}

/** Values that are made of one another are followed so far: thousands of them would exhaust the stack. */
const DEEPEST = 200;

export interface TrustWalk {
  of(node: ESTree.Node): Trust;
}

/**
 * A small taint walk inside one file: follows assignments, string building, calls of local functions and guards such as
 * `if (!allowed.has(x)) return`. Control flow and other files are not followed. Each node is judged once, so the
 * cost is linear in the size of the file.
 */
export function createTrustWalk(sourceCode: SourceCode): TrustWalk {
  const known = new Map<ESTree.Node | Scope.Variable, Trust>();
  let depth = 0;

  function of(expression: ESTree.Node): Trust {
    const node = unwrap(expression);
    return remembered(node, () => judge(node));
  }

  /** A value that depends on itself (loops, recursion) adds nothing to its own judgement. */
  function remembered(key: ESTree.Node | Scope.Variable, compute: () => Trust): Trust {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (depth >= DEEPEST) return 'unknown';
    known.set(key, 'constant');
    depth += 1;
    const trust = compute();
    depth -= 1;
    known.set(key, trust);
    return trust;
  }

  const worstOf = (nodes: (ESTree.Node | null)[]) => worst(nodes.filter((node) => node !== null).map(of));

  function judge(node: Node): Trust {
    switch (node.type) {
      case 'Identifier':
        return isGuarded(sourceCode, node) ? 'constant' : ofIdentifier(node);
      case 'MemberExpression':
        return isGuarded(sourceCode, node) ? 'constant' : ofMember(node);
      case 'CallExpression':
      case 'NewExpression':
        return ofCall(node);
      case 'BinaryExpression':
        return node.operator === '+' ? worstOf([node.left as ESTree.Node, node.right]) : 'constant';
      case 'LogicalExpression':
        return worstOf([node.left, node.right]);
      case 'ConditionalExpression':
        return worstOf([node.consequent, node.alternate]);
      case 'TemplateLiteral':
        return worstOf(node.expressions);
      case 'TaggedTemplateExpression':
        return /(?:sql|gql|html|css)$/i.test(nameOf(sourceCode, node.tag)) ? 'constant' : worstOf(node.quasi.expressions);
      case 'AssignmentExpression':
        return of(node.right);
      case 'SequenceExpression':
        return worstOf(node.expressions.slice(-1));
      case 'ArrayExpression':
        return worstOf(node.elements);
      case 'ObjectExpression':
        return worstOf(node.properties.map((property) => (property.type === 'Property' ? property.value : property.argument)));
      case 'SpreadElement':
        return of(node.argument);
      case 'YieldExpression':
      case 'ThisExpression':
      case 'ImportExpression':
        return 'unknown';
      default:
        return 'constant';
    }
  }

  function ofIdentifier(node: Node & ESTree.Identifier): Trust {
    const variable = variableOf(sourceCode, node);
    if (variable !== undefined) return remembered(variable, () => ofVariable(variable));
    if (isInputSource(node.name)) return 'input';
    const writes = globalReferences(sourceCode, node.name).flatMap((reference) => reference.writeExpr ?? []);
    if (writes.length > 0) return worstOf(writes);
    if (/^(?:undefined|NaN|Infinity|__dirname|__filename)$/.test(node.name)) return 'constant';
    return isInputName(node.name) ? 'input' : 'unknown';
  }

  function ofVariable(variable: Scope.Variable): Trust {
    const definition = variable.defs[0];
    if (definition?.type === 'Parameter') return ofParameter(definition, variable);
    if (definition?.type === 'ImportBinding' || definition?.type === 'CatchClause') return 'unknown';
    if (definition?.type !== 'Variable') return 'constant';
    if (isHarmlessType(definition.name)) return 'constant';
    return worst([...writtenValues(variable), ...addedValues(variable)]);
  }

  function writtenValues(variable: Scope.Variable): Trust[] {
    return variable.references.filter((reference) => reference.isWrite() && reference.writeExpr).map((reference) => of(reference.writeExpr as ESTree.Node));
  }

  /** `options.path = x`, `list.push(x)`: what is put into an object counts for the object. */
  function addedValues(variable: Scope.Variable): Trust[] {
    return variable.references.flatMap((reference) => {
      const member = parentOf(reference.identifier);
      if (member.type !== 'MemberExpression' || member.object !== reference.identifier) return [];
      const user = parentOf(member);
      if (user.type === 'AssignmentExpression' && user.left === member) return [of(user.right)];
      const adds = user.type === 'CallExpression' && user.callee === member && /^(?:push|unshift|set|append|add|splice)$/.test(keyName(member) ?? '');
      return adds ? user.arguments.map(of) : [];
    });
  }

  function ofParameter(definition: Scope.Definition, variable: Scope.Variable): Trust {
    const owner = definition.node as FunctionNode;
    const name = definition.name as ESTree.Identifier;
    if (isHarmlessType(name)) return 'constant';
    const index = owner.params.findIndex((parameter) => containsName(parameter, name));
    if (isInputName(name.name) || (index === 0 && (firstParameterIsRequest(owner) || handlesInput(owner)))) return 'input';
    return worst([fromCallers(owner, index), ...writtenValues(variable).filter((trust) => trust !== 'constant')]);
  }

  /** `socket.on('message', owner)`, `window.onmessage = owner`, `zip.forEach(owner)`. */
  function handlesInput(owner: FunctionNode): boolean {
    const user = parentOf(owner);
    if (user.type === 'AssignmentExpression' && user.left.type === 'MemberExpression') return isInputEvent((keyName(user.left) ?? '').replace(/^on/, ''));
    if (user.type !== 'CallExpression' || !user.arguments.includes(owner as never)) return false;
    const name = nameOf(sourceCode, user.callee);
    if (/^(?:zip|jszip|archive)\w*\.(?:forEach|filter)$/i.test(name)) return true;
    const [event] = user.arguments;
    return /^(?:on|once|addListener|addEventListener)$/.test(lastName(name)) && event?.type === 'Literal' && isInputEvent(String(event.value));
  }

  function containsName(parameter: ESTree.Node, name: ESTree.Identifier): boolean {
    let found = false;
    walk(sourceCode, parameter, (node) => {
      if (node === asNode(name)) found = true;
    });
    return found;
  }

  /** What the callers in this file pass, when the function can't be called from elsewhere. */
  function fromCallers(owner: FunctionNode, index: number): Trust {
    const callback = asCallback(owner, index);
    if (callback !== undefined) return callback;
    const variable = functionVariable(owner);
    if (variable === undefined || isExported(owner)) return 'parameter';
    // A function that calls itself does not say who calls it first.
    const uses = variable.references.filter((reference) => !reference.isWrite() && !isInside(asNode(reference.identifier), owner)).map((reference) => asNode(reference.identifier));
    const calls = uses.map(parentOf).filter((parent) => parent.type === 'CallExpression' || parent.type === 'NewExpression');
    if (uses.length === 0 || calls.length !== uses.length) return 'parameter';
    const passed = calls.map((call) => call.arguments[index]).filter((argument) => argument !== undefined);
    return passed.length === 0 ? 'parameter' : worst(passed.map(of));
  }

  /** `xs.map(x => …)` gets elements of `xs`; `promise.then(x => …)` what the promise holds. */
  function asCallback(owner: FunctionNode, index: number): Trust | undefined {
    const call = parentOf(owner);
    if (call.type === 'NewExpression' && nameOf(sourceCode, call.callee) === 'Promise') return 'constant';
    if (call.type !== 'CallExpression' || !call.arguments.includes(owner as never)) return undefined;
    const { callee } = call;
    if (callee.type !== 'MemberExpression' || !ITERATION.has(keyName(callee) ?? '')) return undefined;
    return index === 0 || keyName(callee) === 'reduce' ? of(callee.object) : 'constant';
  }

  function functionVariable(owner: FunctionNode): Scope.Variable | undefined {
    if (owner.type === 'FunctionDeclaration') return owner.id ? variableOf(sourceCode, asNode(owner.id)) : undefined;
    const parent = parentOf(owner);
    return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? variableOf(sourceCode, asNode(parent.id)) : undefined;
  }

  function isExported(owner: FunctionNode): boolean {
    const statement = owner.type === 'FunctionDeclaration' ? owner : owner.parent.parent;
    return statement !== null && /^Export/.test(statement.parent?.type ?? '');
  }

  function ofMember(node: Node & ESTree.MemberExpression): Trust {
    const name = nameOf(sourceCode, node);
    if (isInputSource(name)) return 'input';
    // Whoever starts the program is its caller.
    if (/^process\.(?:env|argv)\b/.test(name)) return 'parameter';
    const key = keyName(node);
    if (key !== undefined && /^(?:length|size|byteLength|lastIndex)$/.test(key)) return 'constant';
    return (key === undefined ? undefined : ofKnownProperty(node, key)) ?? of(node.object);
  }

  /** Property of an object literal that is written once. */
  function ofKnownProperty(node: Node & ESTree.MemberExpression, key: string): Trust | undefined {
    const variable = variableOf(sourceCode, unwrap(node.object));
    const init = variable?.defs[0]?.type === 'Variable' ? (variable.defs[0].node as ESTree.VariableDeclarator).init : undefined;
    const value = init ? propertyOf(unwrap(init), key) : undefined;
    if (variable === undefined || value === undefined || addedValues(variable).length > 0) return undefined;
    return of(value);
  }

  function ofCall(node: Node & (ESTree.SimpleCallExpression | ESTree.NewExpression)): Trust {
    const name = nameOf(sourceCode, node.callee);
    const last = lastName(name);
    if (isSanitiser(last) || isAllowListReplace(node, last)) return 'constant';
    if (isInputSource(`${name}()`)) return 'input';
    const local = localFunction(node.callee);
    if (local !== undefined) return returned(local);
    const passed = worstOf(node.arguments.filter((argument) => !isFunction(asNode(argument))));
    if (isPassThrough(name)) return passed;
    const receiver = node.callee.type === 'MemberExpression' ? of(node.callee.object) : 'constant';
    if (isIoName(last) && receiver !== 'input') return 'unknown';
    return worst([receiver, atMost(passed, 'parameter'), 'unknown']);
  }

  /** `.replace(/[^a-z0-9]/g, '')` keeps only what is listed, `.replace(/[.*+]/g, '\\$&')` escapes it. */
  function isAllowListReplace(node: ESTree.SimpleCallExpression | ESTree.NewExpression, method: string): boolean {
    const [pattern, replacement] = node.arguments;
    if (!/^replace(?:All)?$/.test(method) || pattern?.type !== 'Literal' || !('regex' in pattern)) return false;
    const by = replacement?.type === 'Literal' ? String(replacement.value) : '';
    // The second is how a shell quotes a quote.
    if ((/^\\+\$[&1]$/.test(by) && pattern.regex.pattern.includes('[')) || (by === "'\\''" && pattern.regex.pattern === "'")) return true;
    return pattern.regex.flags.includes('g') && /^\[\^|^\\[WD]|^\[<>|^\[&<|^\/\\\.\./.test(pattern.regex.pattern);
  }

  function localFunction(callee: ESTree.Node): FunctionNode | undefined {
    const definition = variableOf(sourceCode, unwrap(callee))?.defs[0];
    const node = definition?.type === 'FunctionName' ? definition.node : definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
    return node && isFunction(asNode(node)) ? (node as FunctionNode) : undefined;
  }

  function returned(owner: FunctionNode): Trust {
    return remembered(owner, () => {
      if (owner.type === 'ArrowFunctionExpression' && owner.body.type !== 'BlockStatement') return of(owner.body);
      const values: ESTree.Node[] = [];
      walk(sourceCode, owner.body, (node) => {
        if (node.type === 'ReturnStatement' && node.argument) values.push(node.argument);
        return !isFunction(node);
      });
      return worstOf(values);
    });
  }

  return { of };
}
