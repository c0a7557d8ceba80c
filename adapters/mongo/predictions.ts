import type { PredictionStore } from '../../src/ports.ts';
import { checkKey, checkLimit, encode } from '../../src/store/json.ts';
import { predictionOf, predictionRow } from '../../src/store/rows.ts';
import { inserted, type Database } from './database.ts';

const NEWEST_FIRST = { createdAt: -1, _id: -1 } as const;

export function createPredictionStore(db: Database): PredictionStore {
  return {
    /** A repeated save leaves the stored one as it is: its outcome may be known by now. */
    async save(prediction) {
      const row = predictionRow(prediction);
      await db.run(({ predictions }) => inserted(predictions.insertOne({ _id: row.predictionId, ...row })));
    },

    async get(predictionId) {
      const _id = checkKey(predictionId, 'predictionId');
      const found = await db.run(({ predictions }) => predictions.findOne({ _id }));
      return found === null ? undefined : predictionOf(found);
    },

    async logOutcome(predictionId, outcome, at) {
      const _id = checkKey(predictionId, 'predictionId');
      const change = { $push: { outcomes: encode({ outcome, at: checkKey(at, 'at') }) } };
      const found = await db.run(({ predictions }) => predictions.findOneAndUpdate({ _id }, change, { returnDocument: 'after' }));
      return found === null ? undefined : predictionOf(found);
    },

    async recentIds(limit) {
      const most = checkLimit(limit);
      const find = db.run(({ predictions }) =>
        predictions.find({ createdAt: { $gt: '' } }).project<{ _id: string }>({ _id: 1 }).sort(NEWEST_FIRST).limit(most).toArray(),
      );
      return (await find).map(({ _id }) => _id);
    },

    async history(domain, limit) {
      const wanted = { domain: checkKey(domain, 'domain') };
      const most = checkLimit(limit);
      return (await db.run(({ predictions }) => predictions.find(wanted).sort(NEWEST_FIRST).limit(most).toArray())).map(predictionOf);
    },
  };
}
