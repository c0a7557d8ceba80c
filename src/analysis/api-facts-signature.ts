import type * as ESTree from 'estree';
import type { ParameterFacts, SignatureFacts, Typing, ValueKind } from './api-facts.ts';
import { findMutations, findNothing } from './api-facts-behaviour.ts';
import { lineOf, type Callable } from './api-facts-entry.ts';
import { asNode, walk, type Node } from './rules/ast.ts';
import { isTypeScript, type ParsedFile } from './syntax.ts';

/** A node of a type; ESTree has none. */
type TypeNode = Node & { typeName?: { name?: string }; types?: TypeNode[]; elementType?: TypeNode; typeAnnotation?: TypeNode; typeArguments?: { params: TypeNode[] }; members?: Node[]; literal?: ESTree.Node; operator?: string };
/** What a parameter or function has beside what ESTree knows. */
interface Typed {
  typeAnnotation?: { typeAnnotation: TypeNode };
  returnType?: { typeAnnotation: TypeNode };
}

const KEYWORDS: Record<string, ValueKind> = { TSStringKeyword: 'string', TSNumberKeyword: 'number', TSBooleanKeyword: 'boolean', TSArrayType: 'array', TSTupleType: 'other', TSFunctionType: 'function', TSObjectKeyword: 'object' };
const REFERENCES: Record<string, ValueKind> = { Array: 'array', ReadonlyArray: 'array', Iterable: 'array', Record: 'object', Function: 'function', String: 'string', Number: 'number' };

/** What callers see of one function: the widest of its overloads where it has some. */
export function gatherSignature(file: ParsedFile, { name, node, overloads }: Callable): SignatureFacts {
  const seen = [...overloads].sort((a, b) => parametersOf(b).length - parametersOf(a).length)[0] ?? node;
  const result = (seen as Typed).returnType?.typeAnnotation;
  return {
    name,
    line: lineOf(node),
    parameters: parametersOf(seen).map((parameter) => parameterFacts(file, parameter)),
    returns: isTypeScript(file.extension) ? typingOf(file, result, isConstructor(node) ? 'typed' : 'untyped') : 'typed',
    mixes: mixedPrimitives(file, result),
    ...findNothing(file.sourceCode, node),
    mutates: findMutations(file.sourceCode, node),
  };
}

function isConstructor(node: Node): boolean {
  const { parent } = node;
  return parent?.type === 'MethodDefinition' && (parent.kind === 'constructor' || parent.kind === 'set');
}

function parametersOf(node: Node): ESTree.Pattern[] {
  // `this` is a parameter for the type checker only.
  return (node as unknown as { params: ESTree.Pattern[] }).params.filter((parameter) => !(parameter.type === 'Identifier' && parameter.name === 'this'));
}

function parameterFacts(file: ParsedFile, parameter: ESTree.Pattern): ParameterFacts {
  const inner = (parameter as unknown as { type: string; parameter?: ESTree.Pattern }).parameter ?? parameter;
  const target = inner.type === 'AssignmentPattern' ? inner.left : inner.type === 'RestElement' ? inner.argument : inner;
  const annotation = (inner as Typed).typeAnnotation?.typeAnnotation ?? (target as Typed).typeAnnotation?.typeAnnotation;
  // A rest parameter takes what its list holds, one after another.
  const taken = inner.type === 'RestElement' ? (annotation?.elementType ?? annotation?.typeAnnotation?.elementType ?? annotation?.typeArguments?.params[0] ?? annotation) : annotation;
  const initial = inner.type === 'AssignmentPattern' ? kindOfValue(inner.right) : undefined;
  const kinds = taken === undefined ? [initial ?? 'other'] : [...new Set(kindsOf(file, taken))];
  return {
    name: target.type === 'Identifier' ? target.name : '{…}',
    line: lineOf(parameter),
    kinds,
    typing: isTypeScript(file.extension) ? typingOf(file, annotation, initial === undefined ? 'untyped' : 'typed') : 'typed',
    isFlag: kinds.includes('boolean') && kinds.every((kind) => kind === 'boolean') && target.type === 'Identifier',
  };
}

function kindOfValue(value: ESTree.Node): ValueKind | undefined {
  if (value.type === 'Literal') return typeof value.value === 'string' || typeof value.value === 'number' || typeof value.value === 'boolean' ? (typeof value.value as ValueKind) : 'other';
  if (value.type === 'UnaryExpression') return kindOfValue(value.argument);
  if (value.type === 'TemplateLiteral') return 'string';
  if (value.type === 'ArrayExpression') return 'array';
  if (value.type === 'ObjectExpression' || value.type === 'Identifier' || value.type === 'MemberExpression' || value.type === 'CallExpression' || value.type === 'NewExpression') return 'other';
  return value.type === 'ArrowFunctionExpression' ? 'function' : undefined;
}

/** @param seen aliases that were looked up already: types can be recursive */
function kindsOf(file: ParsedFile, type: TypeNode, seen = new Set<string>()): ValueKind[] {
  const name = type.type as string;
  if (name === 'TSUnionType' && type.types) return type.types.flatMap((part) => kindsOf(file, part, seen));
  if (name === 'TSTypeOperator' && type.typeAnnotation) return kindsOf(file, type.typeAnnotation, seen);
  if (name === 'TSTypeLiteral') return [(type.members ?? []).some((member) => (member.type as string) === 'TSIndexSignature') ? 'object' : 'other'];
  if (name === 'TSTypeReference') {
    const called = type.typeName?.name ?? '';
    if (seen.has(called)) return [];
    const alias = aliasOf(file, called);
    if (alias) return kindsOf(file, alias, seen.add(called));
    return [Object.hasOwn(REFERENCES, called) ? (REFERENCES[called] as ValueKind) : 'other'];
  }
  return [Object.hasOwn(KEYWORDS, name) ? (KEYWORDS[name] as ValueKind) : 'other'];
}

/** What a name stands for, where this file says so; interfaces and type variables stand for themselves. */
function aliasOf(file: ParsedFile, name: string): TypeNode | undefined {
  for (const statement of file.sourceCode.ast.body) {
    const declared = (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement) as unknown as { type?: string; id?: { name?: string }; typeAnnotation?: TypeNode; typeParameters?: unknown } | null;
    if (declared?.type === 'TSTypeAliasDeclaration' && declared.id?.name === name && !declared.typeParameters) return declared.typeAnnotation;
  }
  return undefined;
}

function typingOf(file: ParsedFile, annotation: TypeNode | undefined, without: Typing): Typing {
  if (annotation === undefined) return without;
  let any = false;
  walk(file.sourceCode, annotation, (node) => {
    if ((node.type as string) === 'TSAnyKeyword') any = true;
    return !any;
  });
  if (any) return 'any';
  const promised = annotation.typeName?.name === 'Promise' ? annotation.typeArguments?.params[0] : undefined;
  return ((promised ?? annotation).type as string) === 'TSUnknownKeyword' ? 'unknown' : 'typed';
}

const PRIMITIVES: ValueKind[] = ['string', 'number', 'boolean', 'array'];

/** The kinds a declared union mixes; one kind and null or undefined are no mixture. */
function mixedPrimitives(file: ParsedFile, result: TypeNode | undefined): string[] {
  if (result === undefined) return [];
  const promised = result.typeName?.name === 'Promise' ? result.typeArguments?.params[0] : undefined;
  const kinds = [...new Set(kindsOf(file, asNode(promised ?? result) as TypeNode))].filter((kind) => PRIMITIVES.includes(kind));
  return kinds.length > 1 ? kinds : [];
}
