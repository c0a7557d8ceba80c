/** Small faults, one at a time, as mutation testing plants them (DeMillo, Lipton, Sayward 1978; operators as in Stryker). */
import ts from 'typescript';
import { mutateRegex } from './mutate-regex.ts';

export interface Mutant {
  /** From 1. */
  line: number;
  /** What stood there and what stands there now, each on one line. */
  change: string;
  edit: Edit;
  /** The whole module with the fault. */
  source: string;
}

/** `text` in place of the characters from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const K = ts.SyntaxKind;

/** What a binary or assigning operator is exchanged for. */
const OPERATORS: Record<string, string[]> = {
  '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'], '**': ['*'],
  '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'],
  '===': ['!=='], '!==': ['==='], '==': ['!='], '!=': ['=='],
  '&&': ['||'], '||': ['&&'], '??': ['&&'],
  '&': ['|'], '|': ['&'], '^': ['&'], '<<': ['>>'], '>>': ['<<'], '>>>': ['<<'],
  '+=': ['-='], '-=': ['+='], '*=': ['/='], '/=': ['*='], '%=': ['*='], '**=': ['*='],
  '&=': ['|='], '|=': ['&='], '^=': ['&='], '<<=': ['>>='], '>>=': ['<<='], '>>>=': ['<<='], '&&=': ['||='], '||=': ['&&='], '??=': ['&&='],
};

/** What a method is exchanged for; an empty name takes the call away. */
const METHODS = new Map(Object.entries({
  startsWith: 'endsWith', endsWith: 'startsWith', some: 'every', every: 'some', min: 'max', max: 'min', floor: 'ceil', ceil: 'floor', trunc: 'round', round: 'trunc',
  toUpperCase: 'toLowerCase', toLowerCase: 'toUpperCase', indexOf: 'lastIndexOf', lastIndexOf: 'indexOf', find: 'findLast', findLast: 'find',
  trimStart: 'trimEnd', trimEnd: 'trimStart', trim: '', filter: '', slice: '', sort: '', toSorted: '', reverse: '', toReversed: '', normalize: '',
}));

/**
 * Every mutant of a module, in the order of its text; two that read the same are one.
 * @param limit of more places for a fault so many are taken, spread evenly over the module
 */
export function mutantsOf(source: string, limit = Infinity): Mutant[] {
  const file = ts.createSourceFile('function.ts', source, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    edits.push(...editsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  const mutants = spread(edits, limit).map((edit) => toMutant(file, edit)).filter((mutant) => mutant.source !== source);
  return [...new Map(mutants.map((mutant) => [mutant.source, mutant])).values()];
}

function spread(edits: readonly Edit[], limit: number): readonly Edit[] {
  return edits.length <= limit ? edits : Array.from({ length: limit }, (_, index) => edits[Math.floor((index * edits.length) / limit)] as Edit);
}

function toMutant(file: ts.SourceFile, edit: Edit): Mutant {
  const shorten = (code: string): string => code.replaceAll(/\s+/g, ' ').replace(/^(.{60}).+$/, '$1…');
  const line = file.getLineAndCharacterOfPosition(edit.start).line + 1;
  return { line, change: `${shorten(file.text.slice(edit.start, edit.end))} → ${shorten(edit.text) || 'nothing'}`, edit, source: applyEdit(file.text, edit) };
}

export function applyEdit(source: string, { start, end, text }: Edit): string {
  return source.slice(0, start) + text + source.slice(end);
}

function replaced(node: ts.Node, ...texts: string[]): Edit[] {
  return texts.map((text) => ({ start: node.getStart(), end: node.getEnd(), text }));
}

function editsOf(node: ts.Node): Edit[] {
  return [...operatorEdits(node), ...conditionEdits(node), ...literalEdits(node), ...statementEdits(node), ...callEdits(node)];
}

function operatorEdits(node: ts.Node): Edit[] {
  if (ts.isBinaryExpression(node)) return replaced(node.operatorToken, ...(OPERATORS[node.operatorToken.getText()] ?? []));
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = node.operand.getText();
    if (node.operator === K.PlusPlusToken) return replaced(node, `--${operand}`);
    if (node.operator === K.MinusMinusToken) return replaced(node, `++${operand}`);
    return replaced(node, node.operator === K.PlusToken ? `-${operand}` : operand);
  }
  if (ts.isPostfixUnaryExpression(node)) return replaced(node, `${node.operand.getText()}${node.operator === K.PlusPlusToken ? '--' : '++'}`);
  return [];
}

/** Conditions that always or never hold; a loop that always goes on needs no mutant of its own. */
function conditionEdits(node: ts.Node): Edit[] {
  if (ts.isIfStatement(node)) return replaced(node.expression, 'true', 'false');
  if (ts.isConditionalExpression(node)) return replaced(node.condition, 'true', 'false');
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) return replaced(node.expression, 'false');
  if (ts.isForStatement(node) && node.condition) return replaced(node.condition, 'false');
  return [];
}

function literalEdits(node: ts.Node): Edit[] {
  if (isName(node)) return [];
  if (ts.isNumericLiteral(node)) return numberEdits(node);
  if (ts.isBigIntLiteral(node)) return replaced(node, `(${node.text} + 1n)`, `(${node.text} - 1n)`);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return replaced(node, node.text === '' ? "'mutant'" : "''");
  if (ts.isTemplateExpression(node)) return replaced(node, "''");
  if (node.kind === K.TrueKeyword || node.kind === K.FalseKeyword) return replaced(node, node.kind === K.TrueKeyword ? 'false' : 'true');
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node)) return replaced(node, '[]');
  if (ts.isObjectLiteralExpression(node) && node.properties.length > 0 && !isTarget(node)) return replaced(node, '({})');
  if (ts.isRegularExpressionLiteral(node)) return replaced(node, ...mutateRegex(node.text));
  return [];
}

function numberEdits(node: ts.NumericLiteral): Edit[] {
  const value = Number(node.text);
  return replaced(node, String(value + 1), value - 1 < 0 ? `(${value - 1})` : String(value - 1));
}

/** Keys of objects are no values. */
function isName(node: ts.Node): boolean {
  return ts.isPropertyName(node) && ts.isObjectLiteralElement(node.parent) && node.parent.name === node;
}

/** `[a, b] = …` takes values, it does not make any. */
function isTarget(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.left === node && node.parent.operatorToken.kind === K.EqualsToken;
}

function statementEdits(node: ts.Node): Edit[] {
  if (ts.isReturnStatement(node) && node.expression) return isTrivial(node.expression) ? [] : replaced(node.expression, 'undefined');
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return isTrivial(node.body) ? [] : replaced(node.body, 'undefined');
  const isAlone = ts.isIfStatement(node.parent ?? node);
  if (ts.isThrowStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node) || ts.isReturnStatement(node)) return isAlone ? [] : replaced(node, ';');
  return ts.isExpressionStatement(node) && !isAlone ? replaced(node, ';') : [];
}

/** Values that have a mutant of their own, or are nothing already. */
function isTrivial(node: ts.Expression): boolean {
  return ts.isLiteralExpression(node) || node.kind === K.TrueKeyword || node.kind === K.FalseKeyword || node.getText() === 'undefined' || ts.isVoidExpression(node);
}

function callEdits(node: ts.Node): Edit[] {
  if (ts.isPropertyAccessExpression(node) && node.questionDotToken) return replaced(node.questionDotToken, '.');
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  const other = METHODS.get(name.text);
  if (other === undefined) return [];
  return other === '' ? replaced(node, expression.getText()) : replaced(name, other);
}
