import { setTimeout as sleep } from 'node:timers/promises';
import type { APIApplicationCommandAutocompleteInteraction, APIApplicationCommandOptionChoice } from 'discord.js';
import type { App } from '../../src/app.ts';
import { suggestions, type Suggestion } from '../../src/chat/suggest.ts';
import { requireUser } from '../../src/commands.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';
import { actorOfInteraction } from './people.ts';
import { readTyping } from './read-command.ts';

/** Discord shows an error when nothing comes within 3 s. */
const WAIT_MS = 2000;

/** What could stand there; nothing when it takes too long, or for people who may not use the bot. */
export async function choicesFor(app: App, interaction: APIApplicationCommandAutocompleteInteraction): Promise<APIApplicationCommandOptionChoice<string>[]> {
  const found = await Promise.race([suggested(app, interaction).catch(() => []), sleep(WAIT_MS, [], { ref: false })]);
  return found
    .filter(({ value }) => value.length <= LIMITS.choice)
    .slice(0, LIMITS.choices)
    .map(({ value, label }) => ({ name: plain(label, LIMITS.choice), value }));
}

async function suggested(app: App, interaction: APIApplicationCommandAutocompleteInteraction): Promise<Suggestion[]> {
  requireUser(app, actorOfInteraction(interaction));
  const typing = readTyping(interaction.data);
  return typing ? suggestions(app, typing.command, typing.argument, typing.typed, typing.args) : [];
}
