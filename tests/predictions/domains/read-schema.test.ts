import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDomainSchema } from '../../../src/domain-schema.ts';
import { readDomainSchema, shippedSchema } from '../../../src/predictions/domains/read-schema.ts';

const FOLDER = join(import.meta.dirname, '../../../src/predictions/domains');
const GOOD = {
  domain: 'parcel_delay',
  title: 'Parcel delay',
  kind: 'quantity',
  target: 'days late',
  unit: 'd',
  features: [
    { name: 'parcel_id', type: 'text', identifies: true, help: 'which parcel' },
    { name: 'distance', type: 'number', unit: 'km', range: [0, 20000], help: 'how far' },
    { name: 'express', type: 'boolean', missingAllowed: true, help: 'is it express' },
  ],
  prior: { value: 1, interval: null, source: 'a guess that says so' },
};

test.each(readdirSync(FOLDER).filter((file) => file.endsWith('.json')))('the shipped %s is a schema', (file) => {
  const value: unknown = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  expect(readDomainSchema(value).problems).toEqual([]);
});

test('a file becomes a schema as it is', () => {
  expect(parseDomainSchema(JSON.stringify(GOOD), [])).toEqual(GOOD);
});

test.each([
  ['no JSON', '{', /this is no JSON/],
  ['a list', '[]', /expected an object, got \[\]/],
  ['a name that is taken', JSON.stringify({ ...GOOD, domain: 'battery_life' }), /there is a domain battery_life already/],
  ['a file that is too large', ' '.repeat(200_001), /at most 200000 characters/],
])('%s is refused in words', (_, text, message) => {
  expect(() => parseDomainSchema(text, ['battery_life'])).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENTS', message: expect.stringMatching(message) }));
});

test.each<[string, object, string]>([
  ['a reserved name', { domain: 'train' }, 'domain: train is a reserved word'],
  ['a name with capitals', { domain: 'Parcel' }, 'domain: expected a name of small letters, digits and _, got "Parcel"'],
  ['no title', { title: ' ' }, 'title: expected a text of at most 300 characters, got " "'],
  ['another kind', { kind: 'ranking' }, 'kind: expected "probability" or "quantity", got "ranking"'],
  ['no features', { features: [] }, 'features: expected a list of 1 to 200, got 0'],
  ['features that are none', { features: 'all' }, 'features: expected a list of 1 to 200, got "all"'],
  ['an unknown key', { colour: 1 }, 'colour: not a key; keys are domain, title, kind, target, unit, horizon, features, prior'],
  ['no prior', { prior: undefined }, 'prior: expected what to answer before there are outcomes, { "value", "interval", "source" }, got nothing'],
  ['a prior without source', { prior: { value: 1, interval: [0, 2] } }, 'prior.source: expected a text of at most 300 characters, got nothing'],
  ['an impossible probability', { kind: 'probability', prior: { value: 1.5, interval: null, source: 's' } }, 'prior.value: expected a probability from 0 to 1, got 1.5'],
  ['nothing to learn from', { features: GOOD.features.slice(0, 1) }, 'features: expected at least one number or boolean to learn from'],
])('%s is a problem', (_, change, problem) => {
  expect(readDomainSchema({ ...GOOD, ...change }).problems).toEqual([problem]);
});

test.each<[string, object, string]>([
  ['an unknown type', { type: 'date', range: undefined }, 'features[1].type: expected "number", "boolean" or "text", got "date"'],
  ['a text that is a feature', { type: 'text', range: undefined }, 'features[1]: a text identifies and is no feature: expected "identifies": true'],
  ['a range upside down', { range: [2, 1] }, 'features[1].range: expected [lowest, highest], got [2,1]'],
  ['a range of a boolean', { type: 'boolean' }, 'features[1].range: only numbers have one'],
  ['a word for true', { missingAllowed: 'yes' }, 'features[1].missingAllowed: expected true or false, got "yes"'],
  ['a reserved name', { name: 'outcome' }, 'features[1].name: outcome is a reserved word'],
  ['a name twice', { name: 'express' }, 'features: express is there more than once'],
  ['no help', { help: undefined }, 'features[1].help: expected a text of at most 300 characters, got nothing'],
  ['a prototype for a name', { name: '__proto__' }, 'features[1].name: expected a name of small letters, digits and _, got "__proto__"'],
])('%s is a problem of the feature', (_, change, problem) => {
  const features = GOOD.features.map((feature, i) => (i === 1 ? { ...feature, ...change } : feature));
  expect(readDomainSchema({ ...GOOD, features }).problems).toEqual([problem]);
});

test('every problem is told at once, and a shipped file with problems is no schema', () => {
  expect(readDomainSchema({}).problems.length).toBeGreaterThan(5);
  expect(() => shippedSchema({})).toThrow(RangeError);
});
