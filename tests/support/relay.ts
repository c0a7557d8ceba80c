import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP port on loopback that passes everything on to another server, and can be cut and mended. */
export interface Relay {
  port: number;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** @param target path of a Unix socket, or host and port */
export async function createRelay(target: { path: string } | { host: string; port: number }): Promise<Relay> {
  const sockets = new Set<Socket>();
  const open = (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = connect(target);
      for (const [one, other] of [[near, far], [far, near]] as const) {
        sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
      }
    });
    return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
  };
  let server = await open(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      server = await open(port);
    },
  };
}
