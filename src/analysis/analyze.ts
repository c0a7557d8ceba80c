import { measureComplexity } from './complexity.ts';
import { findHiddenCharacters, findHomoglyphs } from './hidden-characters.ts';
import type { ComplexityReport, Finding, StaticAnalysisReport } from './report.ts';
import { countByLevel, scoreOf, securityCap, staticParts } from './score.ts';
import { checkSecurity } from './security.ts';
import { checkStyle } from './style.ts';
import { parseSource, type ParsedFile } from './syntax.ts';
import type { TypeChecker } from './types.ts';

/** A report lists so many findings, the grave ones first to stay; the counts are of all. */
const LISTED_FINDINGS = 300;
const MESSAGE_LENGTH = 400;

/** The steps that find; a test puts a faulty one in the place of ours. */
export interface Steps {
  style(file: ParsedFile): Finding[];
  security(file: ParsedFile): Finding[];
}

const STEPS: Steps = { style: checkStyle, security: checkSecurity };

/**
 * Syntax -> style -> security -> complexity -> score for one file.
 * `style` counts lint findings as warnings and type errors as errors. A file that doesn't parse gets one finding
 * and the score 0. Findings are sorted by line, then column, both from 1. A step that fails is not measured: without
 * points, and where it is security, with the cap of a grave finding.
 * @param fileName only its extension matters: .js, .jsx, .ts or .tsx
 * Throws `BAD_ARGUMENTS` for another extension and `RangeError` when the nesting exhausts the stack.
 */
export function analyze(fileName: string, source: string, types: TypeChecker, steps: Steps = STEPS): StaticAnalysisReport {
  const syntax = parseSource(fileName, source);
  return syntax.ok ? report(syntax.file, source, types, steps) : unparsed(syntax.finding);
}

function report(file: ParsedFile, source: string, types: TypeChecker, steps: Steps): StaticAnalysisReport {
  const lint = measured(() => steps.style(file));
  const typed = types.check(file);
  const rules = measured(() => steps.security(file));
  const security = withoutTwins([...findHiddenCharacters(source), ...findHomoglyphs(file.sourceCode), ...rules.findings]);
  const { report: complexity, findings: tooComplex, notMeasured } = measureComplexity(file);

  const style = countByLevel([...lint.findings, ...typed.findings, ...tooComplex]);
  const found = countByLevel(security);
  const breakdown = staticParts({
    security: rules.notMeasured ?? found,
    lintWarnings: lint.notMeasured ?? countByLevel(lint.findings).warnings,
    typeErrors: typed.notMeasured ?? typed.findings.length,
    complexity,
  });
  const failed = Object.entries({ style: lint.notMeasured, types: typed.notMeasured, security: rules.notMeasured }).flatMap(([step, why]) => (why === undefined ? [] : [`${step}: ${why}`]));
  return {
    score: scoreOf(breakdown, securityCap(found, breakdown)),
    basis: 'static only',
    breakdown,
    syntax: { ok: true },
    style,
    security: found,
    complexity,
    findings: listed([...lint.findings, ...typed.findings, ...security, ...tooComplex]),
    notMeasured: [...failed, ...notMeasured],
  };
}

/** What a step finds, or why there is nothing to say. A stack that runs over is the file's fault and refuses it. */
function measured(step: () => Finding[]): { findings: Finding[]; notMeasured?: string } {
  try {
    return { findings: step() };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { findings: [], notMeasured: `the tool failed: ${error instanceof Error ? error.message : String(error)}`.slice(0, MESSAGE_LENGTH) };
  }
}

const NOTHING: ComplexityReport = { cyclomatic: null, functions: [], maintainability: null, halstead: null, sourceLines: 0 };

function unparsed(finding: Finding): StaticAnalysisReport {
  const why = 'the file does not parse';
  const breakdown = staticParts({ security: { errors: 0, warnings: 0 }, lintWarnings: 0, typeErrors: 0, complexity: NOTHING });
  return {
    score: 0,
    basis: 'static only',
    breakdown: breakdown.map((part) => ({ ...part, why })),
    syntax: { ok: false, message: `line ${finding.line}, column ${finding.column}: ${finding.message}` },
    style: { errors: 0, warnings: 0 },
    security: { errors: 0, warnings: 0 },
    complexity: NOTHING,
    findings: listed([finding]),
    notMeasured: [`style, types, security, complexity: ${why}`],
  };
}

const WEIGHT = { error: 0, warning: 1, note: 2 };

/** Two rules that see the same weakness on the same line are one finding: the graver, else the first. */
function withoutTwins(findings: Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.line} ${finding.cwe ?? finding.ruleId} ${finding.ruleId.startsWith('unicode/') ? finding.column : ''}`;
    const other = best.get(key);
    if (other === undefined || WEIGHT[finding.level] < WEIGHT[other.level]) best.set(key, finding);
  }
  return [...best.values()];
}

function listed(findings: Finding[]): Finding[] {
  const byWeight = [...findings].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);
  const kept = byWeight.slice(0, LISTED_FINDINGS).map((finding) => ({ ...finding, message: cut(finding.message) }));
  return kept.sort((a, b) => a.line - b.line || a.column - b.column);
}

function cut(message: string): string {
  return message.length <= MESSAGE_LENGTH ? message : `${message.slice(0, MESSAGE_LENGTH - 1)}…`;
}
