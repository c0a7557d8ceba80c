import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { arch } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import type Dockerode from 'dockerode';
import { SaraphinaError } from '../../src/errors.ts';
import { unavailable } from './engine.ts';
import { imageContent, layerArchive, runnerScripts, type ImageContent } from './image-content.ts';
import { APP, LABEL } from './labels.ts';
import { modulesFolder } from './package-closure.ts';

export const REPOSITORY = 'saraphina-sandbox';

/** Registry image the sandbox is made from where this machine's own Node can't run in a container. */
export const DEFAULT_BASE_IMAGE = 'node:24-bookworm-slim';

type Progress = (text: string) => void;

/**
 * The id of the sandbox image, built if there is none for what is installed now. Needs no registry on Linux.
 * Two builders at once are safe: both end with the same image.
 * @throws SaraphinaError `SANDBOX_UNAVAILABLE`
 */
export async function ensureImage(docker: Dockerode, progress: Progress): Promise<string> {
  try {
    const { OSType, Architecture } = (await docker.info()) as { OSType: string; Architecture: string };
    const sameKind = process.platform === 'linux' && OSType === 'linux' && ARCHITECTURES[arch()] === Architecture;
    return sameKind ? await ensureFromScratch(docker, progress) : await ensureFromBase(docker, progress);
  } catch (error) {
    throw unavailable('building the sandbox image', error);
  }
}

const ARCHITECTURES: Record<string, string> = { x64: 'x86_64', arm64: 'aarch64', arm: 'armv7l', ppc64: 'ppc64le', s390x: 's390x', riscv64: 'riscv64' };

async function ensureFromScratch(docker: Dockerode, progress: Progress): Promise<string> {
  const content = imageContent();
  const seen = `seen-${content.fingerprint.slice(0, 24)}`;
  const known = await imageId(docker, `${REPOSITORY}:${seen}`);
  if (known !== undefined) return known;
  progress('Sandbox image: reading what is installed');
  const layer = await measureLayer(content);
  const tag = layer.sha256.slice(0, 24);
  const id = (await imageId(docker, `${REPOSITORY}:${tag}`)) ?? (await load(docker, content, layer, tag, progress));
  await docker.getImage(id).tag({ repo: REPOSITORY, tag: seen });
  return id;
}

interface Layer {
  sha256: string;
  bytes: number;
}

/** Packs the layer and keeps nothing of it: the image's description needs its digest first. */
async function measureLayer(content: ImageContent): Promise<Layer> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of layerArchive(content, () => undefined)) {
    digest.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: digest.digest('hex'), bytes };
}

/**
 * Loads the image in the format of `docker save`. Nothing in it depends on the time or the builder, so two who build
 * at once end with the very same image, and its id says what is in it.
 */
async function load(docker: Dockerode, content: ImageContent, layer: Layer, tag: string, progress: Progress): Promise<string> {
  const config = JSON.stringify({
    architecture: GO_ARCHITECTURES[arch()] ?? arch(),
    os: 'linux',
    created: '1970-01-01T00:00:00Z',
    config: { Labels: { [LABEL.image]: APP, [LABEL.content]: tag, [LABEL.home]: home() } },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer.sha256}`] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: 'saraphina' }],
  });
  const configName = `${createHash('sha256').update(config).digest('hex')}.json`;
  const manifest = JSON.stringify([{ Config: configName, RepoTags: [`${REPOSITORY}:${tag}`], Layers: ['layer.tar'] }]);
  let said = -1;
  const packed = layerArchive(content, (done, total) => {
    const tenths = Math.floor((10 * done) / total);
    if (tenths > said) progress(`Sandbox image: ${10 * (said = tenths)} % packed`);
  });
  const archive = pack();
  archive.entry({ name: configName }, config);
  archive.entry({ name: 'manifest.json' }, manifest);
  pipeline(packed, archive.entry({ name: 'layer.tar', size: layer.bytes })).then(() => archive.finalize(), (error: unknown) => archive.destroy(error as Error));
  await finished(docker, await docker.loadImage(archive as unknown as NodeJS.ReadableStream));
  const loaded = await imageId(docker, `${REPOSITORY}:${tag}`);
  if (loaded === undefined) throw new SaraphinaError('SANDBOX_UNAVAILABLE', 'the sandbox image was built and is gone again');
  await removeEarlier(docker, loaded);
  progress('Sandbox image: ready');
  return loaded;
}

const GO_ARCHITECTURES: Record<string, string> = { x64: 'amd64', ia32: '386' };

/** Names this installation without telling where it is. */
function home(): string {
  return createHash('sha256').update(modulesFolder()).digest('hex').slice(0, 16);
}

/** Images this installation no longer makes; one that a container still uses stays until the next build. */
async function removeEarlier(docker: Dockerode, current: string): Promise<void> {
  const earlier = await docker.listImages({ filters: { label: [`${LABEL.image}=${APP}`, `${LABEL.home}=${home()}`] } });
  for (const { Id, RepoTags } of earlier) {
    if (Id === current) continue;
    const tags = (RepoTags ?? []).filter((name) => name !== '<none>:<none>');
    for (const name of tags.length > 0 ? tags : [Id]) await docker.getImage(name).remove().catch(() => undefined);
  }
}

/** Where the host is no Linux, or another kind of machine: from a base image of a registry, with `Dockerfile.sandbox`. */
async function ensureFromBase(docker: Dockerode, progress: Progress): Promise<string> {
  const context = await dockerfileContext();
  const known = await imageId(docker, `${REPOSITORY}:${context.tag}`);
  if (known !== undefined) return known;
  progress(`Sandbox image: building from ${DEFAULT_BASE_IMAGE}`);
  const archive = pack();
  for (const [name, text] of context.files) archive.entry({ name }, text);
  archive.finalize();
  const labels = { [LABEL.image]: APP, [LABEL.content]: context.tag, [LABEL.home]: home() };
  await finished(docker, await docker.buildImage(archive as unknown as NodeJS.ReadableStream, { t: `${REPOSITORY}:${context.tag}`, dockerfile: 'Dockerfile', labels, buildargs: { BASE_IMAGE: DEFAULT_BASE_IMAGE } }));
  const built = await imageId(docker, `${REPOSITORY}:${context.tag}`);
  if (built === undefined) throw new SaraphinaError('SANDBOX_UNAVAILABLE', 'the sandbox image could not be built from its base image');
  progress('Sandbox image: ready');
  return built;
}

/** What `Dockerfile.sandbox` needs: itself, the lock file and the runner. */
export async function dockerfileContext(): Promise<{ tag: string; files: Map<string, string> }> {
  const project = dirname(modulesFolder());
  const files = new Map([
    ['Dockerfile', readFileSync(new URL('./Dockerfile.sandbox', import.meta.url), 'utf8')],
    ...['package.json', 'package-lock.json'].map((name): [string, string] => [name, readFileSync(join(project, name), 'utf8')]),
    ...[...(await runnerScripts())].map(([name, text]): [string, string] => [`runner/${name}`, text]),
  ]);
  return { tag: `base-${hashTexts(files).slice(0, 24)}`, files };
}

function hashTexts(files: Map<string, string>): string {
  const digest = createHash('sha256');
  for (const [name, text] of files) digest.update(`${name}\0${text}\0`);
  return digest.digest('hex');
}

async function imageId(docker: Dockerode, name: string): Promise<string | undefined> {
  try {
    return (await docker.getImage(name).inspect()).Id;
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw error;
  }
}

/** Waits for a build or import to end; its stream also carries the error. */
async function finished(docker: Dockerode, stream: NodeJS.ReadableStream): Promise<void> {
  const steps = await new Promise<{ error?: string }[]>((resolve, reject) => {
    docker.modem.followProgress(stream as Readable, (error: Error | null, output: { error?: string }[]) => (error ? reject(error) : resolve(output)));
  });
  const failed = steps.find((step) => step.error !== undefined);
  if (failed) throw new SaraphinaError('SANDBOX_UNAVAILABLE', `the Docker Engine could not make the sandbox image: ${failed.error}`);
}
