import type { ErrorCode } from '../../src/errors.ts';
import type { Inspection } from '../../src/ports.ts';
import type { PlantedFaults } from '../../src/analysis/plant-faults.ts';
import type { StaticAnalysisReport } from '../../src/analysis/report.ts';

export interface TestedFiles {
  codeFile: string;
  code: string;
  testFile: string;
  tests: string;
}

/** What the parent asks of the tools process; one question at a time. */
export type Question =
  | { method: 'analyze'; fileName: string; source: string }
  | { method: 'inspect'; files: TestedFiles }
  | { method: 'emit'; fileName: string; source: string }
  | { method: 'plantFaults'; source: string };

export type Value = StaticAnalysisReport | Inspection | { js: string; dts: string } | PlantedFaults;

export interface Fault {
  code: ErrorCode;
  message: string;
  details: Record<string, unknown>;
  /** For the log only. */
  stack?: string;
}

/** `ready` once, after the tools are loaded; then one answer for each question. */
export type Answer = { kind: 'ready' } | { kind: 'value'; id: number; value: Value } | { kind: 'fault'; id: number; fault: Fault };

export interface Asked {
  id: number;
  question: Question;
}
