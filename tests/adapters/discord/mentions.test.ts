import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMention } from '../../../adapters/discord/mentions.ts';
import { ANN, BEN, BOT, control, eventually, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace } from '../../support/discord-place.ts';

const AT = `<@${BOT}>`;

describe('what is said to the bot', () => {
  test.each([
    [`${AT} run-sandbox artifact-1`, { command: 'run-sandbox', text: 'run-sandbox artifact-1' }],
    [`<@!${BOT}>, /Show artifact-1`, { command: 'show', text: 'show artifact-1' }],
    [`please ${AT} promote artifact-1`, { command: 'promote', text: 'promote artifact-1' }],
    [AT, { command: 'help', text: 'help' }],
    [`${AT} make me a coffee`, { command: undefined, text: 'make me a coffee' }],
  ])('%s', (content, { command, text }) => {
    const said = readMention(content, BOT, false);
    expect(said?.row?.name).toBe(command);
    expect(said?.text).toBe(text);
  });

  test.each(['thanks, that was quick', `thanks ${AT}!`, `I asked ${AT} about it`, '<@1> list'])('is not: %s', (content) => {
    expect(readMention(content, BOT, false)).toBeUndefined();
  });

  test('is every direct message', () => {
    expect(readMention('list', BOT, true)).toMatchObject({ text: 'list' });
    expect(readMention('hello', BOT, true)).toEqual({ row: undefined, text: 'hello' });
  });
});

describe('a message that mentions the bot', () => {
  let place: DiscordPlace;
  beforeEach(async () => {
    place = await openDiscordPlace();
  });
  afterEach(async () => {
    await place.close();
    expect(place.wire.problems).toEqual([]);
  });

  test('proposes, and its card appears in the channel', async () => {
    await place.say(ANN, `${AT} propose Create a function to validate email addresses`);
    const card = await place.until(/isEmail · proposed/);
    expect(control(card, 'run-sandbox')).toContain('artifact-');
    expect((await place.artifact()).requestedBy).toBe(`discord:${ANN}`);
  });

  test('in a thread is answered in the thread', async () => {
    await place.say(ANN, `${AT} propose Create a function to validate email addresses`);
    const thread = await place.threadOf(await place.until(/isEmail · proposed/));
    const { artifactId } = await place.artifact();
    await place.say(BEN, `${AT} run-sandbox ${artifactId}`, thread);
    await place.until(/All tests passed/, { channelId: thread });
    const said = await place.say(BEN, `${AT} audit ${artifactId}`, thread);
    const answer = await place.until(/Audit trail/, { channelId: thread });
    expect(answer.message_reference?.message_id ?? place.wire.sent.at(-1)!.body.message_reference.message_id).toBe(said.id);
    expect(await place.shown()).toHaveLength(1);
  });

  test('that is no command is told how to begin, with nothing in it that pings', async () => {
    await place.say(ANN, `${AT} hello @everyone`);
    expect(textOf(await place.until(/begin with propose/))).toContain('\\@everyone');
    expect(await place.app.store.artifacts.recentIds(1)).toEqual([]);
  });

  test('with wrong arguments gets the usage', async () => {
    await place.say(ANN, `${AT} show`);
    await place.until(/show \\<id\\>/);
  });

  test('that asks for something private is answered directly, or told why not', async () => {
    await place.say(ANN, `${AT} console`);
    await eventually(() => expect(place.wire.messages(/^POST \/users\/@me\/channels$/)).toHaveLength(1));
    const direct = (await place.twin.prisma.channel.findFirst({ where: { type: 1 } }))!.id;
    await place.until(/sign-in link/i, { channelId: direct });
    expect(await place.shown()).toEqual([]);
    place.wire.fail(/^POST \/users\/@me\/channels$/, { status: 403, body: { code: 50007, message: 'no' } });
    await place.say(ANN, `${AT} console`);
    await place.until(/no direct messages/);
  });

  test('directly needs no mention, and nobody has a role there', async () => {
    const direct = await place.twin.prisma.channel.create({ data: { id: '700000000000000777', type: 1, name: ANN } });
    await place.say(ANN, 'propose Create a function to validate email addresses', direct.id);
    await place.until(/isEmail · proposed/, { channelId: direct.id });
    const request = (await place.app.store.requests.forArtifact((await place.artifact()).artifactId, 1))[0]!;
    expect(request.actor.groups).toEqual([]);
  });

  test('of a bot, and talk without one, is left alone', async () => {
    await place.twin.prisma.user.create({ data: { id: '700000000000000555', username: 'other bot', bot: true } });
    await place.say('700000000000000555', `${AT} hello`);
    await place.say(ANN, 'nice function');
    await place.say(ANN, `${AT} list`);
    await place.say(ANN, `${AT} list`);
    await eventually(async () => expect((await place.shown()).map(textOf)).toEqual([expect.stringMatching(/0 artifact/), expect.stringMatching(/0 artifact/)]));
  });

  test('is heard once though it is delivered twice', async () => {
    const { requests } = place.app.store;
    const { countByActor } = requests;
    let heard = 0;
    requests.countByActor = (actorId, since) => {
      heard += 1;
      return countByActor(actorId, since);
    };
    const said = await place.say(ANN, `${AT} list`);
    await place.until(/0 artifact/);
    place.dispatch('MESSAGE_CREATE', said);
    await place.say(ANN, `${AT} show`);
    await place.until(/show \\<id\\>/);
    expect(heard).toBe(2);
  });
});
