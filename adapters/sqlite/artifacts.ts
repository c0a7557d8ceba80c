import { SaraphinaError } from '../../src/errors.ts';
import type { ExecutionCounts } from '../../src/artifact/execution-metrics.ts';
import type { ArtifactStore } from '../../src/ports.ts';
import { checkInteger, checkKey, checkLimit } from '../../src/store/json.ts';
import { artifactOf, artifactRow, entryOf, entryRow, type ArtifactRow, type EntryRow } from '../../src/store/rows.ts';
import type { Database } from './database.ts';
import { isConstraint } from './errors.ts';

type Found = Pick<ArtifactRow, 'artifactId' | 'body'>;

const PAGE = 500;

export function createArtifactStore(db: Database): ArtifactStore {
  return {
    async append(entry) {
      const row = { ...entryRow(entry), projected: 0 };
      db.run((sql) => {
        try {
          sql.insert_entries.run(row);
        } catch (error) {
          if (!isConstraint(error)) throw error;
          const { artifactId, sequence } = entry;
          throw new SaraphinaError('SEQUENCE_TAKEN', `${artifactId} already has an entry ${sequence}`, { artifactId, sequence });
        }
      });
    },

    async entries(artifactId, after = 0) {
      const wanted = { artifactId: checkKey(artifactId, 'artifactId'), after: checkInteger(after, 'after', 0) };
      return db.run((sql) => (sql.entriesAfter.all(wanted) as unknown as EntryRow[]).map(entryOf));
    },

    async get(artifactId) {
      const wanted = { artifactId: checkKey(artifactId, 'artifactId') };
      return one(db.run((sql) => sql.getArtifact.get(wanted)));
    },

    async saveProjection(artifact) {
      const row = artifactRow(artifact);
      db.transaction((sql) => {
        sql.insert_artifacts.run({ ...row });
        sql.markProjected.run({ artifactId: row.artifactId, version: row.version });
      });
    },

    async lagging(limit) {
      return ids(db.run((sql) => sql.lagging.all({ limit: checkLimit(limit) })));
    },

    async list({ status, updatedAfter = '', limit = 50 }) {
      const wanted = { updatedAfter: checkKey(updatedAfter, 'updatedAfter'), limit: checkLimit(limit, 500) };
      const rows = db.run((sql) =>
        status === undefined ? sql.listArtifacts.all(wanted) : sql.listArtifactsByStatus.all({ ...wanted, status: checkKey(status, 'status') }),
      );
      return (rows as unknown as Found[]).map(artifactOf);
    },

    async *allIds() {
      let page: string[] = [''];
      while (page.length > 0) {
        const after = page.at(-1)!;
        page = ids(db.run((sql) => sql.artifactIdsAfter.all({ after, limit: PAGE })));
        yield* page;
      }
    },

    async recentIds(limit) {
      return ids(db.run((sql) => sql.recentArtifactIds.all({ limit: checkLimit(limit) })));
    },

    async deployedAs(entryPoint) {
      const wanted = { entryPoint: checkKey(entryPoint, 'entryPoint') };
      return one(db.run((sql) => sql.deployedAs.get(wanted)));
    },

    async expired(now, limit) {
      const wanted = { now: checkKey(now, 'now'), limit: checkLimit(limit) };
      return ids(db.run((sql) => sql.expired.all(wanted)));
    },

    async recordExecution(artifactId, ok) {
      const added = { artifactId: checkKey(artifactId, 'artifactId'), executionCount: 1, errorCount: ok ? 0 : 1 };
      return counts(db.run((sql) => sql.insert_executions.get(added)));
    },

    async executions(artifactId) {
      const wanted = { artifactId: checkKey(artifactId, 'artifactId') };
      return counts(db.run((sql) => sql.getExecutions.get(wanted)));
    },
  };
}

function one(row: unknown) {
  return row === undefined ? undefined : artifactOf(row as Found);
}

function ids(rows: unknown): string[] {
  return (rows as { artifactId: string }[]).map(({ artifactId }) => artifactId);
}

function counts(row: unknown): ExecutionCounts {
  const { executionCount, errorCount } = (row as ExecutionCounts | undefined) ?? { executionCount: 0, errorCount: 0 };
  return { executionCount, errorCount };
}
