import type { DocumentStore } from '../../src/ports.ts';
import { checkKey, checkLimit } from '../../src/store/json.ts';
import { documentId, documentOf, nextDocumentRow, type DocumentRow } from '../../src/store/rows.ts';
import type { Database } from './database.ts';

export function createDocumentStore(db: Database): DocumentStore {
  return {
    async get(kind, key) {
      const wanted = { id: documentId(kind, key) };
      const row = db.run((sql) => sql.getDocument.get(wanted));
      return row === undefined ? undefined : documentOf(row as unknown as DocumentRow);
    },

    async put(kind, document) {
      const row = nextDocumentRow(kind, document);
      const { changes } = db.run((sql) => (row.version === 1 ? sql.insert_documents.run({ ...row }) : sql.replaceDocument.run({ id: row.id, version: row.version, about: row.about, dueAt: row.dueAt, body: row.body })));
      return changes === 1;
    },

    async delete(kind, key) {
      const wanted = { id: documentId(kind, key) };
      return db.run((sql) => sql.deleteDocument.run(wanted)).changes === 1;
    },

    async due(kind, now, limit) {
      const wanted = { kind: checkKey(kind, 'kind'), now: checkKey(now, 'now'), limit: checkLimit(limit) };
      return (db.run((sql) => sql.dueDocuments.all(wanted)) as unknown as DocumentRow[]).map((row) => documentOf(row));
    },

    async about(kind, about, limit) {
      const wanted = { kind: checkKey(kind, 'kind'), about: checkKey(about, 'about'), limit: checkLimit(limit) };
      return (db.run((sql) => sql.documentsAbout.all(wanted)) as unknown as DocumentRow[]).map((row) => documentOf(row));
    },
  };
}
