import * as espree from 'espree';
import ts from 'typescript';
import escomplex from 'typhonjs-escomplex';
import { lint } from './lint.ts';
import type { ComplexityReport, Finding } from './report.ts';
import type { ParsedFile } from './syntax.ts';

/** McCabe's own limit, and flake8's default for C901. */
const COMPLEX = 10;
/** A report lists so many functions, the most complex ones first to stay. */
const LISTED_FUNCTIONS = 200;

export interface ComplexityResult {
  report: ComplexityReport;
  findings: Finding[];
  notMeasured: string[];
}

/**
 * Cyclomatic complexity of every function (McCabe 1976, as ESLint counts it: also `??`, `?.`, default values), Halstead's
 * measures and the maintainability index (Oman and Hagemeister 1992, rescaled to 0-100) from escomplex.
 * escomplex is unmaintained: it undercounts branches, so it is not asked for them, and it throws on some ordinary
 * syntax; then its part is reported as not measured.
 */
export function measureComplexity(file: ParsedFile): ComplexityResult {
  const functions = cyclomatic(file);
  const highest = functions.length === 0 ? null : Math.max(...functions.map((entry) => entry.cyclomatic));
  const halstead = measureHalstead(file);
  const listed = [...functions].sort((a, b) => b.cyclomatic - a.cyclomatic).slice(0, LISTED_FUNCTIONS).sort((a, b) => a.line - b.line);
  return {
    report: {
      cyclomatic: highest,
      functions: listed.map(({ name, line, cyclomatic: value }) => ({ name, line, cyclomatic: value })),
      maintainability: halstead?.maintainability ?? null,
      halstead: halstead && { volume: halstead.volume, difficulty: halstead.difficulty, effort: halstead.effort },
      sourceLines: countSourceLines(file),
    },
    findings: functions.filter((entry) => entry.cyclomatic > COMPLEX).map(tooComplex),
    notMeasured: halstead === null ? ['Halstead and maintainability: escomplex cannot read this syntax'] : [],
  };
}

interface Measured {
  name: string;
  line: number;
  column: number;
  cyclomatic: number;
}

function cyclomatic(file: ParsedFile): Measured[] {
  const messages = lint(file, { complexity: ['warn', { max: 0 }] });
  return messages.flatMap((message) => {
    const match = /^(.{1,300}) has a complexity of (\d+)\./s.exec(message.message);
    if (match?.[1] === undefined) return [];
    const name = /'(.*)'/.exec(match[1])?.[1] ?? `(${match[1].toLowerCase()})`;
    return [{ name, line: message.line, column: message.column, cyclomatic: Number(match[2]) }];
  });
}

function tooComplex({ name, line, column, cyclomatic: value }: Measured): Finding {
  const message = `${name} has cyclomatic complexity ${value}; above ${COMPLEX} it is hard to test, split it`;
  return { ruleId: 'complexity', level: 'warning', message, line, column };
}

interface Halstead {
  volume: number;
  difficulty: number;
  effort: number;
  maintainability: number;
}

/** Types are stripped first; on a throw the code is tried once more with its newer syntax written out. */
function measureHalstead(file: ParsedFile): Halstead | null {
  for (const target of [ts.ScriptTarget.ESNext, ts.ScriptTarget.ES2019]) {
    try {
      return readEscomplex(plainTree(file, target));
    } catch (error) {
      if (error instanceof RangeError) throw error;
    }
  }
  return null;
}

function plainTree(file: ParsedFile, target: ts.ScriptTarget): unknown {
  const compilerOptions: ts.CompilerOptions = { target, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.React, useDefineForClassFields: true };
  const { outputText } = ts.transpileModule(file.sourceCode.text, { fileName: `subject${file.extension}`, compilerOptions });
  return espree.parse(outputText, { ecmaVersion: 'latest', sourceType: file.sourceType, loc: true, range: true });
}

function readEscomplex(tree: unknown): Halstead {
  const { maintainability, aggregate } = escomplex.analyzeModuleAST(tree, { forin: true, trycatch: true, newmi: true });
  const { volume, difficulty, effort } = aggregate.halstead;
  const measured = { volume, difficulty, effort, maintainability };
  if (Object.values(measured).some((value) => !Number.isFinite(value))) throw new TypeError('escomplex returned no number');
  return measured;
}

/** Lines that hold at least one token. */
function countSourceLines(file: ParsedFile): number {
  const lines = new Set<number>();
  for (const token of file.sourceCode.ast.tokens) {
    for (let line = token.loc.start.line; line <= token.loc.end.line; line += 1) lines.add(line);
  }
  return lines.size;
}
