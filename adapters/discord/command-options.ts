/** The arguments of commands as options of Discord's. */
import { ApplicationCommandOptionType as Type, type APIApplicationCommandBasicOption } from 'discord.js';
import { z } from 'zod';
import type { CommandRow } from '../../src/commands.ts';
import { ALIAS_LIMIT } from '../../src/factory/standing/wishes.ts';
import { REASON_LIMIT, REQUEST_LIMIT } from '../../src/text.ts';
import { fileArguments } from './attachments.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';

interface OptionRule {
  /** Argument of the command table. */
  argument: string;
  description: string;
  isOptional?: boolean;
  isNumber?: boolean;
  maxLength?: number;
}

/** An artifact's id fits into a modal's id beside everything else. */
const ID_LENGTH = 40;
/** `src/chat/suggest.ts` has something for them. */
const SUGGESTED: readonly string[] = ['artifactId', 'id', 'domain', 'query', 'predictionId'];

const RULES: Record<string, Omit<OptionRule, 'argument'>> = {
  request: { description: 'What the function does; leave out to get a form', maxLength: REQUEST_LIMIT },
  artifactId: { description: 'Which artifact; type to search', maxLength: ID_LENGTH },
  id: { description: 'An artifact or a prediction; type to search', maxLength: ID_LENGTH },
  predictionId: { description: 'Which prediction; type to search', maxLength: ID_LENGTH },
  reason: { description: 'Why; leave out to get a form', maxLength: REASON_LIMIT },
  template: { description: 'One of the templates that were named', maxLength: LIMITS.choice },
  alias: { description: 'The words people ask for it by', maxLength: ALIAS_LIMIT },
  why: { description: 'Why; it stays with the decision', maxLength: REASON_LIMIT },
  domain: { description: 'What is predicted; type to search', maxLength: ID_LENGTH },
  query: { description: 'key=value …; leave out to get a form' },
  changes: { description: 'key=value …, e.g. language=de ping=off' },
  value: { description: 'What really happened', maxLength: 200 },
  result: { description: 'How the execution ended' },
  codePath: { description: 'The code, a .ts file' },
  testPath: { description: 'Its tests, a .test.ts file' },
  path: { description: 'The file' },
  version: { description: 'Which version', maxLength: ID_LENGTH },
};

/** Options beside the words of a line. */
const MORE: Record<string, readonly OptionRule[]> = {
  list: [
    { argument: 'status', description: 'Only those in this state', isOptional: true },
    { argument: 'limit', description: 'At most so many', isOptional: true, isNumber: true },
  ],
  propose: [{ argument: 'choose', description: 'A template, when the request was unclear', isOptional: true, maxLength: LIMITS.choice }],
};

/** Arguments that are asked for in a form when they are left out. */
const ASKED_FOR: Record<string, readonly string[]> = { propose: ['request'], reject: ['reason'], 'request-changes': ['reason'] };

/** Options for a row of the command table; those that must be given come first, as Discord wants it. */
export function optionsOf(row: CommandRow): APIApplicationCommandBasicOption[] {
  const schema = z.toJSONSchema(row.args, { io: 'input', unrepresentable: 'any' });
  const isOptional = (argument: string): boolean => (ASKED_FOR[row.name]?.includes(argument) ?? false) || (argument in (schema.properties ?? {}) && !schema.required?.includes(argument));
  const fromWords = row.words.map((argument): OptionRule => ({ argument, isOptional: isOptional(argument), ...(RULES[argument] ?? { description: row.usage }) }));
  const rules = [...fromWords, ...(MORE[row.name] ?? [])];
  const files = fileArguments(row.name);
  return [...rules.filter((rule) => !rule.isOptional), ...rules.filter((rule) => rule.isOptional)].map((rule) => option(rule, files.includes(rule.argument), valuesOf(schema.properties?.[rule.argument])));
}

function option({ argument, description, isOptional = false, isNumber = false, maxLength = LIMITS.stringOption }: OptionRule, isFile: boolean, values: readonly string[]): APIApplicationCommandBasicOption {
  const common = { name: optionName(argument), description: plain(description, LIMITS.commandDescription), required: !isOptional };
  if (isFile) return { ...common, type: Type.Attachment };
  if (isNumber) return { ...common, type: Type.Integer, min_value: 1, max_value: 500 };
  if (values.length > 0) return { ...common, type: Type.String, choices: values.map((value) => ({ name: value, value })) };
  return { ...common, type: Type.String, max_length: maxLength, ...(SUGGESTED.includes(argument) ? { autocomplete: true } : {}) };
}

/** The values an argument can have, where the command table lists them. */
function valuesOf(property: z.core.JSONSchema._JSONSchema | undefined): string[] {
  const values = typeof property === 'object' ? (property.enum ?? []) : [];
  return values.map(String).slice(0, LIMITS.choices);
}

/** `artifactId` is called `artifact-id`: Discord's names are in small letters. */
export function optionName(argument: string): string {
  return argument.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function argumentName(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
