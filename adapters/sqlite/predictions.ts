import type { PredictionStore } from '../../src/ports.ts';
import { checkKey, checkLimit, decode, encode } from '../../src/store/json.ts';
import { predictionOf, predictionRow, type PredictionRow } from '../../src/store/rows.ts';
import type { Database } from './database.ts';

/** The same with the list of outcomes as JSON text, as the column holds it. */
export type StoredPredictionRow = Omit<PredictionRow, 'outcomes'> & { outcomes: string };

export function fromColumns(row: StoredPredictionRow): PredictionRow {
  return { ...row, outcomes: decode<string[]>(row.outcomes, `predictions ${row.predictionId}`) };
}

export function toColumns(row: PredictionRow): StoredPredictionRow {
  return { ...row, outcomes: encode(row.outcomes) };
}

export function createPredictionStore(db: Database): PredictionStore {
  return {
    /** A repeated save leaves the stored one as it is: its outcome may be known by now. */
    async save(prediction) {
      const row = toColumns(predictionRow(prediction));
      db.run((sql) => sql.insert_predictions.run({ ...row }));
    },

    async get(predictionId) {
      const wanted = { predictionId: checkKey(predictionId, 'predictionId') };
      const row = db.run((sql) => sql.getPrediction.get(wanted));
      return row === undefined ? undefined : predictionOf(fromColumns(row as unknown as StoredPredictionRow));
    },

    async logOutcome(predictionId, outcome, at) {
      const wanted = { predictionId: checkKey(predictionId, 'predictionId') };
      const logged = encode({ outcome, at: checkKey(at, 'at') });
      return db.transaction((sql) => {
        const found = sql.getPrediction.get(wanted);
        if (found === undefined) return undefined;
        const row = fromColumns(found as unknown as StoredPredictionRow);
        row.outcomes.push(logged);
        sql.setOutcomes.run({ ...wanted, outcomes: encode(row.outcomes) });
        return predictionOf(row);
      });
    },

    async recentIds(limit) {
      const rows = db.run((sql) => sql.recentPredictionIds.all({ limit: checkLimit(limit) }));
      return (rows as unknown as PredictionRow[]).map(({ predictionId }) => predictionId);
    },

    async history(domain, limit) {
      const wanted = { domain: checkKey(domain, 'domain'), limit: checkLimit(limit) };
      const rows = db.run((sql) => sql.predictionHistory.all(wanted));
      return (rows as unknown as StoredPredictionRow[]).map((row) => predictionOf(fromColumns(row)));
    },
  };
}
