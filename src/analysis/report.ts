export type FindingLevel = 'error' | 'warning' | 'note';

/** SARIF-shaped finding; lines and columns count from 1. `note` does not move the score. */
export interface Finding {
  ruleId: string;
  level: FindingLevel;
  message: string;
  line: number;
  column: number;
  cwe?: string;
}

/** Halstead and maintainability come from escomplex, cyclomatic numbers from ESLint. `null`: not measured. */
export interface ComplexityReport {
  /** Highest cyclomatic complexity of any function (McCabe 1976). */
  cyclomatic: number | null;
  functions: { name: string; line: number; cyclomatic: number }[];
  /** Maintainability index 0-100. */
  maintainability: number | null;
  halstead: { volume: number; difficulty: number; effort: number } | null;
  /** Source lines without blanks and comments. */
  sourceLines: number;
}

/** One row of the score: `points` of `outOf`, or `null` where it was not measured. */
export interface ScorePart {
  part: string;
  points: number | null;
  outOf: number;
  why: string;
}

/** The result of syntax -> style -> security -> complexity -> score for one file. */
export interface StaticAnalysisReport {
  /** 0-100, the measured parts rescaled to 100; 0 when the file doesn't parse. */
  score: number;
  /** `static only` before tests have run. */
  basis: 'static only' | 'static and tests';
  breakdown: ScorePart[];
  syntax: { ok: boolean; message?: string };
  style: { errors: number; warnings: number };
  security: { errors: number; warnings: number };
  complexity: ComplexityReport;
  /** Sorted by line, then column. */
  findings: Finding[];
  /** Steps that could not be measured, with the reason. */
  notMeasured: string[];
}
