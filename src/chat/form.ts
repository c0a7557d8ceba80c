/** What a surface asks a person when a command lacks something; a modal in chats. */
import { DOMAIN_SCHEMAS } from '../domains.ts';
import type { MessageKey } from '../language/catalogue.ts';
import { pickLocale } from '../language/locale.ts';
import { wordsIn, type Words } from '../language/words.ts';
import type { DomainSchema, FeatureSchema } from '../predictions/domains/schema.ts';
import { REASON_LIMIT, REQUEST_LIMIT } from '../text.ts';
import { carriedFiles, type CarriedFile } from './carried-files.ts';

export interface FormField {
  /** Name of the argument; for `predict` the name of the feature. */
  name: string;
  label: string;
  isRequired: boolean;
  /** Several lines of text. */
  isLong: boolean;
  hint?: string;
  /** What stands in the field at first. */
  initial?: string;
  maxLength: number;
  /** A file is wanted in place of a text. */
  file?: CarriedFile;
}

export interface Form {
  command: string;
  title: string;
  submit: string;
  /** What is known already and goes with the answers. */
  args: Record<string, string>;
  fields: FormField[];
}

/**
 * The form for what is missing; null when the command can be handed in as it is. Pure and at once, since a chat's
 * modal must open before anything is looked up.
 * @param args the arguments given so far; for `predict` with the pairs under `query`
 * @param language tag of the language it is written in
 * @param domains the domains that are known now
 */
export function formFor(command: string, args: Readonly<Record<string, unknown>>, language?: string, domains: readonly DomainSchema[] = DOMAIN_SCHEMAS): Form | null {
  const words = wordsIn(pickLocale(language));
  const known = Object.fromEntries(Object.entries(args).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
  const long = (name: string, label: string, maxLength: number): FormField => ({ name, label, isRequired: true, isLong: true, maxLength });
  if (command === 'propose' && known['request'] === undefined) {
    return { command, title: words.say('form.propose'), submit: words.say('form.proposeSubmit'), args: known, fields: [{ ...long('request', words.say('form.request'), REQUEST_LIMIT), hint: words.say('form.requestHint') }] };
  }
  if (command === 'reject' && known['artifactId'] !== undefined && known['reason'] === undefined) {
    return { command, title: words.say('form.reject'), submit: words.say('form.rejectSubmit'), args: known, fields: [long('reason', words.say('form.reason'), REASON_LIMIT)] };
  }
  if (command === 'request-changes' && known['artifactId'] !== undefined && known['reason'] === undefined) {
    return { command, title: words.say('form.changes'), submit: words.say('form.changesSubmit'), args: known, fields: [long('reason', words.say('form.changesReason'), REASON_LIMIT)] };
  }
  const schema = domains.find(({ domain }) => domain === known['domain']);
  if (command === 'predict' && schema) return predictionForm(schema, known, args['query'], words);
  return null;
}

/**
 * The form for the files that a command takes, and for the domain where it needs one; null for commands that take none.
 * For surfaces where files don't come with the command itself.
 */
export function fileFormFor(command: string, args: Readonly<Record<string, unknown>>, language?: string, domains: readonly DomainSchema[] = DOMAIN_SCHEMAS): Form | null {
  const files = carriedFiles(command);
  if (files.length === 0) return null;
  const words = wordsIn(pickLocale(language));
  const domain = typeof args['domain'] === 'string' ? { domain: args['domain'] } : {};
  const needsDomain = ['predict-train', 'predict-batch'].includes(command) && args['domain'] === undefined;
  const names = domains.map((schema) => schema.domain).join(', ');
  return {
    command,
    title: words.say('form.files'),
    submit: words.say('form.filesSubmit'),
    args: domain,
    fields: [
      ...(needsDomain ? [{ name: 'domain', label: words.say('form.domain'), isRequired: true, isLong: false, hint: names, maxLength: 100 }] : []),
      ...files.map((file) => fileField(command, file, words)),
    ],
  };
}

function fileField(command: string, file: CarriedFile, words: Words): FormField {
  const { argument, extension } = file;
  const label = extension === '' ? words.say('form.file') : words.say('form.fileOf', { extension });
  return { name: argument, label, isRequired: true, isLong: false, hint: words.say(`help.${command}` as MessageKey & `help.${string}`), maxLength: 1, file };
}

/** Asked only when no feature was given at all: with some, the rest counts as missing on purpose. */
function predictionForm(schema: DomainSchema, known: Record<string, string>, query: unknown, words: Words): Form | null {
  const given = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  const identifiers = schema.features.filter((feature) => feature.identifies).map((feature) => feature.name);
  if (Object.keys(given).some((name) => !identifiers.includes(name))) return null;
  const fields = schema.features.map((feature) => ({ ...featureField(feature, words), ...(typeof given[feature.name] === 'string' ? { initial: String(given[feature.name]) } : {}) }));
  return { command: 'predict', title: words.stored(schema.title), submit: words.say('form.predictSubmit'), args: known, fields };
}

function featureField({ name, type, unit, range, help: englishHelp }: FeatureSchema, words: Words): FormField {
  const help = words.stored(englishHelp);
  const bounds = range ? words.say('form.range', { low: String(range[0]), high: String(range[1]) }) : '';
  const expected = type === 'boolean' ? words.say('form.boolean') : [bounds, words.stored(unit ?? '')].join(' ').trim();
  return { name, label: name, isRequired: false, isLong: false, maxLength: 200, hint: expected === '' ? help : words.say('form.hint', { help, expected }) };
}

/** The arguments of the command, with the answers of a form filled in; empty answers count as not given. */
export function argsFromForm(form: Pick<Form, 'command' | 'args'>, answers: Readonly<Record<string, string>>): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(answers).map(([name, text]) => [name, text.trim()] as const).filter(([, text]) => text !== ''));
  return form.command === 'predict' ? { ...form.args, query: given } : { ...form.args, ...given };
}
