import type { Readable } from 'node:stream';
import type Dockerode from 'dockerode';

/** How long after the end of a container the note that it ran out of memory is waited for. */
const OOM_NOTE_MS = 400;

export interface EndWatch {
  /** Its exit code, once it has ended; rejects when the engine goes away. */
  died: Promise<number>;
  sawOom(): boolean;
  /** Waits a moment for the note. */
  oomSoon(): Promise<boolean>;
  close(): void;
}

/**
 * Follows the engine's events about one container. They are asked for before it starts, so none is missed,
 * and unlike an inspection they can be had although the engine removes the container as soon as it ends.
 */
export async function watchEnd(docker: Dockerode, containerId: string): Promise<EndWatch> {
  const stream = (await docker.getEvents({ filters: { container: [containerId], event: ['die', 'oom'] } } as Dockerode.GetEventsOptions)) as Readable;
  let oom = false;
  let onOom: () => void = () => undefined;
  const noted = new Promise<void>((resolve) => (onOom = resolve));
  const died = new Promise<number>((resolve, reject) => {
    let rest = '';
    stream.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((text) => text.trim() !== '')) {
        const event = JSON.parse(line) as { Action?: string; Actor?: { Attributes?: { exitCode?: string } } };
        if (event.Action === 'oom') {
          oom = true;
          onOom();
        }
        if (event.Action === 'die') resolve(Number(event.Actor?.Attributes?.exitCode));
      }
    });
    stream.once('error', reject);
    stream.once('close', () => reject(new Error('the connection to the Docker Engine was lost')));
    stream.once('end', () => reject(new Error('the Docker Engine went away')));
  });
  died.catch(() => undefined);
  return {
    died,
    sawOom: () => oom,
    oomSoon: async () => {
      await Promise.race([noted, new Promise((resolve) => setTimeout(resolve, OOM_NOTE_MS))]);
      return oom;
    },
    close: () => stream.destroy(),
  };
}
