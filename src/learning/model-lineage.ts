import type { StoredPrediction } from '../predictions/prediction.ts';
import type { ModelChange } from './model-book.ts';

/**
 * The versions that share their members with this one: it, and what recalibration made of it or made it of. Answers of others are on another scale.
 * @param changes of the domain, in any order
 */
export function lineageOf(version: string, changes: readonly ModelChange[]): ReadonlySet<string> {
  const lineage = new Set([version]);
  for (let size = 0; size < lineage.size; ) {
    size = lineage.size;
    for (const { action, version: made, details } of changes) {
      const from = String(details['from']);
      if (action === 'recalibrated' && (lineage.has(made) || lineage.has(from))) lineage.add(made).add(from);
    }
  }
  return lineage;
}

/** Whether one of these versions gave the answer. */
export function isOf(lineage: ReadonlySet<string>, { modelVersion }: StoredPrediction): boolean {
  return modelVersion !== null && lineage.has(modelVersion);
}
