import type { CodeArtifact } from '../../artifact/code-artifact.ts';
import type { ExecutionCounts } from '../../artifact/execution-metrics.ts';
import { redactSecrets } from '../../redact.ts';
import { readRequest } from '../read-request.ts';
import { ACCEPT_CONFIDENCE } from '../retrieve.ts';
import type { EvidenceKind } from './evidence.ts';

/** What the two thresholds are called where evidence is about something; no template is called so. */
export const ACCEPTANCE = 'acceptance';
export const NEAR_TIES = 'near-ties';

/** Proposals from this little below the threshold, which may have been lower, to this far above it tell where it belongs. */
const BELOW_THRESHOLD = 0.02;
const ABOVE_THRESHOLD = 0.08;
/** A proposal whose next rival was nearer than this was a close call. */
const CLOSE_CALL = 0.05;

/** What a case can be before its reason is read. */
export type CaseKind = Exclude<EvidenceKind, 'rejected-as-wrong' | 'rejected-aside'>;

/** After these a choice says nothing any more, neither for what was chosen nor against what was passed over. */
const TURNED_DOWN: readonly CaseKind[] = ['rejected', 'replaced', 'rolled-back'];

/** Why somebody did not want it, in their own words without secrets. */
export interface CaseReason {
  kind: CaseKind;
  text: string;
  by: string;
  at: string;
}

/** What became of one artifact, as far as it says something about a template or a threshold. */
export interface TemplateCase extends ExecutionCounts {
  artifactId: string;
  /** Id of a template, or `acceptance` or `near-ties`. */
  subject: string;
  /** When it was asked for. */
  at: string;
  kinds: CaseKind[];
  reason: CaseReason | null;
}

/** The template of an artifact that came from one, unchanged by a model. */
export function templateOf({ provenance }: CodeArtifact): string | undefined {
  return provenance?.kind === 'template' ? provenance.template : undefined;
}

/** What an artifact says something about: its template, those its person passed over, and thresholds. Fixed once it was proposed. */
export function subjectsOf(artifact: CodeArtifact): string[] {
  const template = templateOf(artifact);
  if (template === undefined) return [];
  return [template, ...(artifact.provenance?.chosenOver ?? []).filter((other) => other !== template), ...thresholdsOf(artifact)];
}

/** A person's choice and a person's examples decided otherwise than by thresholds. */
function thresholdsOf({ provenance, featureSpec }: CodeArtifact): string[] {
  if (!provenance || provenance.chosenOver !== undefined || readRequest(featureSpec).examples.length > 0) return [];
  const { confidence, alternatives: [rival] } = provenance;
  const isBarelyAccepted = confidence >= ACCEPT_CONFIDENCE - BELOW_THRESHOLD && confidence < ACCEPT_CONFIDENCE + ABOVE_THRESHOLD;
  const isCloseCall = rival !== undefined && confidence - rival.confidence < CLOSE_CALL;
  return [...(isBarelyAccepted ? [ACCEPTANCE] : []), ...(isCloseCall ? [NEAR_TIES] : [])];
}

/**
 * One case for each of the artifact's subjects, in their order; a case without kinds and executions says nothing yet.
 * @param revision the artifact that took this one's place because changes were requested
 */
export function casesOf(artifact: CodeArtifact, executions: ExecutionCounts, revision: CodeArtifact | undefined): TemplateCase[] {
  const { artifactId, createdAt, provenance } = artifact;
  const template = templateOf(artifact);
  const outcome = outcomeOf(artifact, revision);
  const reason = outcome && reasonFor(outcome, artifact);
  const choiceStands = outcome === null || !TURNED_DOWN.includes(outcome);
  return subjectsOf(artifact).map((subject) => {
    const common = { artifactId, subject, at: createdAt, kinds: outcome === null ? [] : [outcome], reason, executionCount: 0, errorCount: 0 };
    if (subject === template) return { ...common, ...executions, kinds: provenance?.chosenOver !== undefined && choiceStands ? ['chosen', ...common.kinds] : common.kinds };
    if (subject === ACCEPTANCE || subject === NEAR_TIES) return outcome === 'approved' || outcome === 'rejected' || outcome === 'replaced' ? common : { ...common, kinds: [], reason: null };
    return { ...common, kinds: choiceStands ? ['passed-over'] : [], reason: null };
  });
}

export function saysNothing({ kinds, executionCount }: TemplateCase): boolean {
  return kinds.length === 0 && executionCount === 0;
}

/** What somebody or a test run decided about it; null while nobody did, and where nobody ever will. */
function outcomeOf(artifact: CodeArtifact, revision: CodeArtifact | undefined): CaseKind | null {
  switch (artifact.status) {
    case 'approved': case 'deployed': return 'approved';
    case 'rejected': return 'rejected';
    case 'tests_failed': return 'tests-failed';
    case 'rolled_back': return 'rolled-back';
    case 'superseded':
      if (!artifact.changeRequest) return 'approved';
      return revision?.provenance && templateOf(revision) !== templateOf(artifact) ? 'replaced' : 'changes-requested';
    default: return null;
  }
}

function reasonFor(kind: CaseKind, { rejection, changeRequest }: CodeArtifact): CaseReason | null {
  if (kind === 'rejected' && rejection) return { kind, text: redactSecrets(rejection.reason), by: rejection.rejectedBy, at: rejection.rejectedAt };
  if ((kind === 'changes-requested' || kind === 'replaced') && changeRequest) return { kind, text: redactSecrets(changeRequest.reason), by: changeRequest.requestedBy, at: changeRequest.requestedAt };
  return null;
}
