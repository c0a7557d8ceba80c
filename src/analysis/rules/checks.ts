import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { mentions, parentOf, unwrap, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';

/** In which outcome of a condition a value is known to be harmless. */
export interface Check {
  safeIfTrue: boolean;
  safeIfFalse: boolean;
}

const NOTHING: Check = { safeIfTrue: false, safeIfFalse: false };
const ALLOWS: Check = { safeIfTrue: true, safeIfFalse: false };
const REFUSES: Check = { safeIfTrue: false, safeIfFalse: true };

/** Calls that compare a value with what is allowed. */
const ALLOWING = /^(?:includes|has|test|match|exec|startsWith|endsWith|indexOf|hasOwnProperty|hasOwn|some|every|isInteger|isSafeInteger|isFinite|isInside|is[A-Z]\w*|\w*[vV]alid\w*|\w*[aA]llow\w*|\w*[sS]afe\w*|verify\w*|check\w*|assert\w*|contains?)$/;
/** Calls whose yes means no. */
const REFUSING = /^(?:isNaN|(?:is|has|looks|contains)?(?:Not|[bB]ad|[mM]alicious|[dD]angerous|[fF]orbidden|[bB]lock(?:ed|list)|[bB]anned|[dD]en(?:ied|y)|[iI]nvalid|[iI]nsecure|[uU]nsafe|[uU]ntrusted)\w*)$/;

/** Conditions are followed so deep; deeper ones say nothing. */
const DEEPEST = 50;

/** What the condition says of the value that is written as `text` and used at `use`. */
export function checkOf(sourceCode: SourceCode, condition: ESTree.Node, text: string, use: Node, depth = 0): Check {
  const node = unwrap(condition);
  if (depth > DEEPEST) return NOTHING;
  const of = (part: ESTree.Node) => checkOf(sourceCode, part, text, use, depth + 1);
  if (node.type === 'UnaryExpression' && node.operator === '!') return not(of(node.argument));
  if (node.type === 'LogicalExpression') return combined(node.operator, operandsOf(node).map(of));
  if (node.type === 'BinaryExpression') return comparison(sourceCode, node, text, use, of);
  return node.type === 'CallExpression' ? call(sourceCode, node, text, use) : NOTHING;
}

function not({ safeIfTrue, safeIfFalse }: Check): Check {
  return { safeIfTrue: safeIfFalse, safeIfFalse: safeIfTrue };
}

/** `a`, `b` and `c` of `a && b && c`, however many. */
function operandsOf({ operator, left, right }: ESTree.LogicalExpression): ESTree.Node[] {
  const operands: ESTree.Node[] = [right];
  let rest: Node = unwrap(left);
  for (; rest.type === 'LogicalExpression' && rest.operator === operator; rest = unwrap(rest.left)) operands.push(rest.right);
  return [rest, ...operands.reverse()];
}

function combined(operator: string, checks: Check[]): Check {
  const any = (key: keyof Check) => checks.some((check) => check[key]);
  const all = (key: keyof Check) => checks.every((check) => check[key]);
  if (operator === '&&') return { safeIfTrue: any('safeIfTrue'), safeIfFalse: all('safeIfFalse') };
  return { safeIfTrue: all('safeIfTrue'), safeIfFalse: any('safeIfFalse') };
}

function comparison(sourceCode: SourceCode, node: Node & ESTree.BinaryExpression, text: string, use: Node, of: (part: ESTree.Node) => Check): Check {
  const left = node.left as ESTree.Node;
  if (node.operator === 'in') return sourceCode.getText(left) === text && !isKeyOfAnother(sourceCode, use, sourceCode.getText(node.right)) ? ALLOWS : NOTHING;
  const [value, other] = left.type === 'Literal' ? [node.right, left] : [left, node.right];
  const equal = /^={2,3}$/.test(node.operator);
  if (equal || /^!={1,2}$/.test(node.operator)) return equal ? equals(sourceCode, value, other, text, of) : not(equals(sourceCode, value, other, text, of));
  // `list.indexOf(x) >= 0`, `> -1`, `< 0`
  const found = of(value);
  if (/^(?:0|-1)$/.test(sourceCode.getText(other))) return node.operator.startsWith('>') ? found : not(found);
  return NOTHING;
}

/** What it says when `value == other`. */
function equals(sourceCode: SourceCode, value: ESTree.Node, other: ESTree.Node, text: string, of: (part: ESTree.Node) => Check): Check {
  const otherText = sourceCode.getText(other);
  if (otherText === 'true' || otherText === '0') return of(value);
  if (otherText === 'false' || otherText === '-1') return not(of(value));
  if (value.type === 'UnaryExpression' && value.operator === 'typeof' && sourceCode.getText(value.argument) === text) return /number|boolean|bigint/.test(otherText) ? ALLOWS : NOTHING;
  if (other.type !== 'Literal' || typeof other.value !== 'string' || other.value.length === 0) return NOTHING;
  const written = sourceCode.getText(value);
  if (written !== text && !written.startsWith(`${text}.`)) return NOTHING;
  return /^(?:__proto__|constructor|prototype|\.\.)$/.test(other.value) ? REFUSES : ALLOWS;
}

function call(sourceCode: SourceCode, node: Node & ESTree.SimpleCallExpression, text: string, use: Node): Check {
  const name = lastName(nameOf(sourceCode, node.callee));
  const given = node.arguments.some((argument) => mentions(sourceCode, argument, text));
  if (REFUSING.test(name)) return given || mentions(sourceCode, node.callee, text) ? REFUSES : NOTHING;
  if (!ALLOWING.test(name)) return NOTHING;
  const owner = node.callee.type === 'MemberExpression' ? node.callee.object : undefined;
  if (given) {
    if (/^(?:hasOwnProperty|hasOwn)$/.test(name)) return ownsKey(sourceCode, node, owner, use) ? ALLOWS : NOTHING;
    return owner?.type === 'Literal' && 'regex' in owner && refusesWhatItMatches(owner.regex.pattern) ? REFUSES : ALLOWS;
  }
  return owner !== undefined && mentions(sourceCode, owner, text) ? aboutItself(sourceCode, name, node.arguments[0]) : NOTHING;
}

/** `x.startsWith(root)`, `x.includes('..')`, `x.match(/^\w+$/)`: a question about what is in the value. */
function aboutItself(sourceCode: SourceCode, name: string, argument: ESTree.Node | undefined): Check {
  const asked = argument === undefined ? '' : sourceCode.getText(argument);
  if (/\.\.|__proto__|constructor/.test(asked) && !asked.startsWith('/^')) return REFUSES;
  if (/^(?:includes|indexOf|has|some|every|contains?)$/.test(name)) return NOTHING;
  if (argument?.type === 'Literal' && 'regex' in argument) return refusesWhatItMatches(argument.regex.pattern) ? REFUSES : ALLOWS;
  // "/data" is also the start of "/data/../etc"; an origin with its slash is not to be left.
  if (name === 'startsWith' && argument?.type === 'Literal') return /:\/\/[^/]+\//.test(asked) ? ALLOWS : NOTHING;
  return ALLOWS;
}

/** `/[^a-z]/`, `/[;&|]/`, `/\.\./`: whoever looks for these wants none of them. */
function refusesWhatItMatches(pattern: string): boolean {
  return /^\(?(?:\[[^\]]*\]|\\W|\\\.\\\.|__proto__)/.test(pattern) && !pattern.endsWith('$');
}

/** `table.hasOwnProperty(key)` speaks of `table[key]`, not of `other[key]`. */
function ownsKey(sourceCode: SourceCode, node: ESTree.SimpleCallExpression, owner: ESTree.Node | undefined, use: Node): boolean {
  const asked = node.arguments.length > 1 ? node.arguments[0] : owner;
  return asked === undefined || !isKeyOfAnother(sourceCode, use, sourceCode.getText(asked));
}

function isKeyOfAnother(sourceCode: SourceCode, use: Node, object: string): boolean {
  const member = parentOf(use);
  return member.type === 'MemberExpression' && member.computed && member.property === use && sourceCode.getText(member.object) !== object;
}
