/** Discord's documented rules for application commands, written down independently of the adapter. */

type Json = Record<string, unknown>;
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const LOCALES = ['de', 'es-ES', 'es-419', 'en-US', 'en-GB', 'fr', 'it', 'pl', 'pt-BR', 'nl', 'ja'];
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= most;
const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** https://docs.discord.com/developers/interactions/application-commands @returns what is wrong, one sentence each */
export function checkCommands(body: unknown, scope: 'guild' | 'global'): string[] {
  if (!Array.isArray(body)) return ['commands: expected a list'];
  const commands = list(body);
  const found: string[] = [];
  if (commands.length > 100) found.push(`commands: are ${commands.length}, more than 100`);
  found.push(...doubles('commands', commands));
  for (const command of commands) {
    const where = `/${String(command['name'])}`;
    found.push(...unknownKeys(where, command, ['name', 'description', 'description_localizations', 'type', 'options', 'default_member_permissions', 'contexts']));
    found.push(...checkNamed(where, command));
    if (command['type'] !== 1) found.push(`${where}: expected a slash command`);
    if (command['default_member_permissions'] !== undefined && !/^\d+$/.test(String(command['default_member_permissions']))) found.push(`${where}: expected permissions as a bit field`);
    if (command['contexts'] !== undefined && scope === 'guild') found.push(`${where}: contexts belong to global commands`);
    found.push(...checkOptions(where, list(command['options'])));
    if (sizeOf(command) > 8000) found.push(`${where}: has ${sizeOf(command)} characters in all, more than 8000`);
  }
  return found;
}

function checkNamed(where: string, { name, description, description_localizations: translations }: Json): string[] {
  const found: string[] = [];
  if (typeof name !== 'string' || !NAME.test(name) || name !== name.toLowerCase()) found.push(`${where}: has no valid name`);
  if (!isText(description, 100)) found.push(`${where}: has no description of 1 to 100 characters`);
  for (const [locale, text] of Object.entries((translations ?? {}) as Json)) {
    if (!LOCALES.includes(locale)) found.push(`${where}: has a description in the unknown language ${locale}`);
    if (!isText(text, 100)) found.push(`${where}: has no description of 1 to 100 characters in ${locale}`);
  }
  return found;
}

function checkOptions(where: string, options: readonly Json[]): string[] {
  const found = [...doubles(where, options)];
  if (options.length > 25) found.push(`${where}: has ${options.length} options, more than 25`);
  const subcommands = options.filter(({ type }) => type === 1);
  if (subcommands.length > 0 && subcommands.length < options.length) found.push(`${where}: mixes subcommands and options`);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  if (subcommands.length === 0 && firstOptional !== -1 && options.slice(firstOptional).some(({ required }) => required === true)) found.push(`${where}: has a required option behind an optional one`);
  for (const option of options) found.push(...checkOption(`${where} ${String(option['name'])}`, option));
  return found;
}

function checkOption(where: string, option: Json): string[] {
  const found = checkNamed(where, option);
  if (option['type'] === 1) return [...found, ...unknownKeys(where, option, ['name', 'description', 'description_localizations', 'type', 'options']), ...checkOptions(where, list(option['options']))];
  found.push(...unknownKeys(where, option, ['name', 'description', 'type', 'required', 'choices', 'autocomplete', 'max_length', 'min_value', 'max_value']));
  if (![3, 4, 11].includes(Number(option['type']))) found.push(`${where}: has the unexpected type ${String(option['type'])}`);
  const choices = list(option['choices']);
  if (choices.length > 25) found.push(`${where}: has more than 25 choices`);
  if (choices.length > 0 && option['autocomplete'] === true) found.push(`${where}: has choices and autocomplete`);
  for (const { name, value } of choices) if (!isText(name, 100) || !isText(value, 100)) found.push(`${where}: has a choice of more than 100 characters`);
  const most = option['max_length'];
  if (most !== undefined && (option['type'] !== 3 || !(Number(most) >= 1 && Number(most) <= 6000))) found.push(`${where}: has a max_length out of range`);
  return found;
}

function doubles(where: string, named: readonly Json[]): string[] {
  const names = named.map(({ name }) => name);
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${where}: has ${String(name)} twice`);
}

function unknownKeys(where: string, value: Json, allowed: readonly string[]): string[] {
  return Object.keys(value).filter((key) => !allowed.includes(key)).map((key) => `${where}: has the unknown key ${key}`);
}

/** Names, descriptions and values of a command and everything in it; of translations the longest counts. */
function sizeOf(command: Json): number {
  const longest = [command['description'], ...Object.values((command['description_localizations'] ?? {}) as Json)].map((text) => String(text ?? '').length);
  const own = String(command['name'] ?? '').length + Math.max(...longest) + String(command['value'] ?? '').length;
  return [...list(command['options']), ...list(command['choices'])].reduce((sum, inner) => sum + sizeOf(inner), own);
}
