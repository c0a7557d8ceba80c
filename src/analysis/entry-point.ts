import type * as ESTree from 'estree';
import type { ArtifactType } from '../artifact/code-artifact.ts';
import { asNode, isFunction, unwrap, variableOf } from './rules/ast.ts';
import type { ParsedFile } from './syntax.ts';

interface Export {
  name: string;
  type: 'function' | 'class' | 'module';
}

/**
 * The export that ships: the one named like the file (`validate-email.ts` -> `validateEmail`), else the first exported
 * function or class. Types don't count. Without any export the file is a script.
 */
export function findEntryPoint(file: ParsedFile, fileName: string): { name: string | null; type: ArtifactType } {
  const exported = exportsOf(file);
  const wanted = bare(fileName.replace(/^.*[/\\]/, '').replace(/\.\w+$/, ''));
  const entry = exported.find((candidate) => bare(candidate.name) === wanted) ?? exported.find((candidate) => candidate.type !== 'module');
  if (entry !== undefined) return { name: entry.name, type: entry.type };
  return exported.length > 0 ? { name: null, type: 'module' } : { name: null, type: 'script' };
}

/** Kebab, snake and camel case of one name are equal. */
function bare(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function exportsOf(file: ParsedFile): Export[] {
  return file.sourceCode.ast.body.flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') return [defaultExport(file, asNode(statement.declaration))];
    if (statement.type === 'ExportNamedDeclaration' && (statement as { exportKind?: string }).exportKind !== 'type') return namedExports(file, statement);
    return [];
  });
}

function defaultExport(file: ParsedFile, declaration: ESTree.Node): Export {
  const node = unwrap(declaration);
  const name = 'id' in node && node.id && 'name' in node.id ? node.id.name : 'default';
  return { name, type: typeOf(file, node) };
}

function namedExports(file: ParsedFile, statement: ESTree.ExportNamedDeclaration): Export[] {
  const { declaration } = statement;
  if (declaration?.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id, init }) => (id.type === 'Identifier' ? [{ name: id.name, type: typeOf(file, init) }] : []));
  }
  if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') {
    return [{ name: declaration.id.name, type: typeOf(file, declaration) }];
  }
  return statement.specifiers.flatMap((specifier) => {
    if ((specifier as { exportKind?: string }).exportKind === 'type') return [];
    const name = specifier.exported.type === 'Identifier' ? specifier.exported.name : String(specifier.exported.value);
    return [{ name, type: statement.source ? ('module' as const) : typeOf(file, specifier.local) }];
  });
}

function typeOf(file: ParsedFile, value: ESTree.Node | null | undefined): Export['type'] {
  if (!value) return 'module';
  const node = unwrap(value);
  if (isFunction(node)) return 'function';
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return 'class';
  if (node.type !== 'Identifier') return 'module';
  const definition = variableOf(file.sourceCode, asNode(node))?.defs[0];
  if (definition?.type === 'FunctionName') return 'function';
  if (definition?.type === 'ClassName') return 'class';
  return definition?.type === 'Variable' ? typeOf(file, (definition.node as ESTree.VariableDeclarator).init) : 'module';
}
