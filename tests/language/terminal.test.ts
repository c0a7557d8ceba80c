import { afterEach, beforeEach, expect, test } from 'vitest';
import { collect, createCommandLine, type CommandLine } from '../support/command-line.ts';

let terminal: CommandLine;
beforeEach(() => {
  terminal = createCommandLine({ LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
});
afterEach(() => terminal.remove());

const read = async (...args: string[]): Promise<string> => (await collect(terminal.spawn(args))).stdout;

test('a terminal speaks English whatever the machine does, until the person says otherwise; JSON is the same for all', async () => {
  expect(await read('list', '--actor', 'ann')).toMatch(/^0 artifacts\nNothing here yet/);
  expect(await read('preferences', 'language=de', '--actor', 'ann')).toMatch(/^Deine Einstellungen\n/);
  expect(await read('list', '--actor', 'ann')).toMatch(/^0 Artefakte\nNoch nichts da/);
  expect(await read('show', 'artifact-1', '--actor', 'ann')).toMatch(/^❌ unbekannte Kennung\nKopiere die Kennung .*\nIm Original \(Englisch\): there is no artifact/);
  expect(await read('list', '--actor', 'ben')).toMatch(/^0 artifacts\n/);
  expect((await terminal.run(['list', '--actor', 'ann'])).json).toEqual({ artifacts: [] });
});
