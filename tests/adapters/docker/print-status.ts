/** Prints the status of Docker for whoever runs this. */
import { createDockerSandbox } from '../../../adapters/docker/docker-sandbox.ts';
import { silent } from '../../support/silent-logger.ts';

console.log(JSON.stringify(await createDockerSandbox({ logger: silent }).status()));
