import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileArguments } from '../../../adapters/discord/attachments.ts';
import { directCommands, guildCommands, TOP_LEVEL } from '../../../adapters/discord/command-data.ts';
import { argumentName, optionName } from '../../../adapters/discord/command-options.ts';
import { readCommand, readTyping } from '../../../adapters/discord/read-command.ts';
import { isSame } from '../../../adapters/discord/register.ts';
import { COMMANDS, NEEDS_FILES } from '../../../src/commands.ts';
import { checkCommands } from '../../support/discord-command-rules.ts';
import { ANN, BEN, EVA, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace } from '../../support/discord-place.ts';

// The tests look into data of many shapes.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const json = (value: unknown): any => JSON.parse(JSON.stringify(value));
const find = (name: string) => json(guildCommands()).find((command: { name: string }) => command.name === name);
const subcommands = () => json(guildCommands()).filter(({ name }: { name: string }) => /^saraphina(?:-\d+)?$/.test(name)).flatMap(({ options }: { options: object[] }) => options);
const slash = (name: string, options: object[] = [], resolved?: object) => ({ id: '1', type: 1, name, options, ...(resolved ? { resolved } : {}) }) as never;

describe('the commands made from the command table', () => {
  test('obey every rule of Discord', () => {
    expect(checkCommands(json(guildCommands()), 'guild')).toEqual([]);
    expect(checkCommands(json(directCommands()), 'global')).toEqual([]);
  });

  test('have a row each, with every argument', () => {
    for (const row of COMMANDS) {
      const made = TOP_LEVEL.includes(row.name) ? find(row.name) : subcommands().find(({ name }: { name: string }) => name === row.name);
      expect(made.options.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(row.words.map(optionName)));
      expect(row.words.map((word) => argumentName(optionName(word)))).toEqual(row.words);
    }
  });

  test('with more than 25 left over go into a second root', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ ...COMMANDS.find(({ name }) => name === 'show')!, name: `other-${index}` }));
    const made = guildCommands(rows);
    expect(made.map(({ name, options }) => [name, options?.length])).toEqual([['saraphina', 25], ['saraphina-2', 25], ['saraphina-3', 10]]);
    expect(checkCommands(json(made), 'guild')).toEqual([]);
  });

  test('ask in a form for what may be left out', () => {
    const required = (name: string) => find(name).options.filter((option: { required: boolean }) => option.required).map((option: { name: string }) => option.name);
    expect(['propose', 'reject', 'predict', 'promote'].map(required)).toEqual([[], ['artifact-id'], ['domain'], ['artifact-id']]);
  });

  test('take files where the command table wants their contents', () => {
    for (const name of NEEDS_FILES) {
      const options = subcommands().find((command: { name: string }) => command.name === name).options as { name: string; type: number }[];
      expect(options.filter(({ type }) => type === 11).map((option) => argumentName(option.name))).toEqual(fileArguments(name));
      expect(fileArguments(name)).not.toEqual([]);
    }
  });

  test('are hidden from people who may not write, and say what they do in other languages', () => {
    expect(find('promote').default_member_permissions).toBe('2048');
    expect(find('saraphina').default_member_permissions).toBeUndefined();
    expect(find('promote').description_localizations).toMatchObject({ de: expect.stringMatching(/gibt frei/), 'es-ES': expect.any(String), 'es-419': expect.any(String) });
  });

  test('stand in direct messages only where they are global', () => {
    expect(directCommands().map(({ contexts }) => contexts)).toEqual(guildCommands().map(() => [1]));
  });

  test('offer the values that the command table lists', () => {
    const options = (name: string) => subcommands().find((command: { name: string }) => command.name === name).options;
    expect(options('execution')[1].choices.map(({ value }: { value: string }) => value)).toEqual(['ok', 'error']);
    expect(options('list')[0].choices.length).toBe(12);
  });

  test('are the same as Discord’s whatever it adds, and differ by anything of ours', () => {
    const kept = json(guildCommands()).toReversed().map((command: object, index: number) => ({ ...command, id: String(index), version: '1', nsfw: false, contexts: null, name_localizations: null, dm_permission: true }));
    expect(isSame(guildCommands(), kept)).toBe(true);
    for (const change of [{ description: 'old' }, { default_member_permissions: '0' }, { options: [] }, { description_localizations: {} }]) {
      expect(isSame(guildCommands(), kept.map((command: object, index: number) => (index === 1 ? { ...command, ...change } : command)))).toBe(false);
    }
    expect(isSame(guildCommands(), kept.slice(1))).toBe(false);
  });
});

describe('the strict rules themselves', () => {
  const good = () => ({ name: 'a', description: 'b', type: 1, options: [] as object[] });
  const option = { name: 'x', description: 'y', type: 3 };
  test.each([
    ['a capital letter', { ...good(), name: 'A' }],
    ['a long description', { ...good(), description: 'x'.repeat(101) }],
    ['26 options', { ...good(), options: Array.from({ length: 26 }, (_, index) => ({ ...option, name: `x${index}` })) }],
    ['a required option behind an optional one', { ...good(), options: [option, { ...option, name: 'z', required: true }] }],
    ['subcommands among options', { ...good(), options: [{ name: 's', description: 'd', type: 1 }, option] }],
    ['choices beside autocomplete', { ...good(), options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] }],
    ['8001 characters in all', { ...good(), options: Array.from({ length: 25 }, (_, index) => ({ ...option, name: `x${index}`, choices: Array.from({ length: 4 }, (_, at) => ({ name: `${at}`.padEnd(90, 'n'), value: `${at}` })) })) }],
    ['contexts in a server', { ...good(), contexts: [1] }],
    ['an unknown key', { ...good(), emoji: true }],
  ])('refuse %s', (_, command) => {
    expect(checkCommands([command], 'guild')).not.toEqual([]);
  });
  test('take a command that is fine, once', () => {
    expect(checkCommands([good()], 'guild')).toEqual([]);
    expect(checkCommands([good(), good()], 'guild')).toEqual(['commands: has a twice']);
  });
});

describe('a slash command', () => {
  test('is read into the arguments of the table', () => {
    expect(readCommand(slash('reject', [{ name: 'artifact-id', type: 3, value: 'artifact-1' }, { name: 'reason', type: 3, value: 'no = no' }]))).toEqual({ command: 'reject', args: { artifactId: 'artifact-1', reason: 'no = no' }, files: {} });
    expect(readCommand(slash('saraphina', [{ name: 'outcome', type: 1, options: [{ name: 'prediction-id', type: 3, value: 'pred-1' }, { name: 'value', type: 3, value: '0.4' }] }]))).toMatchObject({ command: 'outcome', args: { predictionId: 'pred-1', value: '0.4' } });
  });

  test('has its pairs read as in a typed line', () => {
    const predict = (query: string) => readCommand(slash('predict', [{ name: 'domain', type: 3, value: 'device_recovery' }, { name: 'query', type: 3, value: query }]));
    expect(predict(' battery=20   device_id=d-1 ').args).toEqual({ domain: 'device_recovery', query: { battery: '20', device_id: 'd-1' } });
    expect(() => predict('battery')).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENTS' }));
    expect(readCommand(slash('predict', [{ name: 'domain', type: 3, value: 'x' }])).args).toEqual({ domain: 'x' });
  });

  test('of an older version is refused by name', () => {
    expect(() => readCommand(slash('saraphina', [{ name: 'forget', type: 1 }]))).toThrow(expect.objectContaining({ code: 'UNKNOWN_COMMAND' }));
    expect(() => readCommand(slash('forget'))).toThrow(expect.objectContaining({ code: 'UNKNOWN_COMMAND' }));
  });

  test('brings files along', () => {
    const code = { id: '5', filename: 'subject.ts', size: 3, url: 'https://cdn.example.com/subject.ts' };
    const data = slash('saraphina', [{ name: 'import', type: 1, options: [{ name: 'code-path', type: 11, value: '5' }] }], { attachments: { 5: code } });
    expect(readCommand(data)).toEqual({ command: 'import', args: {}, files: { codePath: code } });
  });

  test('that is being typed tells which option', () => {
    const data = { id: '1', name: 'saraphina', type: 1, options: [{ name: 'show', type: 1, options: [{ name: 'id', type: 3, value: 'art', focused: true }] }] };
    expect(readTyping(data as never)).toEqual({ command: 'show', argument: 'id', typed: 'art', args: {} });
  });
});

describe('with the whole program behind', () => {
  let place: DiscordPlace;
  beforeAll(async () => {
    place = await openDiscordPlace({ environment: { USERS: `discord:${ANN}`, APPROVERS: `discord:${BEN}` } });
  });
  afterAll(async () => {
    await place.close();
    expect(place.wire.problems).toEqual([]);
  });

  test('what is typed is completed: artifacts that fit, domains, keys', async () => {
    await place.slash(ANN, 'propose', { request: 'Create a function to validate email addresses' });
    await place.until(/isEmail · proposed/);
    const { artifactId } = await place.artifact();
    expect(await place.type(ANN, { command: 'run-sandbox', name: 'artifact-id', value: 'email' })).toEqual([{ name: expect.stringContaining('isEmail'), value: artifactId }]);
    expect(await place.type(ANN, { command: 'promote', name: 'artifact-id', value: '' })).toEqual([]);
    expect(await place.type(ANN, { command: 'saraphina show', name: 'id', value: '' })).toHaveLength(1);
    expect((await place.type(ANN, { command: 'predict', name: 'domain', value: 'batt' })).map(({ value }) => value)).toEqual(['battery_life']);
    const keys = await place.type(ANN, { command: 'predict', name: 'query', value: '', others: { domain: 'battery_life' } });
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.every(({ value }) => value.endsWith('='))).toBe(true);
  });

  test('people who may not use the bot are offered nothing and told so', async () => {
    expect(await place.type(BEN, { command: 'predict', name: 'domain', value: '' })).not.toEqual([]);
    expect(await place.type(EVA, { command: 'predict', name: 'domain', value: '' })).toEqual([]);
    await place.slash(EVA, 'saraphina list');
    expect(textOf(await place.until(/not allowed|may not use/i, { isPrivate: true }))).toContain(`<@${EVA}>`);
  });

  test('help shows what the person may do', async () => {
    await place.slash(ANN, 'saraphina help');
    expect(textOf(await place.until(/What you can ask for/, { isPrivate: true }))).not.toContain('promote');
    await place.slash(BEN, 'saraphina help');
    await place.until(/What you can ask for[^]*promote/, { isPrivate: true });
  });

  test('a command without what it needs opens a form, before anything else happens', async () => {
    const { id } = await place.slash(ANN, 'propose');
    const { type, data } = await place.firstAnswer(id);
    expect(type).toBe(9);
    const submitted = await place.submit(ANN, data.custom_id, { request: 'Create a function to slugify a title' });
    expect(await place.firstAnswer(submitted.id)).toEqual({ type: 5, data: { flags: 64 } });
    await place.until(/slug\w* · proposed/i);
    const stale = await place.submit(ANN, 'form_of_last_year', { request: 'x' });
    expect(textOf((await place.firstAnswer(stale.id)).data)).toMatch(/older version/);
  });

  test('a prediction is asked for in a form and answered in the channel', async () => {
    const { id } = await place.slash(ANN, 'predict', { domain: 'battery_life' });
    const { data } = await place.firstAnswer(id);
    expect(data.components).toHaveLength(5);
    await place.submit(ANN, data.custom_id, { '+more': '' });
    await place.until(/🔮|prediction/i);
  });
});
