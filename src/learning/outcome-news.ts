/** Whether there are outcomes that nobody looked at yet, without reading any prediction: two small documents a domain, the same for all processes. */
import type { DocumentStore, PredictionStore } from '../ports.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';

/** Its version grows with every outcome of the domain. */
const NEWS = 'outcome-news';
const LOOKED = 'outcomes-looked-at';

interface Stores {
  documents: DocumentStore;
  predictions: PredictionStore;
}

/**
 * Logs what came of a prediction and marks that its domain has news. The mark comes last: whoever looks in between sees the outcome and looks
 * once more for nothing. After a crash in between, the domain's next outcome makes it known.
 */
export async function tellOutcome({ documents, predictions }: Stores, { predictionId, domain }: Pick<StoredPrediction, 'predictionId' | 'domain'>, outcome: number | boolean, at: string): Promise<StoredPrediction | undefined> {
  const updated = await predictions.logOutcome(predictionId, outcome, at);
  if (updated) await save(documents, NEWS, domain, {});
  return updated;
}

/** Grows with every outcome that was told; 0 before the first. */
export async function outcomeNews(documents: DocumentStore, domain: string): Promise<number> {
  return (await documents.get(NEWS, domain))?.version ?? 0;
}

/** Looks at a domain's outcomes unless they were looked at since the last news. */
export async function lookOnce(documents: DocumentStore, domain: string, look: () => Promise<unknown>): Promise<void> {
  const news = await outcomeNews(documents, domain);
  const looked = await documents.get<{ news: number }>(LOOKED, domain);
  if (looked?.body.news === news) return;
  await look();
  await save(documents, LOOKED, domain, { news });
}

/** Saves over whatever is there. */
async function save(documents: DocumentStore, kind: string, key: string, body: object): Promise<void> {
  for (;;) {
    const version = (await documents.get(kind, key))?.version ?? 0;
    if (await documents.put(kind, { key, version, about: '', dueAt: null, body })) return;
  }
}
