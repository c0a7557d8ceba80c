import type Dockerode from 'dockerode';
import { connectEngine, DEFAULT_SOCKET } from '../../adapters/docker/engine.ts';

/** The engine the tests are to use; empty for the usual socket. */
export const DOCKER_HOST = process.env['DOCKER_HOST'] ?? '';

/** Its socket, for tests that put something in between. */
export const DOCKER_SOCKET = DOCKER_HOST.startsWith('unix://') ? DOCKER_HOST.slice('unix://'.length) : DEFAULT_SOCKET;

export async function connectDocker(): Promise<Dockerode> {
  return (await connectEngine(DOCKER_HOST)).docker;
}
