import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectDocker } from '../../support/docker-place.ts';
import { openArena, type ArenaCase } from './arena.ts';
import { directFloods, exhaustion, floods, leftovers, reaching, stalls } from './escape-cases.ts';

const arena = openArena();
const docker = await connectDocker();
const all: ArenaCase[] = [...exhaustion, ...stalls, ...floods, ...directFloods, ...reaching, ...leftovers];

/** No output may hold this; it is only in the environment of the process that starts the containers. */
const CANARY = 'CANARY-5f1c2a9e';
process.env['SANDBOX_TEST_CANARY'] = CANARY;

beforeAll(() => arena.sandbox.prepare(() => undefined), 120_000);
afterAll(() => arena.sandbox.close());

describe.concurrent('attacks on the machine', () => {
  test.each(all.map((entry): [string, ArenaCase] => [entry.name, entry]))('%s', { timeout: 300_000 }, async (_name, entry) => {
    const run = await arena.fight(entry);
    expect([entry.outcome].flat(), `${run.outcome}: ${run.reason}\n${run.output.slice(0, 3000)}`).toContain(run.outcome);
    expect(run.output).not.toContain(CANARY);
    entry.check?.(run);
  });
});

describe('afterwards', () => {
  test('no container is left, not even a stopped one', async () => {
    const left = async (): Promise<string[]> => (await docker.listContainers({ all: true, filters: { label: ['saraphina.instance=arena'] } })).map(({ Names, State }) => `${Names.join()} ${State}`);
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });

  test('no process of the sandbox user is left', async () => {
    const left = (): string[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return /^Uid:\s*65534/m.test(status) && command.startsWith('/bin/node') ? [command] : [];
      } catch {
        return [];
      }
    });
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });
});
