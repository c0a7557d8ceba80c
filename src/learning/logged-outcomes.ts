import type { StoredPrediction } from '../predictions/prediction.ts';
import type { DomainSchema } from '../predictions/domains/schema.ts';
import type { TrainingRow } from '../predictions/training/train-model.ts';
import type { PredictionStore } from '../ports.ts';

/** Predictions that are looked back at; older outcomes tell little about now. */
const WINDOW = 5000;

/** The newest predictions of a domain whose outcome is known, oldest first. */
export async function loggedOutcomes(predictions: PredictionStore, domain: string): Promise<StoredPrediction[]> {
  return (await lookBack(predictions, domain)).logged;
}

/** The same, how many predictions were made since the newest known outcome, and all predictions, newest first. */
export async function lookBack(predictions: PredictionStore, domain: string): Promise<{ logged: StoredPrediction[]; ahead: number; newest: StoredPrediction[] }> {
  const newest = await predictions.history(domain, WINDOW);
  const isKnown = ({ outcome }: StoredPrediction): boolean => typeof outcome === 'boolean' || typeof outcome === 'number';
  return { logged: newest.filter(isKnown).reverse(), ahead: Math.max(0, newest.findIndex(isKnown)), newest };
}

/** The outcome as a number: 1 and 0 for what happened or did not. */
export function outcomeNumber({ outcome }: StoredPrediction): number {
  return Number(outcome);
}

/** Logged outcomes as cases to learn from; cases of one device, or whatever the domain identifies, stay together. */
export function asTrainingRows(schema: DomainSchema, logged: readonly StoredPrediction[]): TrainingRow[] {
  const identifier = schema.features.find(({ identifies }) => identifies)?.name;
  const groups = identifier === undefined ? [] : logged.map(({ query }) => query[identifier]);
  // One group or a group for every row would leave nothing to compare.
  const isGrouped = groups.length > 0 && groups.every((group) => group !== undefined) && new Set(groups).size >= 5 && new Set(groups).size < groups.length;
  return logged.map((prediction, index) => ({ features: prediction.query, outcome: outcomeNumber(prediction), ...(isGrouped ? { group: String(groups[index]) } : {}) }));
}
