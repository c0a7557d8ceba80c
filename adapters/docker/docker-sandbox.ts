import { hostname } from 'node:os';
import type Dockerode from 'dockerode';
import { SaraphinaError } from '../../src/errors.ts';
import type { Logger, Sandbox } from '../../src/ports.ts';
import type { Isolation, SandboxLimits } from '../../src/sandbox/run.ts';
import { connectEngine, engineStatus, unavailable, type Engine } from './engine.ts';
import { ensureImage } from './image.ts';
import { APP, isOrphan, LABEL, processIdentity } from './labels.ts';
import { runContainer } from './run-container.ts';

/** How often containers that nobody waits for are looked for. */
const REAP_EVERY_MS = 60_000;

export interface DockerSandboxOptions {
  /** As the environment variable: `unix:///path` or `tcp://host:port`; empty for `/var/run/docker.sock`. */
  dockerHost?: string;
  /** Names this instance of the program in the labels of its containers. */
  instance?: string;
  /** The program's usual limits. Each run carries its own, and those count. */
  limits?: SandboxLimits;
  logger: Logger;
}

/**
 * Runs tests in one locked-down container each. Nothing is connected, built or loaded before it is needed;
 * gVisor is used when the engine has its runtime.
 */
export function createDockerSandbox({ dockerHost = '', instance = hostname(), logger }: DockerSandboxOptions): Sandbox {
  const state: { engine?: Promise<Engine>; image?: Promise<string>; isolation: Isolation; reaper?: NodeJS.Timeout; closed: boolean } = { isolation: 'docker', closed: false };
  const active = new Set<AbortController>();
  const engine = (): Promise<Engine> => (state.engine ??= connectEngine(dockerHost));

  async function prepare(progress: (text: string) => void): Promise<void> {
    await readyImage(progress);
  }

  function readyImage(progress: (text: string) => void): Promise<string> {
    state.image ??= makeReady(progress).catch((error: unknown) => {
      delete state.image;
      throw error;
    });
    return state.image;
  }

  async function makeReady(progress: (text: string) => void): Promise<string> {
    const connected = await engine();
    const status = await engineStatus(connected);
    if (!status.ready) throw new SaraphinaError('SANDBOX_UNAVAILABLE', `${status.detail}. ${status.remedy ?? ''}`.trim());
    const { Runtimes = {} } = (await connected.docker.info()) as { Runtimes?: Record<string, unknown> };
    state.isolation = isolationFor(Object.keys(Runtimes));
    const image = await ensureImage(connected.docker, progress);
    startReaper();
    return image;
  }

  function startReaper(): void {
    state.reaper ??= setInterval(() => void reap().catch(() => undefined), REAP_EVERY_MS).unref();
    void reap().catch((error: unknown) => logger.warn('could not look for abandoned sandbox containers', { error: String(error) }));
  }

  async function reap(): Promise<number> {
    const { docker } = await engine();
    return removeOrphans(docker).catch((error: unknown) => Promise.reject(unavailable('looking for abandoned containers', error)));
  }

  return {
    get isolation() {
      return state.isolation;
    },
    status: async () => {
      const { ready, detail, remedy } = await engineStatus(await engine());
      return remedy === undefined ? { ready, detail } : { ready, detail, remedy };
    },
    prepare,
    run: async (spec, { signal, progress, onMutant }) => {
      if (state.closed) throw new SaraphinaError('SANDBOX_UNAVAILABLE', 'the sandbox is closing');
      const own = new AbortController();
      active.add(own);
      try {
        const { docker } = await engine();
        const started = async (): Promise<Parameters<typeof runContainer>[0]> => ({
          docker,
          spec,
          image: await readyImage(progress),
          isolation: state.isolation,
          instance,
          process: processIdentity(),
          logger,
          signal: AbortSignal.any([signal, own.signal]),
          onMutant,
        });
        return await runContainer(await started()).catch(async (error: unknown) => {
          if (!isMissingImage(error)) throw error;
          delete state.image;
          return runContainer(await started());
        });
      } finally {
        active.delete(own);
      }
    },
    reap,
    close: async () => {
      state.closed = true;
      clearInterval(state.reaper);
      for (const run of active) run.abort(new SaraphinaError('SANDBOX_UNAVAILABLE', 'the sandbox was closed during the run'));
    },
  };
}

/** gVisor, if the engine knows its runtime: a kernel of its own between the code and the machine's. */
export function isolationFor(runtimes: readonly string[]): Isolation {
  return runtimes.includes('runsc') ? 'docker+gvisor' : 'docker';
}

/** The image was removed since it was made ready. */
function isMissingImage(error: unknown): boolean {
  const cause = (error as { cause?: { statusCode?: number; reason?: string } }).cause;
  return cause?.statusCode === 404 && /no such image/i.test(`${cause.reason ?? ''} ${String(cause)}`);
}

async function removeOrphans(docker: Dockerode): Promise<number> {
  const found = await docker.listContainers({ all: true, filters: { label: [`${LABEL.app}=${APP}`] } });
  let removed = 0;
  for (const { Id, Labels } of found) {
    if (!isOrphan(Labels, Date.now())) continue;
    removed += await docker.getContainer(Id).remove({ force: true, v: true }).then(() => 1, () => 0);
  }
  return removed;
}
