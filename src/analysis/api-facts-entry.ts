import type * as ESTree from 'estree';
import type { Located } from './api-facts.ts';
import { asNode, isFunction, keyName, unwrap, variableOf, type FunctionNode, type Node } from './rules/ast.ts';
import type { ParsedFile } from './syntax.ts';

/** A function that callers reach, under the name they know it by. */
export interface Callable {
  name: string;
  node: FunctionNode;
  /** Its overloads: what callers see of it instead of its own types. */
  overloads: Node[];
}

export interface Entry {
  line: number;
  hasDocComment: boolean;
  /** Itself, or the constructor and the public methods of a class; empty for any other value. */
  functions: Callable[];
}

interface ExportedValue extends Located {
  /** The value or its declaration; undefined for one that another module has. */
  value: Node | undefined;
  /** Where its comment stands. */
  statement: Node;
}

/** The export that ships and the other exported values; types are none. */
export function findExported(file: ParsedFile, entryPoint: string | null): { entry: Entry | null; others: Located[] } {
  const values = file.sourceCode.ast.body.flatMap((statement) => exportedBy(file, asNode(statement)));
  const found = values.find(({ name }) => name === entryPoint);
  const others = [...new Map(values.filter(({ name }) => name !== entryPoint).map(({ name, line }) => [name, { name, line }])).values()];
  return { entry: found?.value === undefined ? null : toEntry(file, found, found.value), others };
}

function exportedBy(file: ParsedFile, statement: Node): ExportedValue[] {
  if ((statement as { exportKind?: string }).exportKind === 'type') return [];
  const at = (name: string, node: ESTree.Node, value: ESTree.Node | undefined, commented: ESTree.Node = statement): ExportedValue => ({ name, line: lineOf(node), value: value && asNode(value), statement: asNode(commented) });
  if (statement.type === 'ExportDefaultDeclaration') {
    const value = unwrap(statement.declaration as ESTree.Node);
    return [at('id' in value && value.id && 'name' in value.id ? value.id.name : 'default', value, value)];
  }
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const { declaration } = statement;
  if (declaration?.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id, init }) => (id.type === 'Identifier' ? [at(id.name, id, init ? unwrap(init) : undefined)] : []));
  if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') return [at(declaration.id.name, declaration, declaration)];
  return statement.specifiers.flatMap((specifier) => {
    if ((specifier as { exportKind?: string }).exportKind === 'type') return [];
    const name = specifier.exported.type === 'Identifier' ? specifier.exported.name : String(specifier.exported.value);
    const local = statement.source ? undefined : variableOf(file.sourceCode, asNode(specifier.local))?.defs.at(-1);
    if ((local?.type as string | undefined) === 'Type') return [];
    const declared = local?.node as ESTree.Node | undefined;
    const value = declared?.type === 'VariableDeclarator' ? (declared.init ? unwrap(declared.init) : undefined) : declared;
    return [at(name, value ?? specifier, value, declared?.type === 'VariableDeclarator' ? asNode(declared).parent ?? statement : declared)];
  });
}

function toEntry(file: ParsedFile, { name, line, statement }: ExportedValue, value: Node): Entry {
  const overloads = overloadsOf(file, name);
  const commented = overloads[0]?.parent ?? statement;
  return {
    line,
    hasDocComment: [statement, commented, ...(overloads[0] ? [overloads[0]] : [])].some((node) => hasDocComment(file, node)),
    functions: isFunction(value) ? [{ name, node: value, overloads }] : value.type === 'ClassDeclaration' || value.type === 'ClassExpression' ? methodsOf(name, value) : [],
  };
}

function hasDocComment(file: ParsedFile, node: Node): boolean {
  const last = file.sourceCode.getCommentsBefore(node).at(-1);
  return last?.type === 'Block' && last.value.startsWith('*') && /\w/.test(last.value);
}

function overloadsOf(file: ParsedFile, name: string): Node[] {
  return file.sourceCode.ast.body.flatMap((statement) => {
    const declared = asNode(statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement) as { type: string; id?: { name?: string } };
    return declared.type === 'TSDeclareFunction' && declared.id?.name === name ? [asNode(declared)] : [];
  });
}

function methodsOf(className: string, node: Node & (ESTree.ClassDeclaration | ESTree.ClassExpression)): Callable[] {
  return node.body.body.flatMap((member) => {
    const { accessibility } = member as { accessibility?: string };
    if (member.type !== 'MethodDefinition' || member.key.type === 'PrivateIdentifier' || (accessibility !== undefined && accessibility !== 'public')) return [];
    const method = asNode(member.value);
    const name = member.kind === 'constructor' ? className : `${className}.${keyName(member) ?? '…'}`;
    return isFunction(method) ? [{ name, node: method, overloads: [] }] : [];
  });
}

export function lineOf(node: { loc?: ESTree.SourceLocation | null | undefined }): number {
  return node.loc?.start.line ?? 1;
}
