import type { Store } from '../../src/ports.ts';
import { createArtifactStore } from './artifacts.ts';
import { backup, restore } from './backup.ts';
import { openDatabase } from './database.ts';
import { createDocumentStore } from './documents.ts';
import { createPredictionStore } from './predictions.ts';
import { createRequestStore } from './requests.ts';
import { createSignInStore } from './sign-ins.ts';

/**
 * The embedded store: one SQLite file that several processes may use at once. A save is on the disk when its promise resolves.
 * @param options.path the database file; it (0600) and its folder (0700) are created when missing
 * @throws SaraphinaError `STORE_CORRUPT`, `STORE_NEWER` or `STORE_UNAVAILABLE`; the file is then left as it was
 */
export async function openSqliteStore({ path }: { path: string }): Promise<Store> {
  const db = openDatabase(path);
  return {
    kind: 'sqlite',
    artifacts: createArtifactStore(db),
    requests: createRequestStore(db),
    predictions: createPredictionStore(db),
    signIns: createSignInStore(db),
    documents: createDocumentStore(db),
    async ping() {
      db.checkFile();
      db.run((sql) => sql.ping.get({ artifactId: '' }));
    },
    backup: () => backup(path),
    restore: (records) => restore(path, records),
    async close() {
      db.close();
    },
  };
}
