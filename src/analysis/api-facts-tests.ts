import type { SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import type { EdgeValue, Located, TestFacts } from './api-facts.ts';
import { lineOf } from './api-facts-entry.ts';
import { keyName, propertyOf, unwrap, walk, type Node } from './rules/ast.ts';
import { lastName, nameOf } from './rules/names.ts';
import { readTestCall } from './test-calls.ts';
import type { ParsedFile } from './syntax.ts';

/** From here a number is large and a text long: beyond what people type in an example. */
const LARGE = 1_000_000;
const LONG = 60;
/** Matchers that nearly any answer fulfils. */
const VAGUE = /^(?:toBeDefined|toBeTruthy|toBeFalsy|toBeTypeOf|toBeInstanceOf)$/;
const THROWS = /^(?:toThrow|toThrowError)$/;

/** Assertions, properties, and the edge values that go in; expected values and titles don't count. */
export function gatherTestFacts({ sourceCode }: ParsedFile): TestFacts {
  const facts = { assertions: 0, vague: [] as Located[], errorAssertions: 0, properties: 0 };
  const values = new Set<EdgeValue>();
  const visit = (node: Node): boolean => {
    if (node.type === 'ImportDeclaration' || (node.type as string).startsWith('TSType')) return false;
    for (const value of edgesOf(sourceCode, node)) values.add(value);
    if (node.type !== 'CallExpression') return true;
    const name = nameOf(sourceCode, node.callee);
    if (/^(?:fc|fast-check)(?:\.default)?\.(?:property|asyncProperty)$/.test(name)) facts.properties += 1;
    const test = readTestCall(sourceCode, node);
    if (test !== undefined) {
      for (const argument of node.arguments.slice(1)) walk(sourceCode, argument, visit);
      walk(sourceCode, node.callee, visit);
      return false;
    }
    const matcher = matcherOf(name);
    if (matcher === undefined) return true;
    facts.assertions += 1;
    if (isErrorAssertion(name, matcher)) facts.errorAssertions += 1;
    if (VAGUE.test(matcher) || (THROWS.test(matcher) && /\.not\./.test(name))) facts.vague.push({ name: matcher, line: lineOf(node) });
    if (!name.includes('expect')) return true;
    walk(sourceCode, node.callee, visit);
    return false;
  };
  walk(sourceCode, sourceCode.ast, visit);
  return { ...facts, edgeValues: [...values] };
}

/** `toBe` of `expect(…).not.toBe`, or what is called on `assert`. */
function matcherOf(name: string): string | undefined {
  if (/^(?:vitest\.)?expect(?:\.(?:soft|poll))?\(\)\../.test(name)) return lastName(name);
  return /^(?:vitest\.assert|assert|assert\.strict)(?:\.\w+)*$/.test(name) ? lastName(name) : undefined;
}

function isErrorAssertion(name: string, matcher: string): boolean {
  if (/\.not\./.test(name)) return false;
  return THROWS.test(matcher) || /\.rejects\./.test(name) || (!name.includes('expect') && /^(?:throws|rejects)$/.test(matcher));
}

function edgesOf(sourceCode: SourceCode, node: Node): EdgeValue[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? edgesOfText(node.value) : typeof node.value === 'number' ? edgesOfNumber(node.value) : node.value === null && !('regex' in node) ? ['null or undefined'] : [];
    case 'TemplateElement':
      return edgesOfText(node.value.cooked ?? '').filter((edge) => edge !== 'empty text');
    case 'UnaryExpression':
      return node.operator === '-' && node.argument.type === 'Literal' && Number(node.argument.value) > 0 ? ['a negative number'] : [];
    case 'Identifier':
      return Object.hasOwn(NAMED, node.name) ? [NAMED[node.name] as EdgeValue] : [];
    case 'ArrayExpression':
      return node.elements.length === 0 ? ['an empty list'] : [];
    case 'ObjectExpression':
      return node.properties.length === 0 ? ['an empty object'] : [];
    case 'CallExpression':
      return edgesOfCall(sourceCode, node);
    default:
      return [];
  }
}

/** Names of the language, alone or behind `Number.`. */
const NAMED: Record<string, EdgeValue> = {
  undefined: 'null or undefined', NaN: 'NaN', Infinity: 'a large number', POSITIVE_INFINITY: 'a large number', NEGATIVE_INFINITY: 'a negative number', MAX_SAFE_INTEGER: 'a large number', MAX_VALUE: 'a large number', MIN_SAFE_INTEGER: 'a negative number',
};

function edgesOfText(text: string): EdgeValue[] {
  // eslint-disable-next-line no-control-regex
  return [...(text === '' ? ['empty text' as const] : []), ...(/[^\u0000-\u007f]/.test(text) ? ['non-ASCII text' as const] : []), ...(text.length >= LONG ? ['long text' as const] : [])];
}

function edgesOfNumber(value: number): EdgeValue[] {
  return value === 0 ? ['zero'] : value >= LARGE ? ['a large number'] : [];
}

/** What fast-check tries by itself, and texts that are made long. */
function edgesOfCall(sourceCode: SourceCode, node: Node & ESTree.SimpleCallExpression): EdgeValue[] {
  const name = nameOf(sourceCode, node.callee);
  if (/\.(?:repeat|padStart|padEnd)$/.test(name) || (node.callee.type === 'MemberExpression' && /^(?:repeat|padStart|padEnd)$/.test(keyName(node.callee) ?? ''))) return ['long text'];
  const arbitrary = /^(?:fc|fast-check)(?:\.default)?\.(\w+)$/.exec(name)?.[1] ?? '';
  const options = node.arguments.map((argument) => unwrap(argument)).find((argument) => argument.type === 'ObjectExpression');
  const limit = (key: string): number | undefined => numberOf(propertyOf(options, key));
  const smallest = limit('minLength') ?? 0;
  switch (arbitrary) {
    case 'string':
      return [...(smallest === 0 ? ['empty text' as const] : []), ...(propertyOf(options, 'unit') && !/ascii/.test(sourceCode.getText(propertyOf(options, 'unit'))) ? ['non-ASCII text' as const] : [])];
    case 'integer':
    case 'float':
    case 'double':
    case 'maxSafeInteger':
      return numbersWithin(limit('min') ?? -Infinity, limit('max') ?? Infinity);
    case 'nat':
    case 'maxSafeNat':
      return ['zero'];
    case 'array':
    case 'uniqueArray':
    case 'subarray':
      return smallest === 0 ? ['an empty list'] : [];
    case 'dictionary':
    case 'object':
      return ['an empty object'];
    case 'option':
      return ['null or undefined'];
    case 'anything':
    case 'jsonValue':
      return ['empty text', 'zero', 'a negative number', 'an empty list', 'an empty object', 'null or undefined'];
    default:
      return [];
  }
}

function numberOf(node: Node | undefined): number | undefined {
  if (node === undefined) return undefined;
  const value = unwrap(node);
  if (value.type === 'UnaryExpression' && value.operator === '-') return -(numberOf(value.argument as Node) ?? Number.NaN);
  return value.type === 'Literal' && typeof value.value === 'number' ? value.value : undefined;
}

function numbersWithin(min: number, max: number): EdgeValue[] {
  return [...(min <= 0 && max >= 0 ? ['zero' as const] : []), ...(min < 0 ? ['a negative number' as const] : []), ...(max >= LARGE ? ['a large number' as const] : [])];
}
