/** Runs tests that never end under the instance name it is given; its test kills it then. */
import { createDockerSandbox } from '../../../adapters/docker/docker-sandbox.ts';
import { specOf } from '../../support/sandbox-exercise.ts';
import { DOCKER_HOST } from '../../support/docker-place.ts';
import { silent } from '../../support/silent-logger.ts';

const sandbox = createDockerSandbox({ dockerHost: DOCKER_HOST, instance: process.argv[2] ?? 'killed', logger: silent });
const code = 'export function half(n: number): number {\n  for (;;);\n  return n;\n}\n';
await sandbox.run(specOf({ code }), { signal: new AbortController().signal, progress: () => undefined });
