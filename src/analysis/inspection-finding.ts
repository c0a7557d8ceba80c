import type { Inspection } from '../ports.ts';

/** One entry of an inspection's `codeFindings` or `testFindings`. */
export type InspectionFinding = Inspection['codeFindings'][number];
