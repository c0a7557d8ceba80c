import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Docker from 'dockerode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { containerOptions } from '../../../adapters/docker/container.ts';
import { createDockerSandbox, isolationFor } from '../../../adapters/docker/docker-sandbox.ts';
import { dockerfileContext } from '../../../adapters/docker/image.ts';
import { APP, LABEL, processIdentity } from '../../../adapters/docker/labels.ts';
import { isErrorCode } from '../../../src/errors.ts';
import { connectDocker, DOCKER_HOST, DOCKER_SOCKET } from '../../support/docker-place.ts';
import { sandboxContract } from '../../contracts/sandbox.contract.ts';
import { CODE, specOf } from '../../support/sandbox-exercise.ts';
import { silent } from '../../support/silent-logger.ts';
import { relayTo } from './relay-socket.ts';

const INSTANCE = `tests-${process.pid}`;
const docker = await connectDocker();
const open = (): ReturnType<typeof createDockerSandbox> => createDockerSandbox({ dockerHost: DOCKER_HOST, instance: INSTANCE, logger: silent });
const context = { signal: new AbortController().signal, progress: () => undefined };
const ENDLESS = CODE.replace('return', 'for (;;);\n  return');

sandboxContract({ name: 'Docker', open, isolation: 'docker', assurance: 'L1' });

async function containersOf(instance: string): Promise<Docker.ContainerInfo[]> {
  return docker.listContainers({ all: true, filters: { label: [`${LABEL.instance}=${instance}`] } });
}

async function running(instance: string): Promise<Docker.ContainerInfo> {
  return expect.poll(async () => (await containersOf(instance)).find((found) => found.State === 'running'), { timeout: 20_000, interval: 50 }).toBeDefined().then(async () => (await containersOf(instance))[0] as Docker.ContainerInfo);
}

describe('the container', { timeout: 120_000 }, () => {
  const sandbox = open();
  beforeAll(() => sandbox.prepare(() => undefined), 120_000);
  afterAll(() => sandbox.close());

  test('is locked down in every way of the checklist', async () => {
    const controller = new AbortController();
    const run = sandbox.run(specOf({ code: ENDLESS }), { signal: controller.signal, progress: () => undefined }).catch(() => undefined);
    const { Id } = await running(INSTANCE);
    const { Config, HostConfig, Mounts, State } = await docker.getContainer(Id).inspect();
    controller.abort();
    await run;
    expect(State.Running).toBe(true);
    expect(Config).toMatchObject({ User: '65534:65534', Tty: false, OpenStdin: true, StdinOnce: true, NetworkDisabled: true });
    expect(Config.Env?.map((entry) => entry.split('=')[0]).sort()).toEqual(['CI', 'HOME', 'NODE_ENV', 'PATH', 'TMPDIR']);
    expect(HostConfig).toMatchObject({
      AutoRemove: true, CapDrop: ['ALL'], Privileged: false, SecurityOpt: ['no-new-privileges'], ReadonlyRootfs: true, NetworkMode: 'none', IpcMode: 'none',
      Memory: 268_435_456, MemorySwap: 268_435_456, NanoCpus: 1_000_000_000, PidsLimit: 128, OomScoreAdj: 1000, LogConfig: { Type: 'none' }, Init: true, RestartPolicy: { Name: 'no' },
      PidMode: '', UTSMode: '', UsernsMode: '',
    });
    expect(HostConfig.Binds ?? []).toEqual([]);
    expect(Mounts.filter((mount) => mount.Type !== 'tmpfs')).toEqual([]);
    expect(HostConfig.CapAdd ?? []).toEqual([]);
    expect(HostConfig.Devices ?? []).toEqual([]);
    expect(HostConfig.MaskedPaths).toContain('/proc/kcore');
    expect(HostConfig.ReadonlyPaths).toContain('/proc/sys');
    expect(Object.fromEntries((HostConfig.Ulimits ?? []).map(({ Name, Hard }) => [Name, Hard]))).toEqual({ nofile: 1024, core: 0, fsize: 33_554_432 });
    for (const options of Object.values(HostConfig.Tmpfs as Record<string, string>)) {
      for (const word of ['noexec', 'nosuid', 'nodev', 'size=', 'nr_inodes=', 'uid=65534', 'gid=65534', 'mode=0700']) expect(options).toContain(word);
    }
  });

  test('runs with nothing that a person without rights does not have, and its programs are not its own', async () => {
    const code = `import { readFileSync, statSync } from 'node:fs';
${CODE}
const status = readFileSync('/proc/self/status', 'utf8');
const facts = ['CapEff', 'CapBnd', 'NoNewPrivs', 'Seccomp', 'Uid'].map((name) => new RegExp('^' + name + ':\\\\s*(.*)$', 'm').exec(status)?.[1]?.replace(/\\s+/g, ' '));
const files = ['/bin/node', '/job/runner/harness.js', '/job/node_modules/vitest/package.json', '/tmp', '/job/work'].map((path) => { const { uid, mode } = statSync(path); return path + ' ' + uid + ' ' + (mode & 0o7777).toString(8); });
console.log(JSON.stringify({ facts, files, pid: process.ppid }));
`;
    const { output } = await sandbox.run(specOf({ code }), context);
    expect(JSON.parse(output)).toMatchObject({
      facts: ['0000000000000000', '0000000000000000', '1', '2', '65534 65534 65534 65534'],
      files: ['/bin/node 0 711', '/job/runner/harness.js 0 444', '/job/node_modules/vitest/package.json 0 444', '/tmp 65534 700', '/job/work 65534 700'],
    });
  });

  test('is told apart by its labels, and its image by its id', async () => {
    const spec = specOf();
    const { Labels, HostConfig } = containerOptions({ spec, image: 'sha256:1', runtime: 'runsc', instance: 'i', process: 'p', deadline: 5 });
    expect(Labels).toEqual({ [LABEL.app]: APP, [LABEL.instance]: 'i', [LABEL.process]: 'p', [LABEL.job]: 'contract', [LABEL.deadline]: '5' });
    expect(HostConfig?.Runtime).toBe('runsc');
    expect((await sandbox.run(spec, context)).image).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('is gone from the list, stopped ones included, however the run ended', async () => {
    await sandbox.run(specOf({ code: CODE.replace('return', 'process.abort();\n  return') }), context);
    await sandbox.run(specOf({ code: ENDLESS }, { timeoutMs: 2000 }), context);
    await expect.poll(() => containersOf(INSTANCE), { timeout: 5000 }).toEqual([]);
  });
});

test.each([[['runc', 'io.containerd.runc.v2'], 'docker'], [['runc', 'runsc'], 'docker+gvisor']])('with the runtimes %j the isolation is %s', (runtimes, isolation) => {
  expect(isolationFor(runtimes)).toBe(isolation);
});

describe('the image', { timeout: 180_000 }, () => {
  test('is built once, also by two who start at the same time, and again when it is gone', async () => {
    const [one, two] = [open(), open()];
    const said: string[] = [];
    await one.prepare(() => undefined);
    const first = await one.run(specOf(), context);
    const names = (await docker.listImages({ filters: { label: [`${LABEL.image}=${APP}`] } })).flatMap((image) => (image.Id === first.image ? (image.RepoTags ?? []) : []));
    for (const name of names) await docker.getImage(name).remove({ force: true });
    await Promise.all([one.run(specOf(), { ...context, progress: (text) => said.push(text) }), two.prepare((text) => said.push(text))]);
    const [again, other] = [await one.run(specOf(), context), await two.run(specOf(), context)];
    expect(again).toMatchObject({ exitCode: 0, image: other.image });
    expect(said.join('\n')).toMatch(/reading what is installed[\s\S]*100 % packed[\s\S]*ready/);
    const left = (await docker.listImages({ all: true })).flatMap((image) => image.RepoTags ?? []).filter((tag) => tag.startsWith('saraphina-sandbox:build-'));
    expect(left).toEqual([]);
    const quiet: string[] = [];
    const third = open();
    await third.prepare((text) => quiet.push(text));
    expect(quiet).toEqual([]);
    for (const sandbox of [one, two, third]) await sandbox.close();
  });
});

test('for other hosts there is a Dockerfile with everything it needs', async () => {
  const { tag, files } = await dockerfileContext();
  expect(tag).toMatch(/^base-[0-9a-f]{24}$/);
  expect((await dockerfileContext()).tag).toBe(tag);
  expect(files.get('Dockerfile')).toMatch(/^ARG BASE_IMAGE=node:24[\s\S]*^FROM \$\{BASE_IMAGE\}$[\s\S]*chmod 0711 \/bin\/node/m);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'runner/main.js', 'runner/harness.js', 'runner/package.json']));
  for (const [name, text] of files) if (name.endsWith('.js')) expect(text, name).not.toMatch(/import type|from "\.\/[\w-]+\.ts"|: string\b/);
});

describe('without an engine', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docker-tests-'));
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function statusAt(dockerHost: string): Promise<string> {
    const sandbox = createDockerSandbox({ dockerHost, instance: INSTANCE, logger: silent });
    const { ready, detail, remedy } = await sandbox.status();
    expect(ready).toBe(false);
    await expect(sandbox.run(specOf(), context)).rejects.toMatchObject({ code: 'SANDBOX_UNAVAILABLE', message: expect.stringContaining(detail) });
    return `${detail} | ${remedy}`;
  }

  test('says what is missing and the command that mends it', async () => {
    expect(await statusAt(`unix://${folder}/none.sock`)).toMatch(/installed and not running: there is no .*none\.sock \| sudo systemctl start docker/);
    expect(await statusAt('tcp://127.0.0.1:1')).toMatch(/refused \| start the engine behind tcp:\/\/127\.0\.0\.1:1, or correct DOCKER_HOST/);
  });

  test('a socket nobody listens on', async () => {
    const path = join(folder, 'dead.sock');
    const server = spawn(process.execPath, ['-e', `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('up'))`], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => server.stdout.once('data', resolve));
    server.kill('SIGKILL');
    await new Promise((resolve) => server.once('exit', resolve));
    expect(await statusAt(`unix://${path}`)).toMatch(/not running: the connection was refused \| sudo systemctl start docker/);
  });

  test('an engine that accepts and never answers', async () => {
    const path = join(folder, 'mute.sock');
    const server = createServer(() => undefined);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(path, resolve));
    expect(await statusAt(`unix://${path}`)).toMatch(/does not answer: no answer within 3 s/);
  });

  test('no permission', async () => {
    const script = fileURLToPath(new URL('./print-status.ts', import.meta.url));
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const program = spawn(process.execPath, ['--no-warnings', script], { stdio: ['ignore', 'pipe', 'inherit'], ...user });
    let text = '';
    program.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((resolve) => program.once('close', resolve));
    expect(text).toMatch(/no permission to use the Docker Engine.*usermod -aG docker/);
  });

  test('an address that is none', async () => {
    const sandbox = createDockerSandbox({ dockerHost: 'ssh//host', logger: silent });
    await expect(sandbox.status()).rejects.toMatchObject({ code: 'BAD_CONFIG', message: expect.stringMatching(/unix:\/\/\/path or tcp:\/\/host:port/) });
  });
});

describe('when something breaks', { timeout: 120_000 }, () => {
  test('an engine that goes away during a run is a fault of the infrastructure, and nothing is left running', async () => {
    const relay = await relayTo(DOCKER_SOCKET);
    const instance = `${INSTANCE}-relay`;
    const sandbox = createDockerSandbox({ dockerHost: `unix://${relay.path}`, instance, logger: silent });
    const run = sandbox.run(specOf({ code: ENDLESS }), context).catch((error: unknown) => error);
    await running(instance);
    await relay.close();
    expect(isErrorCode(await run, 'SANDBOX_UNAVAILABLE')).toBe(true);
    await expect.poll(() => containersOf(instance), { timeout: 15_000 }).toEqual([]);
    await sandbox.close();
  });

  test('a program killed with SIGKILL in mid-run leaves no container, with nobody to clean up', async () => {
    const instance = `${INSTANCE}-killed`;
    const script = fileURLToPath(new URL('./killed-program.ts', import.meta.url));
    const program = spawn(process.execPath, ['--no-warnings', script, instance], { stdio: 'inherit' });
    await running(instance);
    program.kill('SIGKILL');
    await new Promise((resolve) => program.once('exit', resolve));
    await expect.poll(() => containersOf(instance), { timeout: 15_000 }).toEqual([]);
  });

  test('the reaper removes what is nobody\'s any more and nothing else', async () => {
    const sandbox = open();
    await sandbox.prepare(() => undefined);
    const { image } = await sandbox.run(specOf(), context);
    const instance = `${INSTANCE}-reap`;
    const [host = '', pid = ''] = processIdentity().split('|');
    const soon = Date.now() + 600_000;
    const leave = (name: string, process: string, deadline: number, label: Record<string, string> = { [LABEL.app]: APP }): Promise<Docker.Container> =>
      docker.createContainer({ name: `${instance}-${name}`, Image: image as string, Cmd: ['/bin/node'], Labels: { ...label, [LABEL.instance]: instance, [LABEL.process]: process, [LABEL.deadline]: String(deadline) } });
    await Promise.all([
      leave('dead-process', `${host}|4194304|1`, soon), leave('other-start', `${host}|${pid}|1`, soon), leave('late', processIdentity(), Date.now() - 60_000), leave('no-deadline', processIdentity(), NaN),
      leave('alive', processIdentity(), soon), leave('other-host', 'elsewhere|1|1', soon), leave('other-program', `${host}|4194304|1`, 1, {}),
    ]);
    expect(await sandbox.reap()).toBeGreaterThanOrEqual(4);
    const left = await containersOf(instance);
    expect(left.map(({ Names }) => Names[0]?.replace(`/${instance}-`, '')).sort()).toEqual(['alive', 'other-host', 'other-program']);
    for (const { Id } of left) await docker.getContainer(Id).remove({ force: true });
    await sandbox.close();
  });
});
