/** Prints the status of Docker for whoever runs this. */
import { createDockerSandbox } from '../../../adapters/docker/docker-sandbox.ts';
import { DOCKER_HOST } from '../../support/docker-place.ts';
import { silent } from '../../support/silent-logger.ts';

console.log(JSON.stringify(await createDockerSandbox({ dockerHost: DOCKER_HOST, logger: silent }).status()));
