import type { StaticAnalysisReport } from '../analysis/report.ts';
import type { SandboxRun } from '../sandbox/run.ts';

export type ArtifactType = 'function' | 'class' | 'module' | 'test' | 'script';

export type ArtifactStatus =
  | 'generating'
  | 'proposed'
  | 'testing'
  | 'awaiting_approval'
  | 'approved'
  | 'deployed'
  | 'generation_failed'
  | 'tests_failed'
  | 'rejected'
  | 'expired'
  | 'rolled_back'
  | 'superseded';

export type GeneratorKind = 'template' | 'format' | 'composition' | 'synthesis' | 'model' | 'import';

/** A template that could have answered the request instead. `confidence` is 0-1. */
export interface Alternative {
  template: string;
  summary: string;
  confidence: number;
}

/** What was asked of a language model, for whoever wants to know where code comes from. */
export interface ModelUse {
  /** Name and host of the model. */
  model: string;
  host: string;
  /** What left the machine, in the order it was sent; secrets were taken out before. */
  prompts: { purpose: 'code' | 'tests' | 'repair'; instructions: string; text: string }[];
  inputTokens: number;
  outputTokens: number;
  /** How often the code was given back with the runner's output. */
  repairs: number;
}

/** How the code came to be. */
export interface Provenance {
  kind: GeneratorKind;
  template?: string;
  modelUse?: ModelUse;
  /** 0-1: how sure the generator is that this is what was asked for; 1 for imports. */
  confidence: number;
  /** What was decided without being asked for, one sentence each. */
  assumptions: string[];
  alternatives: Alternative[];
  /** Templates that were offered beside this one when a person chose it; absent where nobody chose. */
  chosenOver?: string[];
}

/** The files under approval. Names are base names; the tests import the code as `./<codeFile>`. */
export interface Content {
  code: string;
  tests: string;
  codeFile: string;
  testFile: string;
  /** Name of the export that ships. */
  entryPoint: string;
}

export type ReviewTopic = 'correctness' | 'security' | 'api-design' | 'test-adequacy';

/** What one reviewer thinks; several look at the same content and none sees the others. */
export interface Review {
  topic: ReviewTopic;
  /** `rules` for the deterministic reviewers, else the name of the model. */
  reviewer: string;
  /** `abstained`: it could not be asked, or its answer was none. */
  verdict: 'approves' | 'has concerns' | 'objects' | 'abstained';
  /** One sentence each, the most important first. */
  reasons: string[];
}

/** What an approval binds, byte for byte. Digests are lower-case hex SHA-256. */
export interface Approval {
  approvedBy: string;
  approvedAt: string;
  signature: string;
  entryPoint: string;
  files: string[];
  testRunDigest: string;
  target: string;
  selfApproval: boolean;
  isolation: string;
}

export interface Rejection {
  rejectedBy: string;
  rejectedAt: string;
  reason: string;
}

/** How likely it is to fail after deployment, as it was estimated when its tests passed. */
export interface ArtifactRisk {
  /** The logged prediction, which gets its outcome from executions. */
  predictionId: string;
  /** 0-1. */
  probability: number;
  /** False: the shipped or documented prior, because nothing was learned from yet. */
  isModel: boolean;
  isCalibrated: boolean;
  isOod: boolean;
  modelVersion: string | null;
}

/** Somebody who reviewed an artifact wants it different; a new proposal takes its place. */
export interface ChangeRequest {
  requestedBy: string;
  requestedAt: string;
  reason: string;
}

export interface Deployment {
  target: string;
  /** Folder of this version inside the target. */
  path: string;
  commit: string;
  /** 1 for the first artifact of this function name, then 2, 3, … */
  version: number;
  deployedAt: string;
}

/**
 * One piece of code on its way from request to production.
 * The document is a projection: folding the artifact's audit entries gives exactly this object,
 * and `version` is the sequence number of the last entry folded in. Times are ISO 8601, UTC.
 */
export interface CodeArtifact {
  artifactId: string;
  version: number;
  status: ArtifactStatus;
  artifactType: ArtifactType;
  featureSpec: string;
  /** Identity of the person who asked, as in `Actor.id`. */
  requestedBy: string;
  /** Who wrote the code: `saraphina`, or the importing person. */
  author: string;
  createdAt: string;
  updatedAt: string;
  content: Content | null;
  /** Lower-case hex SHA-256 of the RFC 8785 JSON of `{code, tests}`. */
  signature: string | null;
  /** Test cases counted in the test file; a lower bound where they are made in loops. */
  testCount: number | null;
  /** When the content last changed; an approval must be younger. */
  contentAt: string | null;
  provenance: Provenance | null;
  analysis: StaticAnalysisReport | null;
  /** Of the current content, renewed by each run of its tests; null: nobody reviewed it yet. */
  reviews: Review[] | null;
  testRun: SandboxRun | null;
  risk: ArtifactRisk | null;
  /** Since when the artifact waits for a decision, and until when. */
  awaitingSince: string | null;
  expiresAt: string | null;
  approval: Approval | null;
  rejection: Rejection | null;
  changeRequest: ChangeRequest | null;
  deployment: Deployment | null;
  /** Why generation failed: an error code and its sentence. */
  failure: { code: string; message: string } | null;
  /** The artifact that this one replaces, because changes were requested. */
  revises: string | null;
  /** The version that was deployed before this one. */
  supersedes: string | null;
  supersededBy: string | null;
}
