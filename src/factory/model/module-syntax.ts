import { parse } from 'espree';

interface Node {
  type: string;
  [field: string]: unknown;
}

export interface ImportStatement {
  module: string;
  names: { imported: string; local: string }[];
}

/** What a module says about itself. */
export interface ModuleSyntax {
  imports: ImportStatement[];
  /** Names of values; `default` and `*` stand for themselves. */
  exports: string[];
  /** Every name that is used or declared, property names left out. */
  names: ReadonlySet<string>;
  /** `import(…)`, or `import.meta`. */
  reachesOut: boolean;
}

/**
 * Reads JavaScript without running it.
 * @returns undefined when it is no module, e.g. because a name is declared twice
 */
export function readModule(js: string): ModuleSyntax | undefined {
  let body: Node[];
  try {
    body = (parse(js, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as { body: Node[] }).body;
  } catch {
    return undefined;
  }
  const names = new Set<string>();
  let reachesOut = false;
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.type === 'Identifier') names.add(String(node['name']));
      if (node.type === 'ImportExpression' || node.type === 'MetaProperty') reachesOut = true;
    });
  }
  return { imports: body.flatMap(readImport), exports: body.flatMap(readExports), names, reachesOut };
}

function readImport(statement: Node): ImportStatement[] {
  if (statement.type !== 'ImportDeclaration') return [];
  const names = (statement['specifiers'] as Node[]).map((specifier) => ({
    imported: specifier.type === 'ImportSpecifier' ? nameOf(specifier['imported']) : specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*',
    local: nameOf(specifier['local']),
  }));
  return [{ module: String((statement['source'] as Node)['value']), names }];
}

function readExports(statement: Node): string[] {
  if (statement.type === 'ExportDefaultDeclaration') return ['default'];
  if (statement.type === 'ExportAllDeclaration') return ['*'];
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const declaration = statement['declaration'] as Node | null;
  if (declaration?.type === 'VariableDeclaration') return (declaration['declarations'] as Node[]).map(({ id }) => nameOf(id));
  if (declaration) return [nameOf(declaration['id'])];
  return (statement['specifiers'] as Node[]).map((specifier) => nameOf(specifier['exported']));
}

/** An identifier, or a text that stands for one; a pattern has no name. */
function nameOf(node: unknown): string {
  const { name, value } = node as { name?: string; value?: string };
  return name ?? value ?? '{}';
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const [field, value] of Object.entries(node)) {
    if (isPropertyName(node, field)) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

function isPropertyName(node: Node, field: string): boolean {
  if (node.type === 'MemberExpression') return field === 'property' && node['computed'] === false;
  return ['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type) && field === 'key' && node['computed'] === false;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
