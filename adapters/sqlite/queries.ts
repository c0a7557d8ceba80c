/**
 * Every statement the store runs, and nothing else; the explain-plan test walks this table.
 * Conditions that are always true (`updatedAt > ''`) make SQLite seek in the index instead of walking the table.
 */
const holdsLease = `requestId = :requestId AND attempts = :fence AND status = 'pending' AND leaseOwner IS NOT NULL`;

const reading = {
  entriesAfter: 'SELECT artifactId, sequence, body FROM entries WHERE artifactId = :artifactId AND sequence > :after ORDER BY sequence',
  lagging: 'SELECT DISTINCT artifactId FROM entries WHERE projected = 0 ORDER BY artifactId LIMIT :limit',
  getArtifact: 'SELECT artifactId, body FROM artifacts WHERE artifactId = :artifactId',
  listArtifacts: 'SELECT artifactId, body FROM artifacts WHERE updatedAt > :updatedAfter ORDER BY updatedAt DESC, artifactId DESC LIMIT :limit',
  listArtifactsByStatus:
    'SELECT artifactId, body FROM artifacts WHERE status = :status AND updatedAt > :updatedAfter ORDER BY updatedAt DESC, artifactId DESC LIMIT :limit',
  artifactIdsAfter: `SELECT artifactId FROM entries WHERE artifactId > :after
    UNION SELECT artifactId FROM artifacts WHERE artifactId > :after ORDER BY artifactId LIMIT :limit`,
  recentArtifactIds: "SELECT artifactId FROM artifacts WHERE updatedAt > '' ORDER BY updatedAt DESC, artifactId DESC LIMIT :limit",
  deployedAs: "SELECT artifactId, body FROM artifacts WHERE status = 'deployed' AND entryPoint = :entryPoint ORDER BY deployedVersion DESC LIMIT 1",
  expired: "SELECT artifactId FROM artifacts WHERE status = 'awaiting_approval' AND expiresAt <= :now ORDER BY expiresAt LIMIT :limit",
  getExecutions: 'SELECT executionCount, errorCount FROM executions WHERE artifactId = :artifactId',

  getRequest: 'SELECT * FROM requests WHERE requestId = :requestId',
  claimable: "SELECT * FROM requests WHERE status = 'pending' AND leaseExpiresAt <= :now ORDER BY receivedAt, requestId LIMIT :limit",
  abandoned: "SELECT * FROM requests WHERE status = 'received' AND receivedAt < :before ORDER BY receivedAt, requestId LIMIT :limit",
  countAhead: "SELECT count(*) AS count FROM requests WHERE command = :command AND status = 'pending' AND receivedAt < :receivedAt",
  countByActor: 'SELECT count(*) AS count FROM requests WHERE actorId = :actorId AND receivedAt >= :since',
  countPending: "SELECT count(*) AS count FROM requests WHERE status = 'pending'",
  forArtifact: 'SELECT * FROM requests WHERE artifactId = :artifactId ORDER BY receivedAt DESC, requestId DESC LIMIT :limit',

  getPrediction: 'SELECT * FROM predictions WHERE predictionId = :predictionId',
  recentPredictionIds: "SELECT predictionId FROM predictions WHERE createdAt > '' ORDER BY createdAt DESC, predictionId DESC LIMIT :limit",
  predictionHistory: 'SELECT * FROM predictions WHERE domain = :domain ORDER BY createdAt DESC, predictionId DESC LIMIT :limit',

  getSession: 'SELECT identities, expiresAt FROM sessions WHERE tokenHash = :tokenHash AND expiresAt > :now',

  getDocument: 'SELECT * FROM documents WHERE id = :id',
  dueDocuments: "SELECT * FROM documents WHERE kind = :kind AND dueAt > '' AND dueAt <= :now ORDER BY dueAt, id LIMIT :limit",
  documentsAbout: 'SELECT * FROM documents WHERE kind = :kind AND about = :about ORDER BY id LIMIT :limit',

  ping: 'SELECT artifactId FROM artifacts WHERE artifactId = :artifactId',

  all_requests: "SELECT * FROM requests WHERE requestId > '' ORDER BY requestId",
  all_artifacts: "SELECT * FROM artifacts WHERE artifactId > '' ORDER BY artifactId",
  all_entries: "SELECT * FROM entries WHERE artifactId > '' ORDER BY artifactId, sequence",
  all_executions: "SELECT * FROM executions WHERE artifactId > '' ORDER BY artifactId",
  all_predictions: "SELECT * FROM predictions WHERE predictionId > '' ORDER BY predictionId",
  all_signInLinks: "SELECT * FROM signInLinks WHERE tokenHash > '' ORDER BY tokenHash",
  all_sessions: "SELECT * FROM sessions WHERE tokenHash > '' ORDER BY tokenHash",
  all_documents: "SELECT * FROM documents WHERE id > '' ORDER BY id",
} as const;

const writing = {
  insert_entries: 'INSERT INTO entries VALUES (:artifactId, :sequence, :projected, :body)',
  markProjected: 'UPDATE entries SET projected = 1 WHERE artifactId = :artifactId AND sequence <= :version AND projected = 0',
  insert_artifacts: `INSERT INTO artifacts VALUES (:artifactId, :version, :status, :updatedAt, :expiresAt, :entryPoint, :deployedVersion, :body)
    ON CONFLICT (artifactId) DO UPDATE SET version = excluded.version, status = excluded.status, updatedAt = excluded.updatedAt,
      expiresAt = excluded.expiresAt, entryPoint = excluded.entryPoint, deployedVersion = excluded.deployedVersion, body = excluded.body
    WHERE excluded.version > artifacts.version`,
  insert_executions: `INSERT INTO executions VALUES (:artifactId, :executionCount, :errorCount)
    ON CONFLICT (artifactId) DO UPDATE SET executionCount = executionCount + excluded.executionCount, errorCount = errorCount + excluded.errorCount
    RETURNING executionCount, errorCount`,

  insert_requests: `INSERT INTO requests VALUES (:requestId, :command, :actorId, :artifactId, :status, :receivedAt, :finishedAt, :attempts,
    :leaseOwner, :leaseExpiresAt, :progress, :outcome, :body) ON CONFLICT (requestId) DO NOTHING`,
  accept: "UPDATE requests SET status = 'pending' WHERE requestId = :requestId AND status = 'received'",
  cancel: `UPDATE requests SET status = 'cancelled', finishedAt = :now, leaseOwner = NULL, leaseExpiresAt = ''
    WHERE requestId = :requestId AND (status = 'received' OR (status = 'pending' AND leaseExpiresAt <= :now))`,
  claim: `UPDATE requests SET leaseOwner = :owner, leaseExpiresAt = :expiresAt, attempts = attempts + 1
    WHERE requestId = :requestId AND status = 'pending' AND leaseExpiresAt <= :now RETURNING *`,
  renew: `UPDATE requests SET leaseExpiresAt = :expiresAt, progress = coalesce(:progress, progress) WHERE ${holdsLease}`,
  release: `UPDATE requests SET leaseOwner = NULL, leaseExpiresAt = '' WHERE ${holdsLease}`,
  finish: `UPDATE requests SET status = 'done', outcome = :outcome, finishedAt = :now, leaseOwner = NULL, leaseExpiresAt = '' WHERE ${holdsLease}`,

  insert_predictions: 'INSERT INTO predictions VALUES (:predictionId, :domain, :createdAt, :body, :outcomes) ON CONFLICT (predictionId) DO NOTHING',
  setOutcomes: 'UPDATE predictions SET outcomes = :outcomes WHERE predictionId = :predictionId',

  insert_signInLinks: 'INSERT OR REPLACE INTO signInLinks VALUES (:tokenHash, :identity, :expiresAt)',
  redeemLink: 'DELETE FROM signInLinks WHERE tokenHash = :tokenHash AND expiresAt > :now RETURNING identity',
  purgeLinks: 'DELETE FROM signInLinks WHERE expiresAt <= :now',
  insert_sessions: 'INSERT OR REPLACE INTO sessions VALUES (:tokenHash, :identities, :expiresAt)',
  deleteSession: 'DELETE FROM sessions WHERE tokenHash = :tokenHash',
  purgeSessions: 'DELETE FROM sessions WHERE expiresAt <= :now',

  insert_documents: 'INSERT INTO documents VALUES (:id, :kind, :key, :version, :about, :dueAt, :body) ON CONFLICT (id) DO NOTHING',
  replaceDocument: 'UPDATE documents SET version = :version, about = :about, dueAt = :dueAt, body = :body WHERE id = :id AND version = :version - 1',
  deleteDocument: 'DELETE FROM documents WHERE id = :id',
} as const;

export const QUERIES = { ...reading, ...writing };
export type QueryName = keyof typeof QUERIES;
