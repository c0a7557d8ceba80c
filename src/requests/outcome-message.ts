import type { App } from '../app.ts';
import { loadArtifact } from '../artifact/ledger.ts';
import { cardContext, decisionMessage, errorCard, proposalMessage, runMessage } from '../cards.ts';
import { predictionMessage } from '../cards/answers.ts';
import { batchCard, learnedCard } from '../cards/predictions.ts';
import type { Message } from '../message.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { RequestOutcome, StoredRequest } from './stored-request.ts';

/** What the person who gave a command reads when it is done, in their language. */
export async function outcomeMessage(app: App, request: StoredRequest, outcome: RequestOutcome): Promise<Message> {
  const { locale } = request.actor;
  if (!outcome.ok) return errorCard(outcome.error, locale);
  if (request.command === 'predict') return predictionMessage(outcome.value as unknown as StoredPrediction, locale);
  if (request.command === 'train' || request.command === 'recalibrate') return learnedCard(outcome.value, locale);
  if (request.command === 'batch') return batchCard(outcome.value, locale);
  const artifact = await loadArtifact(app.store.artifacts, String(request.artifactId));
  if (!artifact) return errorCard({ code: 'UNKNOWN_ID', message: `there is no artifact ${String(request.artifactId)}` }, locale);
  const context = cardContext(app, locale);
  if (request.command === 'propose' || request.command === 'import') return proposalMessage(artifact, context);
  if (request.command === 'run-sandbox') return runMessage(artifact, context);
  return decisionMessage(artifact, context);
}
