import type { DocumentStore } from '../../src/ports.ts';
import { checkKey, checkLimit } from '../../src/store/json.ts';
import { documentId, documentOf, nextDocumentRow } from '../../src/store/rows.ts';
import { inserted, type Database } from './database.ts';

export function createDocumentStore(db: Database): DocumentStore {
  return {
    async get(kind, key) {
      const _id = documentId(kind, key);
      const row = await db.run(({ documents }) => documents.findOne({ _id }));
      return row === null ? undefined : documentOf(row);
    },

    async put(kind, document) {
      const row = nextDocumentRow(kind, document);
      if (row.version === 1) return db.run(({ documents }) => inserted(documents.insertOne({ _id: row.id, ...row })));
      const { matchedCount } = await db.run(({ documents }) => documents.replaceOne({ _id: row.id, version: row.version - 1 }, row));
      return matchedCount === 1;
    },

    async delete(kind, key) {
      const _id = documentId(kind, key);
      return (await db.run(({ documents }) => documents.deleteOne({ _id }))).deletedCount === 1;
    },

    async due(kind, now, limit) {
      const wanted = { kind: checkKey(kind, 'kind'), dueAt: { $gt: '', $lte: checkKey(now, 'now') } };
      const rows = await db.run(({ documents }) => documents.find(wanted).sort({ dueAt: 1, _id: 1 }).limit(checkLimit(limit)).toArray());
      return rows.map((row) => documentOf(row));
    },

    async about(kind, about, limit) {
      const wanted = { kind: checkKey(kind, 'kind'), about: checkKey(about, 'about') };
      const rows = await db.run(({ documents }) => documents.find(wanted).sort({ _id: 1 }).limit(checkLimit(limit)).toArray());
      return rows.map((row) => documentOf(row));
    },
  };
}
