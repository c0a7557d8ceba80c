import ts from 'typescript';
import type { Finding } from './report.ts';
import { isTypeScript, type ParsedFile } from './syntax.ts';

/** Where declarations come from, so that this module needs no file system of its own. */
export interface DeclarationFiles {
  /** Folder with TypeScript's `lib.*.d.ts`. */
  libFolder: string;
  /** Folders with `@types` packages, `node` being the only one used; empty when that isn't installed. */
  typeRoots: string[];
  /** Text of a declaration file or `package.json`, undefined where there is none. */
  read(path: string): string | undefined;
}

/**
 * Type errors of one self-contained module. With `notMeasured` the findings are notes: what other modules export isn't
 * known here, and any error may follow from that.
 */
export interface TypeResult {
  findings: Finding[];
  notMeasured?: string;
}

export interface TypeChecker {
  check(file: ParsedFile): TypeResult;
  /** Declarations of one module. */
  declarations(source: string, extension: string): string;
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2025.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  checkJs: false,
  skipLibCheck: true,
  skipDefaultLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
  newLine: ts.NewLineKind.LineFeed,
};

const SUBJECT_FOLDER = '/subject';
/** A name that isn't known, or a `node:` module: worth a second look with Node's declarations loaded. */
const MAY_NEED_NODE = new Set([2304, 2307, 2503, 2552, 2580, 2584, 2591, 2792, 2875, 1479, 2686]);
const UNRESOLVED_MODULE = new Set([2307, 2792, 7016]);
/** JSX without a JSX library says nothing about the file. */
const JSX_LIBRARY = new Set([7026, 2686, 2874, 2875]);

/**
 * Type checker for single modules: strict, everything in memory. Declaration files are parsed once and kept, so the
 * first check takes about 0.3 s (0.8 s when it needs Node's declarations) and later ones 10-30 ms.
 */
export function createTypeChecker(files: DeclarationFiles): TypeChecker {
  const parsed = new Map<string, ts.SourceFile | undefined>();
  // Node's declarations take those of fetch from the package beside them.
  const readable = files.typeRoots.flatMap((root) => [root, root.replace(/@types$/, 'undici-types')]);

  function declarationFile(path: string): ts.SourceFile | undefined {
    if (!parsed.has(path)) {
      const text = files.read(path);
      parsed.set(path, text === undefined ? undefined : ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2024 }));
    }
    return parsed.get(path);
  }

  function program(subject: ts.SourceFile, overrides: ts.CompilerOptions, written: Map<string, string>): ts.Program {
    const options = { ...OPTIONS, ...overrides, typeRoots: files.typeRoots };
    const host: ts.CompilerHost = {
      getSourceFile: (path) => (path === subject.fileName ? subject : declarationFile(path)),
      getDefaultLibFileName: () => `${files.libFolder}/lib.d.ts`,
      getDefaultLibLocation: () => files.libFolder,
      writeFile: (path, text) => written.set(path, text),
      getCurrentDirectory: () => SUBJECT_FOLDER,
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      fileExists: (path) => path === subject.fileName || isDeclaration(path) && files.read(path) !== undefined,
      readFile: (path) => (isDeclaration(path) ? files.read(path) : undefined),
      directoryExists: (path) => readable.some((root) => path === root || path.startsWith(`${root}/`) || root.startsWith(`${path}/`)),
      getDirectories: () => [],
    };
    return ts.createProgram({ rootNames: [subject.fileName], options, host });
  }

  /** Nothing else: an import of the subject never reaches another package. */
  function isDeclaration(path: string): boolean {
    const inRoots = readable.some((root) => path.startsWith(`${root}/`));
    return inRoots && (path.endsWith('.d.ts') || path.endsWith('package.json')) || path.startsWith(`${files.libFolder}/lib.`);
  }

  function diagnose(subject: ts.SourceFile, types: string[]): ts.Diagnostic[] {
    return [...program(subject, { types }, new Map()).getSemanticDiagnostics(subject)];
  }

  function check(file: ParsedFile): TypeResult {
    if (!isTypeScript(file.extension)) return { findings: [], notMeasured: 'JavaScript carries no types' };
    const text = withoutDirectives(file);
    const source = subjectFile(text, file.extension);
    const first = diagnose(source, []);
    const needsNode = first.some(({ code }) => MAY_NEED_NODE.has(code));
    if (needsNode && files.typeRoots.length === 0) return { findings: [], notMeasured: "Node's declarations (@types/node) are not installed" };
    const diagnostics = needsNode ? diagnose(subjectFile(text, file.extension), ['node']) : first;
    const findings = diagnostics.filter(({ code }) => !UNRESOLVED_MODULE.has(code) && !JSX_LIBRARY.has(code)).map((diagnostic) => toFinding(diagnostic, source));
    if (!diagnostics.some(({ code }) => UNRESOLVED_MODULE.has(code))) return { findings };
    return { findings: findings.map((finding) => ({ ...finding, level: 'note' })), notMeasured: 'imports of other modules are not read' };
  }

  function declarations(source: string, extension: string): string {
    const written = new Map<string, string>();
    const subject = subjectFile(source, extension);
    const overrides = { noEmit: false, declaration: true, emitDeclarationOnly: true, allowImportingTsExtensions: false, types: ['node'] };
    program(subject, overrides, written).emit(subject);
    return [...written].find(([path]) => path.endsWith('.d.ts'))?.[1] ?? '';
  }

  return { check, declarations };
}

/** `@ts-nocheck` and its kind lose their effect; every other character keeps its place. */
function withoutDirectives(file: ParsedFile): string {
  let { text } = file.sourceCode;
  for (const comment of file.sourceCode.getAllComments()) {
    if (comment.range === undefined || !comment.value.includes('@ts-')) continue;
    const [start, end] = comment.range;
    text = text.slice(0, start) + text.slice(start, end).replaceAll('@ts-', '@ts_') + text.slice(end);
  }
  return text;
}

function subjectFile(source: string, extension: string): ts.SourceFile {
  const options = { languageVersion: ts.ScriptTarget.ES2024, impliedNodeFormat: ts.ModuleKind.ESNext as const };
  return ts.createSourceFile(`${SUBJECT_FOLDER}/subject${extension}`, source, options, true);
}

function toFinding(diagnostic: ts.Diagnostic, source: ts.SourceFile): Finding {
  const { line, character } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replace(/\s+/g, ' ');
  return { ruleId: `typescript/TS${diagnostic.code}`, level: 'error', message, line: line + 1, column: character + 1 };
}
