import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLine } from '../../adapters/cli/parse-line.ts';
import { renewReadme } from '../../scripts/generate-docs.ts';
import { LOCAL_COMMANDS } from '../../scripts/cli/local-commands.ts';
import { COMMANDS } from '../../src/commands.ts';
import { CONFIG_KEYS } from '../../src/config.ts';
import { PROJECT } from '../support/command-line.ts';

const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const codeBlocks = [...readme.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');

test('the generated tables are current', () => {
  expect(renewReadme(readme)).toBe(readme);
});

test('pictures and links lead to files that exist', () => {
  const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target ?? '');
  expect(targets.length).toBeGreaterThan(2);
  expect(targets.filter((target) => !existsSync(join(PROJECT, target)))).toEqual([]);
});

test('files and folders in backticks exist', () => {
  const named = [...readme.matchAll(/`((?:src|adapters|jobs|scripts|tests|templates)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

describe('commands in code blocks', () => {
  const lines = codeBlocks.flatMap((block) => block.split('\n')).map((line) => line.replace(/\s+#.*$/, '').trim());

  test.each(lines.filter((line) => line.startsWith('./scripts/')).map((line) => [line]))('%s is a script that is there', (line) => {
    expect(existsSync(join(PROJECT, line.split(' ')[0] ?? ''))).toBe(true);
  });

  test.each(lines.filter((line) => line.includes('./scripts/saraphina ')).map((line) => [line]))('%s is in a command table', (line) => {
    const words = line.slice(line.indexOf('./scripts/saraphina ') + './scripts/saraphina '.length).match(/"[^"]*"|\S+/g) ?? [];
    const { command } = parseLine(words);
    expect([...COMMANDS.map((row) => row.name), ...Object.keys(LOCAL_COMMANDS)]).toContain(command);
  });
});

test('every setting that the text names exists', () => {
  const composeOnly = ['REDIS_PASSWORD', 'MONGODB_PASSWORD', 'DOCKER_GID', 'DOCKER_SOCKET', 'PUBLISH_ADDRESS', 'BASE_IMAGE', 'SARAPHINA_TOKEN'];
  const named = [...readme.matchAll(/`([A-Z][A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !CONFIG_KEYS.includes(name) && !composeOnly.includes(name))).toEqual([]);
});
