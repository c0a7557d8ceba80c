import type Dockerode from 'dockerode';
import type { Logger } from '../../src/ports.ts';
import { KILL_AFTER_MS, observeRun, type Ending } from '../../src/sandbox/observe-run.ts';
import type { Isolation, MutantNote, SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';
import { containerOptions } from './container.ts';
import { watchEnd, type EndWatch } from './end-watch.ts';
import { unavailable, withTimeout } from './engine.ts';
import { createDemultiplexer } from './output-stream.ts';

/** How long a killed container may take to be gone. */
const GONE_WITHIN_MS = 10_000;

export interface ContainerRun {
  docker: Dockerode;
  spec: SandboxSpec;
  image: string;
  isolation: Isolation;
  instance: string;
  process: string;
  logger: Logger;
  signal: AbortSignal;
  onMutant?: ((note: MutantNote) => void) | undefined;
}

/**
 * Runs one job in a container of its own and gathers what can be seen from outside. The container is gone afterwards.
 * @throws SaraphinaError `SANDBOX_UNAVAILABLE` for faults of the engine; the signal's reason when aborted
 */
export async function runContainer(run: ContainerRun): Promise<SandboxEvidence> {
  const { docker, spec, signal } = run;
  signal.throwIfAborted();
  const deadline = Date.now() + spec.limits.timeoutMs + GONE_WITHIN_MS;
  const runtime = run.isolation === 'docker+gvisor' ? 'runsc' : undefined;
  const options = containerOptions({ spec, image: run.image, runtime, instance: run.instance, process: run.process, deadline });
  const container = await docker.createContainer(options).catch((error: unknown) => Promise.reject(unavailable('creating the container', error)));
  try {
    return await observe(run, container);
  } catch (error) {
    signal.throwIfAborted();
    throw unavailable('running the container', error);
  } finally {
    await remove(run, container);
  }
}

async function observe(run: ContainerRun, container: Dockerode.Container): Promise<SandboxEvidence> {
  const { spec, signal } = run;
  const [stream, end] = await Promise.all([attach(container), watchEnd(run.docker, container.id)]);
  let stop: (why: Ending) => void = () => undefined;
  const stopped = new Promise<Ending>((resolve) => (stop = resolve));
  const observer = observeRun(spec, () => stop('flood'), run.onMutant);
  const closed = new Promise<void>((resolve) => stream.once('end', resolve).once('close', resolve).once('error', () => resolve()));
  stream.on('data', createDemultiplexer(observer));
  const onAbort = (): void => stop('aborted');
  signal.addEventListener('abort', onAbort, { once: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    const started = performance.now();
    await container.start();
    timer = setTimeout(() => stop('time'), spec.limits.timeoutMs + KILL_AFTER_MS);
    stream.write(observer.job);
    const ending = await Promise.race([stopped, end.died.then((): Ending => 'ended')]);
    if (ending !== 'ended') await kill(container);
    const exitCode = await withTimeout(end.died, GONE_WITHIN_MS);
    const durationMs = performance.now() - started;
    signal.throwIfAborted();
    await withTimeout(closed, GONE_WITHIN_MS).catch(() => undefined);
    const oomKilled = await ranOutOfMemory(end, ending, observer.hasReport());
    return { ...observer.evidence({ ending, exitCode, durationMs, oomKilled }), isolation: run.isolation, assurance: 'L1', unconfined: [], image: run.image };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    end.close();
    stream.destroy();
  }
}

/** The engine's note may come a moment after the end it explains; it is waited for only where nothing else explains it. */
async function ranOutOfMemory(end: EndWatch, ending: Ending, hasReport: boolean): Promise<boolean> {
  return end.sawOom() || (ending === 'ended' && !hasReport && (await end.oomSoon()));
}

async function attach(container: Dockerode.Container): Promise<NodeJS.ReadWriteStream & { destroy(): void }> {
  const stream = await container.attach({ stream: true, stdin: true, stdout: true, stderr: true, hijack: true });
  return stream as NodeJS.ReadWriteStream & { destroy(): void };
}

async function kill(container: Dockerode.Container): Promise<void> {
  await container.kill({ signal: 'SIGKILL' }).catch((error: { statusCode?: number }) => {
    if (!hasEnded(error)) throw error;
  });
}

/** The engine removes it by itself as soon as it ends; this is for everything that went wrong before. */
async function remove({ logger }: ContainerRun, container: Dockerode.Container): Promise<void> {
  try {
    await withTimeout(container.remove({ force: true, v: true }), GONE_WITHIN_MS);
  } catch (error) {
    if (!hasEnded(error as { statusCode?: number })) logger.warn('a sandbox container could not be removed; the reaper tries again', { container: container.id, error: String(error) });
  }
}

/** No such container any more, or not running, or being removed already. */
function hasEnded({ statusCode }: { statusCode?: number }): boolean {
  return statusCode === 404 || statusCode === 409;
}
