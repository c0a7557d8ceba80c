/** Prints what the local process confines for whoever runs this, and how one honest run went. */
import { createLocalProcessSandbox } from '../../../adapters/local-process/local-process-sandbox.ts';
import { specOf, verdictOn } from '../../support/sandbox-exercise.ts';
import { silent } from '../../support/silent-logger.ts';

const sandbox = createLocalProcessSandbox({ logger: silent });
const status = await sandbox.status();
const spec = specOf();
const { outcome } = verdictOn(spec, await sandbox.run(spec, { signal: new AbortController().signal, progress: () => undefined }));
console.log(JSON.stringify({ status, outcome }));
await sandbox.close();
