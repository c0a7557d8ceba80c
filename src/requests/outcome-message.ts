import type { App } from '../app.ts';
import { loadArtifact } from '../artifact/ledger.ts';
import { cardContext, decisionMessage, errorCard, predictionMessage, proposalMessage, runMessage } from '../cards.ts';
import type { Message } from '../message.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { RequestOutcome, StoredRequest } from './stored-request.ts';

/** What the person who gave a command reads when it is done. */
export async function outcomeMessage(app: App, request: StoredRequest, outcome: RequestOutcome): Promise<Message> {
  if (!outcome.ok) return errorCard(outcome.error);
  if (request.command === 'predict') return predictionMessage(outcome.value as unknown as StoredPrediction);
  const artifact = await loadArtifact(app.store.artifacts, String(request.artifactId));
  if (!artifact) return errorCard({ code: 'UNKNOWN_ID', message: `there is no artifact ${String(request.artifactId)}` });
  const context = cardContext(app);
  if (request.command === 'propose' || request.command === 'import') return proposalMessage(artifact, context);
  if (request.command === 'run-sandbox') return runMessage(artifact, context);
  return decisionMessage(artifact, context);
}
