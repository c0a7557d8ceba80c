import type { StaticAnalysisReport } from '../analysis/report.ts';
import type { Content, Provenance } from '../artifact/code-artifact.ts';
import type { Inspection } from '../ports.ts';
import type { SandboxRun } from '../sandbox/run.ts';

/** What every reviewer gets to see. None sees another one's review. */
export interface Subject {
  /** What the person asked for, in their words. */
  request: string;
  content: Content;
  provenance: Provenance;
  analysis: StaticAnalysisReport;
  inspection: Inspection;
  /** Null: its tests have not been run yet. */
  testRun: SandboxRun | null;
}
