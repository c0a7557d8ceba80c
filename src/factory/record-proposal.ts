import type { App } from '../app.ts';
import { auditActor } from '../approval/decide.ts';
import type { CodeArtifact, Content, Provenance } from '../artifact/code-artifact.ts';
import { contentSignature } from '../artifact/content-digest.ts';
import { changeArtifact, loadArtifact } from '../artifact/ledger.ts';
import { SaraphinaError } from '../errors.ts';
import type { Work } from '../requests/run-request.ts';
import type { StoredRequest } from '../requests/stored-request.ts';
import { reviewProposal } from '../reviews/review-proposal.ts';

/** Author of everything the factory writes. */
export const AUTHOR = 'saraphina';

export interface Proposal {
  author: string;
  content: Content;
  provenance: Provenance;
}

/**
 * Inspects and analyses new content, has it reviewed and records it as proposed.
 * @throws SaraphinaError `CODE_REFUSED` for content that can't be what a reviewer sees or Node runs
 */
export async function recordProposal(app: App, work: Work, artifactId: string, proposal: Proposal): Promise<CodeArtifact> {
  const { request } = work;
  const { content, provenance, author } = proposal;
  const [inspection, analysis] = await Promise.all([app.tools.inspect(content), app.tools.analyze(content.codeFile, content.code)]);
  const refusing = [...inspection.codeFindings, ...inspection.testFindings].find((finding) => finding.rule === 'hidden-characters');
  if (refusing) throw new SaraphinaError('CODE_REFUSED', `line ${refusing.line}: ${refusing.message}`);
  const signature = contentSignature(content.code, content.tests);
  const asked = (await loadArtifact(app.store.artifacts, artifactId))?.featureSpec ?? '';
  const reviews = await reviewProposal(app, work, { request: asked, content, provenance, analysis, inspection, testRun: null });
  return changeArtifact(app.store.artifacts, app.clock, artifactId, (artifact) =>
    artifact.status === 'generating'
      ? {
          action: 'proposed',
          actor: auditActor(request.actor),
          requestId: request.requestId,
          details: { signature, generator: provenance.kind, score: analysis.score, ...(app.model ? { reviewedBy: `${app.model.name} at ${app.model.host}` } : {}) },
          change: {
            status: 'proposed',
            author,
            content,
            signature,
            provenance,
            analysis,
            reviews,
            artifactType: inspection.artifactType,
            testCount: inspection.plannedTests.length,
            contentAt: app.clock.now().toISOString(),
          },
        }
      : null,
  );
}

/** Ends an artifact that could not be generated, with the reason. */
export async function closeFailed(app: App, request: StoredRequest, artifactId: string, error: SaraphinaError): Promise<void> {
  const failure = { code: error.code, message: error.message };
  await changeArtifact(app.store.artifacts, app.clock, artifactId, (artifact) =>
    artifact.status === 'generating'
      ? { action: 'generation_failed', actor: auditActor(request.actor), requestId: request.requestId, details: failure, change: { status: 'generation_failed', failure } }
      : null,
  );
}
