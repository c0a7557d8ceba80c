import { parse } from 'espree';
import { TEMPLATE_MODULE, type TemplateFile } from './template.ts';

/** What changes between a template's file and the one that ships. */
export interface Rewrite {
  /** Old name -> new name of variables and functions. */
  names: ReadonlyMap<string, string>;
  /** Constant -> source of its new value. */
  constants: ReadonlyMap<string, string>;
  /** Path that replaces `./function.ts` in imports. */
  module: string;
  /** Source to put behind the imports. */
  afterImports: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Applies the changes by the positions of the syntax tree, so texts and comments stay untouched.
 * @throws Error when a constant is not there
 */
export function rewrite(file: TemplateFile, changes: Rewrite): string {
  const program = parseFile(file);
  const edits = [...renameEdits(program, changes.names), ...constantEdits(program, changes.constants), ...importEdits(program, changes)];
  const unique = new Map(edits.map((edit) => [`${edit.start}:${edit.end}`, edit]));
  return [...unique.values()].toSorted((a, b) => b.start - a.start).reduce((source, { start, end, text }) => source.slice(0, start) + text + source.slice(end), file.source);
}

/** Names of all variables, functions and imports that the file uses or declares. */
export function namesIn(file: TemplateFile): Set<string> {
  const names = new Set<string>();
  walkNames(parseFile(file), (node) => names.add(node['name'] as string));
  return names;
}

/** Names that the file declares at its top level, types left out. */
export function topNamesIn(file: TemplateFile): Set<string> {
  const names = new Set<string>();
  for (const statement of parseFile(file)['body'] as Node[]) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as Node | null) : statement;
    if (declaration?.type === 'ImportDeclaration') for (const specifier of declaration['specifiers'] as Node[]) names.add((specifier['local'] as Node)['name'] as string);
    else if (declaration?.type === 'VariableDeclaration') for (const declarator of declaration['declarations'] as Node[]) walkNames(declarator['id'] as Node, (node) => names.add(node['name'] as string));
    else if (declaration?.['id']) names.add((declaration['id'] as Node)['name'] as string);
  }
  return names;
}

/** Whether the file has this constant at its top level. */
export function hasConstant(file: TemplateFile, name: string): boolean {
  return topConstants(parseFile(file)).some((declarator) => (declarator['id'] as Node)['name'] === name);
}

function parseFile(file: TemplateFile): Node {
  return parse(file.plain, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node;
}

function renameEdits(program: Node, names: ReadonlyMap<string, string>): Edit[] {
  const edits: Edit[] = [];
  walkNames(program, (node, shorthand) => {
    const name = node['name'] as string;
    const renamed = names.get(name);
    const start = node.start;
    if (renamed !== undefined) edits.push({ start, end: start + name.length, text: shorthand ? `${name}: ${renamed}` : renamed });
  });
  return edits;
}

function constantEdits(program: Node, constants: ReadonlyMap<string, string>): Edit[] {
  return topConstants(program).flatMap((declarator): Edit[] => {
    const source = constants.get((declarator['id'] as Node)['name'] as string);
    const init = declarator['init'] as Node;
    return source === undefined ? [] : [{ start: init.start, end: init.end, text: source }];
  });
}

function importEdits(program: Node, { module, afterImports }: Rewrite): Edit[] {
  const imports = (program['body'] as Node[]).filter(({ type }) => type === 'ImportDeclaration');
  const last = imports.at(-1);
  const edits = imports.flatMap((declaration): Edit[] => {
    const source = declaration['source'] as Node;
    return source['value'] === TEMPLATE_MODULE ? [{ start: source.start, end: source.end, text: `'${module}'` }] : [];
  });
  return last && afterImports !== '' ? [...edits, { start: last.end, end: last.end, text: `\n${afterImports}` }] : edits;
}

function topConstants(program: Node): Node[] {
  return (program['body'] as Node[]).filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const').flatMap((declaration) => declaration['declarations'] as Node[]);
}

/** Calls `visit` for every identifier that names a variable; property names are left out. */
function walkNames(node: Node, visit: (identifier: Node, shorthand: boolean) => void, shorthand = false): void {
  if (node.type === 'Identifier') return visit(node, shorthand);
  for (const [field, value] of Object.entries(node)) {
    if (isPropertyName(node, field)) continue;
    const isShorthand = node.type === 'Property' && node['shorthand'] === true;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walkNames(shorthandName(child, isShorthand), visit, isShorthand);
    if (isShorthand && (node['value'] as Node).type === 'AssignmentPattern') walkNames((node['value'] as Node)['right'] as Node, visit);
  }
}

/** `{ name = 1 }` holds its name in an assignment pattern. */
function shorthandName(child: Node, isShorthand: boolean): Node {
  return isShorthand && child.type === 'AssignmentPattern' ? (child['left'] as Node) : child;
}

function isPropertyName(node: Node, field: string): boolean {
  if (node.type === 'MemberExpression') return field === 'property' && node['computed'] === false;
  if (['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type)) return field === 'key' && node['computed'] === false;
  if (node.type === 'ImportSpecifier') return field === 'imported' && (node['imported'] as Node).start !== (node['local'] as Node).start;
  return ['BreakStatement', 'ContinueStatement', 'LabeledStatement'].includes(node.type) && field === 'label';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
