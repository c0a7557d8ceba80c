/** The portable form of a store: plain records, readable by either kind of store. */
import { SaraphinaError } from '../errors.ts';
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { BackupRecord, StoredDocument } from '../ports.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { StoredRequest } from '../requests/stored-request.ts';
import { checkInteger, checkKey, decode, encode } from './json.ts';
import { artifactOf, artifactRow, documentOf, documentRow, entryOf, entryRow, predictionOf, predictionRow, requestOf, requestRow } from './rows.ts';
import type { ArtifactRow, DocumentRow, EntryRow, PredictionRow, RequestRow } from './rows.ts';

export interface CollectionRows {
  requests: RequestRow;
  artifacts: ArtifactRow;
  entries: EntryRow & { projected: boolean };
  executions: { artifactId: string; executionCount: number; errorCount: number };
  predictions: PredictionRow;
  signInLinks: { tokenHash: string; identity: string; expiresAt: string };
  /** `identities` is JSON text. */
  sessions: { tokenHash: string; identities: string; expiresAt: string };
  documents: DocumentRow;
}

export type Collection = keyof CollectionRows;

/**
 * The order of a backup. A MongoDB backup reads a moving store, so what refers is read before what it refers to:
 * a request may come without its work, which is then done again, and entries are never older than their projection.
 */
export const COLLECTIONS = ['requests', 'artifacts', 'entries', 'executions', 'predictions', 'signInLinks', 'sessions', 'documents'] as const satisfies Collection[];

/** Field that identifies a row; entries have `artifactId` and `sequence`. */
export const KEY_FIELD = {
  requests: 'requestId',
  artifacts: 'artifactId',
  entries: 'artifactId',
  executions: 'artifactId',
  predictions: 'predictionId',
  signInLinks: 'tokenHash',
  sessions: 'tokenHash',
  documents: 'id',
} as const satisfies Record<Collection, string>;

type Records = { [C in Collection]: (row: CollectionRows[C]) => object };

const toRecord: Records = {
  requests: requestOf,
  artifacts: artifactOf,
  entries: entryOf,
  executions: ({ artifactId, executionCount, errorCount }) => ({ artifactId, executionCount, errorCount }),
  predictions: predictionOf,
  signInLinks: ({ tokenHash, identity, expiresAt }) => ({ tokenHash, identity, expiresAt }),
  sessions: ({ tokenHash, identities, expiresAt }) => ({ tokenHash, identities: decode<string[]>(identities, 'sessions'), expiresAt }),
  documents: (row) => ({ kind: row.kind, ...documentOf(row) }),
};

export function recordOf<C extends Collection>(collection: C, row: CollectionRows[C]): BackupRecord {
  return { collection, record: toRecord[collection](row) as Record<string, unknown> };
}

export type RestoredRow = { [C in Collection]: { collection: C; row: CollectionRows[C] } }[Collection];

/**
 * Makes a function that turns the records of one backup into rows, one after the other.
 * It remembers the version of each projection, so that entries know whether they are folded in.
 * The function throws `BAD_ARGUMENTS` for a record that no store could have written.
 */
export function createRowReader(): (record: BackupRecord) => RestoredRow {
  const versions = new Map<string, number>();
  return ({ collection, record }) => {
    try {
      return readRow(collection, record, versions);
    } catch (error) {
      if (error instanceof SaraphinaError) throw error;
      throw new SaraphinaError('BAD_ARGUMENTS', `a ${collection} record of the backup is incomplete: ${(error as Error).message}`, {}, error);
    }
  };
}

function readRow(collection: string, record: Record<string, unknown>, versions: Map<string, number>): RestoredRow {
  const key = (name: string) => checkKey(record[name], name);
  const count = (name: string) => checkInteger(record[name], name, 0);
  switch (collection as Collection) {
    case 'requests':
      return { collection: 'requests', row: requestRow(record as unknown as StoredRequest) };
    case 'artifacts': {
      const row = artifactRow(record as unknown as CodeArtifact);
      versions.set(row.artifactId, row.version);
      return { collection: 'artifacts', row };
    }
    case 'entries': {
      const row = entryRow(record as unknown as AuditEntry);
      return { collection: 'entries', row: { ...row, projected: row.sequence <= (versions.get(row.artifactId) ?? 0) } };
    }
    case 'executions':
      return { collection: 'executions', row: { artifactId: key('artifactId'), executionCount: count('executionCount'), errorCount: count('errorCount') } };
    case 'predictions':
      return { collection: 'predictions', row: predictionRow(record as unknown as StoredPrediction) };
    case 'signInLinks':
      return { collection: 'signInLinks', row: { tokenHash: key('tokenHash'), identity: key('identity'), expiresAt: key('expiresAt') } };
    case 'sessions':
      return { collection: 'sessions', row: { tokenHash: key('tokenHash'), identities: encode(record['identities']), expiresAt: key('expiresAt') } };
    case 'documents':
      return { collection: 'documents', row: documentRow(key('kind'), record as unknown as StoredDocument) };
    default:
      throw new SaraphinaError('BAD_ARGUMENTS', `expected one of the collections ${COLLECTIONS.join(', ')}, got "${collection}"`);
  }
}

export function notEmpty(where: string): SaraphinaError {
  return new SaraphinaError('NOT_EMPTY', `${where} already holds records; restore into an empty store, so that nothing is overwritten`);
}
