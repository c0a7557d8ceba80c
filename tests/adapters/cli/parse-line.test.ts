import { expect, test } from 'vitest';
import { terminalActor } from '../../../adapters/cli/actor.ts';
import { parseLine } from '../../../adapters/cli/parse-line.ts';
import { argsFromWords } from '../../../src/command-words.ts';
import { commandRow } from '../../../src/commands.ts';

test('options may stand anywhere', () => {
  const expected = { command: 'show', words: ['artifact-1'], json: true, actor: 'alice' };
  expect(parseLine(['show', 'artifact-1', '--json', '--actor', 'alice'])).toMatchObject(expected);
  expect(parseLine(['--json', '--actor=alice', 'show', 'artifact-1'])).toMatchObject(expected);
  expect(parseLine(['show', '--actor', 'alice', 'artifact-1', '--json'])).toMatchObject(expected);
});

test('a lone -- ends the options', () => {
  expect(parseLine(['propose', '--', '--json', 'parser']).words).toEqual(['--json', 'parser']);
});

test.each([[['list', '--jsno'], /--json/], [['show', '--actor'], /needs a value/]])('%j is refused in words', (argv, pattern) => {
  expect(() => parseLine(argv as string[])).toThrow(pattern as RegExp);
});

test('negative numbers are words', () => {
  expect(parseLine(['outcome', 'pred-1', '-5']).words).toEqual(['pred-1', '-5']);
});

test('words become arguments; the last one takes the rest', () => {
  expect(argsFromWords(commandRow('propose'), ['sort', 'a', 'list'])).toEqual({ request: 'sort a list' });
  expect(argsFromWords(commandRow('reject'), ['artifact-1', 'needs', 'tests'])).toEqual({ artifactId: 'artifact-1', reason: 'needs tests' });
  expect(argsFromWords(commandRow('predict'), ['battery_life', 'battery=20', 'device_id=a=b'])).toEqual({ domain: 'battery_life', query: { battery: '20', device_id: 'a=b' } });
});

test.each([['predict', ['battery_life', 'battery']], ['predict', ['battery_life', 'a=1', 'a=2']], ['show', ['artifact-1', 'extra']]])('%s %j is refused', (command, words) => {
  expect(() => argsFromWords(commandRow(command), words)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENTS' }));
});

test('keys such as __proto__ stay keys', () => {
  const args = argsFromWords(commandRow('predict'), ['battery_life', '__proto__=1']);
  expect(Object.keys(args['query'] as object)).toEqual(['__proto__']);
});

const TOKENS = ['alice:f8f3d9fcb1b4e4f3b1ae2c0ff2ad6ad4a3a1a28a5a6ccf1e9b65c0d7c1d2e3f4', 'bob:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b'];

test('a terminal without a token asserts a name, with one it proves it', () => {
  expect(terminalActor('carol', undefined, TOKENS, 'root')).toEqual({ id: 'carol', displayName: 'carol', asserted: true, osUser: 'root' });
  expect(terminalActor(undefined, 'secret', TOKENS, 'root')).toMatchObject({ id: 'bob', asserted: false });
  expect(() => terminalActor('alice', 'secret', TOKENS, 'root')).toThrow(/belongs to bob/);
  expect(() => terminalActor(undefined, 'wrong', TOKENS, 'root')).toThrow(expect.objectContaining({ code: 'SIGN_IN_REQUIRED' }));
  expect(() => terminalActor('slack:T1/U1', undefined, TOKENS, 'root')).toThrow(/bare name/);
});
