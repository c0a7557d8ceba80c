/** Marks the file as ours, "SARA" in ASCII; see https://www.sqlite.org/pragma.html#pragma_application_id */
export const APPLICATION_ID = 0x53415241;

/** `body` is JSON text; the other columns exist for queries. Partial indexes hold only what their query looks for. */
const VERSION_1 = `
CREATE TABLE entries (
  artifactId TEXT NOT NULL, sequence INTEGER NOT NULL, projected INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (artifactId, sequence)
) STRICT;
CREATE INDEX entriesUnprojected ON entries (projected, artifactId) WHERE projected = 0;

CREATE TABLE artifacts (
  artifactId TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, status TEXT NOT NULL, updatedAt TEXT NOT NULL,
  expiresAt TEXT, entryPoint TEXT, deployedVersion INTEGER, body TEXT NOT NULL
) STRICT;
CREATE INDEX artifactsByChange ON artifacts (updatedAt, artifactId);
CREATE INDEX artifactsByStatus ON artifacts (status, updatedAt, artifactId);
CREATE INDEX artifactsDeployed ON artifacts (entryPoint, deployedVersion) WHERE status = 'deployed';
CREATE INDEX artifactsWaiting ON artifacts (status, expiresAt) WHERE status = 'awaiting_approval';

CREATE TABLE executions (
  artifactId TEXT NOT NULL PRIMARY KEY, executionCount INTEGER NOT NULL, errorCount INTEGER NOT NULL
) STRICT;

CREATE TABLE requests (
  requestId TEXT NOT NULL PRIMARY KEY, command TEXT NOT NULL, actorId TEXT NOT NULL, artifactId TEXT,
  status TEXT NOT NULL, receivedAt TEXT NOT NULL, finishedAt TEXT, attempts INTEGER NOT NULL,
  leaseOwner TEXT, leaseExpiresAt TEXT NOT NULL, progress TEXT NOT NULL, outcome TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX requestsByStatus ON requests (status, receivedAt, requestId, leaseExpiresAt);
CREATE INDEX requestsByCommand ON requests (command, status, receivedAt);
CREATE INDEX requestsByActor ON requests (actorId, receivedAt);
CREATE INDEX requestsByArtifact ON requests (artifactId, receivedAt, requestId);

CREATE TABLE predictions (
  predictionId TEXT NOT NULL PRIMARY KEY, domain TEXT NOT NULL, createdAt TEXT NOT NULL,
  body TEXT NOT NULL, outcomes TEXT NOT NULL
) STRICT;
CREATE INDEX predictionsByTime ON predictions (createdAt, predictionId);
CREATE INDEX predictionsByDomain ON predictions (domain, createdAt, predictionId);

CREATE TABLE signInLinks (tokenHash TEXT NOT NULL PRIMARY KEY, identity TEXT NOT NULL, expiresAt TEXT NOT NULL) STRICT;
CREATE INDEX signInLinksByExpiry ON signInLinks (expiresAt);
CREATE TABLE sessions (tokenHash TEXT NOT NULL PRIMARY KEY, identities TEXT NOT NULL, expiresAt TEXT NOT NULL) STRICT;
CREATE INDEX sessionsByExpiry ON sessions (expiresAt);

PRAGMA application_id = ${APPLICATION_ID};
`;

const VERSION_2 = `
CREATE TABLE documents (
  id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL,
  about TEXT NOT NULL, dueAt TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX documentsDue ON documents (kind, dueAt, id) WHERE dueAt > '';
CREATE INDEX documentsAbout ON documents (kind, about, id);
`;

const STEPS = [VERSION_1, VERSION_2];
export const SCHEMA_VERSION = STEPS.length;

/** What brings a file of this version (0: an empty one) up to date. */
export function schemaFrom(version: number): string {
  return `${STEPS.slice(version).join('')}\nPRAGMA user_version = ${SCHEMA_VERSION};`;
}
