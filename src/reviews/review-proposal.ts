import type { App } from '../app.ts';
import type { CodeArtifact, Review } from '../artifact/code-artifact.ts';
import { budgetOf } from '../factory/model/budget.ts';
import type { Inspection } from '../ports.ts';
import type { Work } from '../requests/run-request.ts';
import type { SandboxRun } from '../sandbox/run.ts';
import { reviewByModel } from './by-model.ts';
import { reviewByRules } from './by-rules.ts';
import { createRationedModel } from './rationed-model.ts';
import { RULES } from './remarks.ts';
import type { Subject } from './subject.ts';

/** Every review of new content: the rules' always, a model's beside them where one is configured; it may use as much again as writing one proposal. */
export async function reviewProposal(app: Pick<App, 'model' | 'config'>, work: Pick<Work, 'signal' | 'progress'>, subject: Subject): Promise<Review[]> {
  const byRules = reviewByRules(subject);
  if (!app.model) return byRules;
  await work.progress(`Asking ${app.model.name} at ${app.model.host} to review it`);
  const model = createRationedModel(app.model, budgetOf(app.config, 'request'));
  return [...byRules, ...(await reviewByModel(model, subject, { signal: work.signal }))];
}

/** The reviews after a run of its tests: the rules look again, what a model said of the same content stays. */
export function renewReviews(artifact: CodeArtifact, inspection: Inspection, testRun: SandboxRun): Review[] | null {
  const { featureSpec: request, content, provenance, analysis, reviews } = artifact;
  if (!content || !provenance || !analysis) return reviews ?? null;
  return [...reviewByRules({ request, content, provenance, analysis, inspection, testRun }), ...(reviews ?? []).filter(({ reviewer }) => reviewer !== RULES)];
}
