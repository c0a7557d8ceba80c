import type { DocumentedPrior, DomainSchema, FeatureSchema } from './schema.ts';

type Fields = Record<string, unknown>;

/** Words that commands and tables use for something else. */
const RESERVED_DOMAINS = ['train', 'batch', 'describe', 'calibration', 'history', 'add-domain', 'recalibrate', 'revert', 'outcome'];
const RESERVED_FEATURES = ['outcome', 'y', 'group', 'fold', 'domain'];
const DOMAIN_NAME = /^[a-z][a-z0-9_]{0,39}$/;
/** Names of columns are often written in capitals. */
const FEATURE_NAME = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const MOST_FEATURES = 200;
const LONGEST_TEXT = 300;

const DOMAIN_KEYS = ['domain', 'title', 'kind', 'target', 'unit', 'range', 'horizon', 'features', 'prior'];
const FEATURE_KEYS = ['name', 'type', 'unit', 'range', 'identifies', 'missingAllowed', 'help'];
const PRIOR_KEYS = ['value', 'interval', 'source'];

/**
 * A domain's schema from parsed JSON. Every problem is collected, so that a person corrects a file once.
 * @param value what `JSON.parse` gave
 * @returns the schema, or the problems, each naming its place
 * @example readDomainSchema({}).problems[0] // 'domain: expected a name of small letters, digits and _, got nothing'
 */
export function readDomainSchema(value: unknown): { schema: DomainSchema; problems: [] } | { schema: null; problems: string[] } {
  if (!isFields(value)) return { schema: null, problems: [`expected an object, got ${shown(value)}`] };
  const features = Array.isArray(value['features']) ? value['features'] : [];
  const problems = [
    ...strangers('', value, DOMAIN_KEYS),
    ...name('domain', value['domain'], { pattern: DOMAIN_NAME, letters: 'small letters', reserved: RESERVED_DOMAINS }),
    ...text('title', value['title']),
    ...(isOneOf(['probability', 'quantity'], value['kind']) ? [] : [`kind: expected "probability" or "quantity", got ${shown(value['kind'])}`]),
    ...text('target', value['target']),
    ...text('unit', value['unit']),
    ...rangeProblems(value['range'], value['kind']),
    ...(value['horizon'] === undefined ? [] : text('horizon', value['horizon'])),
    ...(features.length > 0 && features.length <= MOST_FEATURES ? [] : [`features: expected a list of 1 to ${MOST_FEATURES}, got ${Array.isArray(value['features']) ? features.length : shown(value['features'])}`]),
    ...features.flatMap((feature, i) => featureProblems(`features[${i}]`, feature)),
    ...repeated(features),
    ...priorProblems(value['prior'], value),
  ];
  if (problems.length > 0) return { schema: null, problems };
  if (!features.some((feature: FeatureSchema) => feature.type !== 'text' && feature.identifies !== true)) return { schema: null, problems: ['features: expected at least one number or boolean to learn from'] };
  return { schema: value as unknown as DomainSchema, problems: [] };
}

/**
 * A schema that ships with the product, from its file.
 * @throws RangeError with every problem
 */
export function shippedSchema(value: unknown): DomainSchema {
  const { schema, problems } = readDomainSchema(value);
  if (schema === null) throw new RangeError(problems.join('; '));
  return schema;
}

function featureProblems(at: string, feature: unknown): string[] {
  if (!isFields(feature)) return [`${at}: expected an object, got ${shown(feature)}`];
  const { type, range, unit } = feature as Fields & Partial<Record<keyof FeatureSchema, unknown>>;
  return [
    ...strangers(`${at}.`, feature, FEATURE_KEYS),
    ...name(`${at}.name`, feature['name'], { pattern: FEATURE_NAME, letters: 'letters', reserved: RESERVED_FEATURES }),
    ...(isOneOf(['number', 'boolean', 'text'], type) ? [] : [`${at}.type: expected "number", "boolean" or "text" (of a category one boolean a value), got ${shown(type)}`]),
    ...(type === 'text' && feature['identifies'] !== true ? [`${at}: a text identifies and is no feature: expected "identifies": true`] : []),
    ...(unit === undefined ? [] : text(`${at}.unit`, unit)),
    ...(range === undefined || isRange(range) ? [] : [`${at}.range: expected [lowest, highest], got ${shown(range)}`]),
    ...(range !== undefined && type !== 'number' ? [`${at}.range: only numbers have one`] : []),
    ...['identifies', 'missingAllowed'].flatMap((key) => (feature[key] === undefined || typeof feature[key] === 'boolean' ? [] : [`${at}.${key}: expected true or false, got ${shown(feature[key])}`])),
    ...text(`${at}.help`, feature['help']),
  ];
}

function rangeProblems(range: unknown, kind: unknown): string[] {
  if (range === undefined) return [];
  if (kind === 'probability') return ['range: a probability is from 0 to 1 and has no other'];
  return isRange(range) ? [] : [`range: expected [lowest, highest], got ${shown(range)}`];
}

function priorProblems(prior: unknown, { kind, range }: Fields & Partial<Record<keyof DomainSchema, unknown>>): string[] {
  if (!isFields(prior)) return [`prior: expected what to answer before there are outcomes, { "value", "interval", "source" }, got ${shown(prior)}`];
  const { value, interval } = prior as Fields & Partial<Record<keyof DocumentedPrior, unknown>>;
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  const [low, high] = kind === 'probability' ? [0, 1] : isRange(range) ? range : [-Infinity, Infinity];
  const isPossible = (number: number): boolean => number >= low && number <= high;
  const isOut = isRange(interval) && !interval.every(isPossible);
  return [
    ...strangers('prior.', prior, PRIOR_KEYS),
    ...(isNumber ? [] : [`prior.value: expected a number, got ${shown(value)}`]),
    ...(isNumber && !isPossible(value) ? [`prior.value: expected ${kind === 'probability' ? 'a probability' : 'a number'} from ${low} to ${high}, got ${value}`] : []),
    ...(interval === null || isRange(interval) ? [] : [`prior.interval: expected null or [lowest, highest], got ${shown(interval)}`]),
    ...(isOut ? [`prior.interval: expected ends from ${low} to ${high}, got ${shown(interval)}`] : []),
    ...(isNumber && isRange(interval) && !(value >= interval[0] && value <= interval[1]) ? [`prior.interval: expected it to hold the value ${value}, got ${shown(interval)}`] : []),
    ...text('prior.source', prior['source']),
  ];
}

function repeated(features: readonly unknown[]): string[] {
  const names = features.flatMap((feature) => (isFields(feature) ? [String(feature['name'])] : []));
  const small = names.map((one) => one.toLowerCase());
  return [...new Set(names.filter((_, i) => small.indexOf(small[i]!) !== i))].map((one) => `features: ${one} is there more than once`);
}

function strangers(at: string, fields: Fields, known: readonly string[]): string[] {
  return Object.keys(fields).filter((key) => !known.includes(key)).map((key) => `${at}${key.slice(0, 60)}: not a key; keys are ${known.join(', ')}`);
}

function name(at: string, value: unknown, { pattern, letters, reserved }: { pattern: RegExp; letters: string; reserved: readonly string[] }): string[] {
  if (typeof value !== 'string' || !pattern.test(value)) return [`${at}: expected a name of at most 40 ${letters}, digits and _, got ${shown(value)}`];
  return reserved.includes(value.toLowerCase()) ? [`${at}: ${value} is a reserved word`] : [];
}

function text(at: string, value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT ? [] : [`${at}: expected a text of at most ${LONGEST_TEXT} characters, got ${shown(value)}`];
}

function isRange(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number' && Number.isFinite(end)) && value[0] <= value[1];
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && words.includes(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value).slice(0, 60);
}
