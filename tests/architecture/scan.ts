/** What a source file imports, exports and touches, read with the TypeScript parser. */
import ts from 'typescript';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

export interface Import {
  specifier: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  line: number;
}

/** Something in a file that a rule may forbid. */
export interface Sighting {
  kind: 'default-export' | 'export-star' | 'environment' | 'impure' | 'network' | 'left-out-test';
  text: string;
  line: number;
}

export interface Scan {
  path: string;
  lines: number;
  imports: Import[];
  sightings: Sighting[];
  /** True when the file holds nothing but re-exports. */
  barrel: boolean;
}

export function scan({ path, text }: SourceFile): Scan {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const result: Scan = { path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports: [], sightings: [], barrel: isBarrel(tree) };
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) result.imports.push({ ...found, line: lineOf(node) });
    const kind = sightingOf(node);
    if (kind !== undefined) result.sightings.push({ kind, text: node.getText(tree).split('\n')[0]!.slice(0, 80), line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return result;
}

function importOf(node: ts.Node): Omit<Import, 'line'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true };
  }
  const argument = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  if (argument !== undefined && ts.isStringLiteralLike(argument) && ts.isCallExpression(node)) {
    const callee = node.expression;
    const loads = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
    if (loads) return { specifier: argument.text, typeOnly: false };
  }
  return undefined;
}

const TEST_CALLS = new Set(['test', 'it', 'describe', 'suite']);
const LEFT_OUT = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf']);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
const NETWORK = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

function sightingOf(node: ts.Node): Sighting['kind'] | undefined {
  if (ts.isExportAssignment(node)) return 'default-export';
  if (ts.isExportSpecifier(node) && node.name.text === 'default') return 'default-export';
  if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) return 'default-export';
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause))) return 'export-star';
  if (readsEnvironment(node)) return 'environment';
  if (isImpure(node)) return 'impure';
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression) && NETWORK.has(node.expression.text)) return 'network';
  if (ts.isPropertyAccessExpression(node) && LEFT_OUT.has(node.name.text) && TEST_CALLS.has(rootName(node))) return 'left-out-test';
  return undefined;
}

/** `process.env`, `process['env']`, `const { env } = process`, `import { env } from 'node:process'`, `import.meta.env`. */
function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'env') return isProcess(node.expression) || ts.isMetaProperty(node.expression);
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression) && ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === 'env';
  if (ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === 'env') {
    const declaration = node.parent.parent;
    return ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && isProcess(declaration.initializer);
  }
  if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'env') {
    const from = node.parent.parent.parent.moduleSpecifier;
    return ts.isStringLiteral(from) && /^(?:node:)?process$/.test(from.text);
  }
  return false;
}

function isProcess(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'process';
  return ts.isPropertyAccessExpression(node) && node.name.text === 'process' && ts.isIdentifier(node.expression) && node.expression.text === 'globalThis';
}

/** Anything whose result depends on more than its arguments: clocks, chance, timers. */
function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const name = `${node.expression.text}.${node.name.text}`;
    return name === 'Math.random' || name === 'Date.now' || /^(?:performance|crypto|process)\./.test(name);
  }
  if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === 'Date' && (node.arguments?.length ?? 0) === 0;
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && (node.expression.text === 'Date' || TIMERS.has(node.expression.text));
  return false;
}

/** `it` of `it.skip` and of `it.concurrent.skip`. */
function rootName(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return rootName(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
}

function isBarrel(tree: ts.SourceFile): boolean {
  const exportsFromElsewhere = tree.statements.filter((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
  return exportsFromElsewhere.length > 0 && exportsFromElsewhere.length === tree.statements.length;
}
