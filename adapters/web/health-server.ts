import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../../src/app.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { healthRoutes } from './health.ts';

/** `/healthz` and `/readyz` alone, for workers, which have no console. */
export function createHealthServer(options: { app: App; hostName: string; port: number }): { listen(): Promise<{ url: string }>; close(deadlineMs: number): Promise<void> } {
  const { fetch } = healthRoutes(options.app);
  const server = createAdaptorServer({ fetch }) as Server;
  return {
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(new SaraphinaError('BAD_CONFIG', `PORT: ${options.hostName}:${options.port} can't be listened on`, {}, error)));
        server.listen(options.port, options.hostName, resolve);
      });
      return { url: `http://${options.hostName}:${(server.address() as AddressInfo).port}` };
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
