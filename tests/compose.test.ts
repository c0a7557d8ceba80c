import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_KEYS } from '../src/config.ts';

interface Service {
  command?: string[];
  environment: Record<string, string | null>;
  ports?: string[];
  volumes?: string[];
  networks: string[];
  restart?: string;
  healthcheck?: { test: string[] };
  deploy?: { resources?: { limits?: { memory?: string; cpus?: string } } };
}

interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
}

const ROOT = join(import.meta.dirname, '..');
const TEXT = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const DATABASES = ['redis', 'mongo'];
const PROGRAMS = ['bot', 'worker'];
/** Read by Docker Compose alone, not by the program. */
const COMPOSE_ONLY = ['REDIS_PASSWORD', 'MONGODB_PASSWORD', 'DOCKER_GID', 'DOCKER_SOCKET', 'PUBLISH_ADDRESS'];

const read = (text: string): Compose => parse(text, { merge: true }) as Compose;
const compose = read(TEXT);
const services = Object.entries(compose.services);

function schemaErrors(document: unknown): string[] {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/compose-spec.schema.json'), 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  validate(document);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Every `${NAME…}` of the file, with what follows the name: `:-default`, `:?message` or nothing. */
function interpolations(text: string): { name: string; rest: string }[] {
  return [...text.matchAll(/\$\{([A-Z_]+)([^}]*)/g)].map(([, name, rest]) => ({ name: name!, rest: rest! }));
}

describe('docker-compose.yml', () => {
  it('is a valid Compose file', () => {
    expect(schemaErrors(compose)).toEqual([]);
  });

  it('would not be valid with an unknown key or a wrong type', () => {
    expect(schemaErrors(read(TEXT.replace('restart: unless-stopped', 'restarts: unless-stopped'))).join()).toMatch('additional properties');
    expect(schemaErrors(read(TEXT.replace('networks: [queue]', 'networks: 7'))).join()).toMatch('/services/redis/networks');
  });

  it('has redis, mongo, a bot and workers', () => {
    expect(Object.keys(compose.services)).toEqual([...DATABASES, ...PROGRAMS]);
    expect(compose.services['bot']?.environment['ROLE']).toBe('bot');
    expect(compose.services['worker']?.environment['ROLE']).toBe('worker');
  });

  it('publishes no port but the console, on loopback unless told otherwise', () => {
    const published = services.filter(([, service]) => service.ports !== undefined);
    expect(published.map(([name, service]) => [name, service.ports])).toEqual([['bot', ['${PUBLISH_ADDRESS:-127.0.0.1}:${PORT:-3080}:3080']]]);
  });

  it('keeps the databases on internal networks of their own', () => {
    const shared = (name: string): string[] => services.filter(([, service]) => service.networks.includes(name)).map(([service]) => service);
    for (const name of DATABASES.flatMap((database) => compose.services[database]!.networks)) expect(compose.networks[name]).toEqual({ internal: true });
    expect(shared('queue')).toEqual(['redis', 'bot', 'worker']);
    expect(shared('database')).toEqual(['mongo', 'bot', 'worker']);
  });

  it('requires every password and token, and gives none a default', () => {
    const secrets = interpolations(TEXT).filter(({ name }) => /PASSWORD|TOKEN|SECRET|KEY/.test(name));
    expect(new Set(secrets.map(({ name }) => name))).toEqual(new Set(['REDIS_PASSWORD', 'MONGODB_PASSWORD', 'PERSONAL_TOKENS']));
    for (const { name, rest } of secrets) expect(`${name}${rest}`).toMatch(/^\w+:\?./);
    expect(compose.services['redis']?.command?.join(' ')).toContain('--requirepass ${REDIS_PASSWORD:?');
    expect(compose.services['mongo']?.command).toContain('--auth');
    expect(compose.services['mongo']?.environment['MONGO_INITDB_ROOT_PASSWORD']).toMatch(/^\$\{MONGODB_PASSWORD:\?/);
    expect(compose.services['bot']?.environment['REDIS_URL']).toMatch(/^redis:\/\/:\$\{REDIS_PASSWORD:\?[^}]+\}@redis:6379$/);
    expect(compose.services['bot']?.environment['MONGODB_URL']).toMatch(/^mongodb:\/\/saraphina:\$\{MONGODB_PASSWORD:\?[^}]+\}@mongo:27017\//);
  });

  it('gives the Docker socket to workers only', () => {
    const holders = services.filter(([, service]) => JSON.stringify(service).includes('docker.sock'));
    expect(holders.map(([name]) => name)).toEqual(['worker']);
  });

  it('keeps the queue: append-only file, no eviction', () => {
    expect(compose.services['redis']?.command?.join(' ')).toMatch(/--appendonly yes .*--maxmemory-policy noeviction/);
  });

  it.each(services)('%s restarts, is limited and says how it is', (name, service) => {
    expect(service.restart).toBe('unless-stopped');
    expect(service.deploy?.resources?.limits).toMatchObject({ memory: expect.stringMatching(/^\d+[mg]$/), cpus: expect.any(String) });
    expect(service.healthcheck?.test[0]).toMatch(/^CMD/);
    if (PROGRAMS.includes(name)) expect(service.healthcheck?.test.slice(1)).toEqual(['node', 'scripts/health.ts', '/readyz']);
  });

  it('keeps data in named volumes; bot and workers share the deployment repository', () => {
    for (const [, service] of services) expect(service.volumes?.length).toBeGreaterThan(0);
    const named = services.flatMap(([, service]) => service.volumes ?? []).map((volume) => volume.split(':')[0]!).filter((source) => /^[a-z]/.test(source));
    expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
    for (const program of PROGRAMS) expect(compose.services[program]?.volumes).toContain('deployments:/deployments');
  });

  it('sets no variable that the program does not know, and misses none that it does', () => {
    const passed = PROGRAMS.flatMap((program) => Object.keys(compose.services[program]!.environment));
    expect(new Set(passed)).toEqual(new Set(CONFIG_KEYS));
  });

  it('reads no variable that nobody knows', () => {
    const unknown = interpolations(TEXT).filter(({ name }) => !CONFIG_KEYS.includes(name) && !COMPOSE_ONLY.includes(name));
    expect(unknown).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');

  it('starts from the given image, leaves development packages out and does not run as root', () => {
    expect(dockerfile).toMatch(/^ARG BASE_IMAGE=node:24-\S+\nFROM \$\{BASE_IMAGE\}$/m);
    expect(dockerfile).toContain('npm ci --omit=dev');
    expect(dockerfile.match(/^USER .+$/gm)).toEqual(['USER saraphina']);
    expect(dockerfile.indexOf('USER saraphina')).toBeGreaterThan(dockerfile.lastIndexOf('RUN '));
    expect(dockerfile).toMatch(/^HEALTHCHECK .*"scripts\/health\.ts", "\/healthz"/m);
  });

  it('sets only variables that the program knows', () => {
    const names = [...dockerfile.matchAll(/^(?:ENV| {3,}) ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).toEqual(['NODE_ENV', 'SARAPHINA_DATA_DIR', 'DEPLOY_REPOSITORY']);
    for (const name of names.slice(1)) expect(CONFIG_KEYS).toContain(name);
  });
});
