import type * as ESTree from 'estree';
import type { InspectionFinding } from './inspection-finding.ts';
import { asNode, isFunction, unwrap, walk, type Node } from './rules/ast.ts';
import { lastName, nameOf } from './rules/names.ts';
import { constantString } from './rules/strings.ts';
import type { ParsedFile } from './syntax.ts';

const SNAPSHOT = /^to(?:Match(?:Inline|File)?Snapshot|ThrowErrorMatching(?:Inline)?Snapshot|MatchAriaSnapshot|MatchScreenshot)$/;
const MOCK = /^(?:vitest\.)?(?:vi|vitest)\.(?:mock|doMock|unmock|doUnmock|importMock|hoisted)$/;

/** What replaces the subject of the tests, or writes the expected values from its answers. */
export function findTestTricks(file: ParsedFile, codeFile: string, entryPoint: string | null): InspectionFinding[] {
  const findings: InspectionFinding[] = [];
  const add = (node: ESTree.Node, rule: string, message: string) => findings.push({ rule, message, line: node.loc?.start.line ?? 1 });
  walk(file.sourceCode, file.sourceCode.ast, (node) => {
    if (node.type === 'CallExpression') checkCall(file, codeFile, node, add);
    if (entryPoint !== null && redefines(node, entryPoint)) {
      add(node, 'subject-redefined', `the tests define their own "${entryPoint}" instead of testing the one in ${codeFile}`);
    }
    return true;
  });
  const use = useOfSubject(file, codeFile);
  if (use === 'absent') findings.push({ rule: 'subject-not-imported', message: `the tests never import ./${codeFile}`, line: 1 });
  if (use === 'unused') findings.push({ rule: 'subject-not-used', message: `the tests import ./${codeFile} and never use it`, line: 1 });
  return findings;
}

function checkCall(file: ParsedFile, codeFile: string, node: Node & ESTree.SimpleCallExpression, add: (node: ESTree.Node, rule: string, message: string) => void): void {
  const name = nameOf(file.sourceCode, node.callee);
  if (SNAPSHOT.test(lastName(name))) return add(node, 'snapshot', 'a snapshot takes whatever the code answers as the expected value; write the value down');
  if (/^(?:ctx|context|t|task|test)\.skip$/.test(name) && node.arguments.length <= 1 && !isTitle(node.arguments[0])) return add(node, 'test-skip', 'a test skips itself while it runs');
  const [first] = node.arguments;
  if (MOCK.test(name) && first !== undefined && !isFunction(asNode(first))) {
    const module = first.type === 'ImportExpression' ? constantString(file.sourceCode, first.source) : constantString(file.sourceCode, first);
    if (module === undefined || isSubject(module, codeFile)) add(node, 'subject-mocked', `the tests replace ${module === undefined ? 'a module that is only known at run time' : 'the code they should test'}`);
    return;
  }
  const spied = /^(?:vitest\.)?(?:vi|vitest)\.(?:spyOn|mocked|mockObject)$/.test(name) && first !== undefined ? nameOf(file.sourceCode, first) : '';
  if (spied !== '' && isSubject(spied, codeFile)) add(node, 'subject-mocked', 'the tests replace the code they should test');
}

function isTitle(node: ESTree.Node | undefined): boolean {
  return node?.type === 'Literal' || node?.type === 'TemplateLiteral';
}

/** `./name`, with or without its extension, also from another folder. */
function isSubject(module: string, codeFile: string): boolean {
  const bare = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?(?:\?.{0,100})?$/, '');
  return /^(?:\.{1,2}\/|\/|file:)/.test(module) && bare(module) === bare(codeFile);
}

function redefines(node: Node, entryPoint: string): boolean {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return node.id.name === entryPoint;
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== entryPoint || !node.init) return false;
  const value = unwrap(node.init);
  return isFunction(value) || value.type === 'ClassExpression';
}

function useOfSubject(file: ParsedFile, codeFile: string): 'used' | 'unused' | 'absent' {
  let use: 'used' | 'unused' | 'absent' = 'absent';
  walk(file.sourceCode, file.sourceCode.ast, (node) => {
    if (node.type === 'ImportExpression' && isSubject(constantString(file.sourceCode, node.source) ?? '', codeFile)) use = 'used';
    if (node.type === 'CallExpression' && /\.importActual$/.test(nameOf(file.sourceCode, node.callee))) {
      if (isSubject(constantString(file.sourceCode, node.arguments[0]) ?? '', codeFile)) use = 'used';
    }
    if (node.type === 'ImportDeclaration' && isSubject(String(node.source.value), codeFile)) {
      const variables = file.sourceCode.getDeclaredVariables(node);
      const used = variables.some((variable) => variable.references.length > 0);
      if (use !== 'used') use = used ? 'used' : 'unused';
    }
    return true;
  });
  return use;
}
