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
  ['a name with capitals', { domain: 'Parcel' }, 'domain: expected a name of at most 40 small letters, digits and _, got "Parcel"'],
  ['no title', { title: ' ' }, 'title: expected a text of at most 300 characters, got " "'],
  ['another kind', { kind: 'ranking' }, 'kind: expected "probability" or "quantity", got "ranking"'],
  ['no features', { features: [] }, 'features: expected a list of 1 to 200, got 0'],
  ['features that are none', { features: 'all' }, 'features: expected a list of 1 to 200, got "all"'],
  ['an unknown key', { colour: 1 }, 'colour: not a key; keys are domain, title, kind, target, unit, range, horizon, features, prior'],
  ['no prior', { prior: undefined }, 'prior: expected what to answer before there are outcomes, { "value", "interval", "source" }, got nothing'],
  ['a prior without source', { prior: { value: 1, interval: [0, 2] } }, 'prior.source: expected a text of at most 300 characters, got nothing'],
  ['an impossible probability', { kind: 'probability', prior: { value: 1.5, interval: null, source: 's' } }, 'prior.value: expected a probability from 0 to 1, got 1.5'],
  ['a title that is too long', { title: 'x'.repeat(301) }, `title: expected a text of at most 300 characters, got "${'x'.repeat(59)}`],
  ['a name that is too long', { domain: 'x'.repeat(41) }, `domain: expected a name of at most 40 small letters, digits and _, got "${'x'.repeat(41)}"`],
  ['no kind', { kind: undefined }, 'kind: expected "probability" or "quantity", got nothing'],
  ['a list of kinds', { kind: ['quantity'] }, 'kind: expected "probability" or "quantity", got ["quantity"]'],
  ['a target that is a number', { target: 7 }, 'target: expected a text of at most 300 characters, got 7'],
  ['no unit', { unit: '' }, 'unit: expected a text of at most 300 characters, got ""'],
  ['a horizon in days', { horizon: 30 }, 'horizon: expected a text of at most 300 characters, got 30'],
  ['a range upside down', { range: [10, 0] }, 'range: expected [lowest, highest], got [10,0]'],
  ['a range of words', { range: '0-10' }, 'range: expected [lowest, highest], got "0-10"'],
  ['a range of a probability', { kind: 'probability', range: [0, 1] }, 'range: a probability is from 0 to 1 and has no other'],
  ['a prior outside of the range', { range: [2, 30] }, 'prior.value: expected a number from 2 to 30, got 1'],
  ['a prior in words', { prior: { value: '1', interval: null, source: 's' } }, 'prior.value: expected a number, got "1"'],
  ['an interval upside down', { prior: { value: 1, interval: [2, 0], source: 's' } }, 'prior.interval: expected null or [lowest, highest], got [2,0]'],
  ['an interval left out', { prior: { value: 1, source: 's' } }, 'prior.interval: expected null or [lowest, highest], got nothing'],
  ['an interval beside its value', { prior: { value: 1, interval: [2, 3], source: 's' } }, 'prior.interval: expected it to hold the value 1, got [2,3]'],
  ['an interval of no probability', { kind: 'probability', prior: { value: 1, interval: [0.5, 1.5], source: 's' } }, 'prior.interval: expected ends from 0 to 1, got [0.5,1.5]'],
  ['an unknown key of the prior', { prior: { value: 1, interval: null, source: 's', by: 'me' } }, 'prior.by: not a key; keys are value, interval, source'],
  ['a list of features in a list', { features: [[]] }, 'features[0]: expected an object, got []'],
  ['too many features', { features: Array.from({ length: 201 }, (_, i) => ({ name: `x${i}`, type: 'number', help: 'h' })) }, 'features: expected a list of 1 to 200, got 201'],
  ['only identities', { features: [{ name: 'serial', type: 'number', identifies: true, help: 'which' }] }, 'features: expected at least one number or boolean to learn from'],
  ['nothing to learn from', { features: GOOD.features.slice(0, 1) }, 'features: expected at least one number or boolean to learn from'],
])('%s is a problem', (_, change, problem) => {
  expect(readDomainSchema({ ...GOOD, ...change }).problems).toEqual([problem]);
});

test.each<[string, object, string]>([
  ['an unknown type', { type: 'date', range: undefined }, 'features[1].type: expected "number", "boolean" or "text" (of a category one boolean a value), got "date"'],
  ['a text that is a feature', { type: 'text', range: undefined }, 'features[1]: a text identifies and is no feature: expected "identifies": true'],
  ['a range upside down', { range: [2, 1] }, 'features[1].range: expected [lowest, highest], got [2,1]'],
  ['a range of a boolean', { type: 'boolean' }, 'features[1].range: only numbers have one'],
  ['a word for true', { missingAllowed: 'yes' }, 'features[1].missingAllowed: expected true or false, got "yes"'],
  ['a reserved name', { name: 'outcome' }, 'features[1].name: outcome is a reserved word'],
  ['a name twice', { name: 'express' }, 'features: express is there more than once'],
  ['no help', { help: undefined }, 'features[1].help: expected a text of at most 300 characters, got nothing'],
  ['a name with a space', { name: 'how far' }, 'features[1].name: expected a name of at most 40 letters, digits and _, got "how far"'],
  ['a name that starts with a digit', { name: '2nd' }, 'features[1].name: expected a name of at most 40 letters, digits and _, got "2nd"'],
  ['a reserved name in capitals', { name: 'FOLD' }, 'features[1].name: FOLD is a reserved word'],
  ['a name twice but for capitals', { name: 'Express' }, 'features: express is there more than once'],
  ['a category', { type: 'category', range: undefined }, 'features[1].type: expected "number", "boolean" or "text" (of a category one boolean a value), got "category"'],
  ['a range with one end', { range: [0] }, 'features[1].range: expected [lowest, highest], got [0]'],
  ['an unknown key', { minimum: 0 }, 'features[1].minimum: not a key; keys are name, type, unit, range, identifies, missingAllowed, help'],
  ['a unit that is none', { unit: 5 }, 'features[1].unit: expected a text of at most 300 characters, got 5'],
  ['a prototype for a name', { name: '__proto__' }, 'features[1].name: expected a name of at most 40 letters, digits and _, got "__proto__"'],
])('%s is a problem of the feature', (_, change, problem) => {
  const features = GOOD.features.map((feature, i) => (i === 1 ? { ...feature, ...change } : feature));
  expect(readDomainSchema({ ...GOOD, features }).problems).toEqual([problem]);
});

test('columns written in capitals are names, and a byte order mark at the start is no problem', () => {
  const schema = { ...GOOD, range: [0, 365], features: [{ name: 'LOC_TOTAL', type: 'number', help: 'lines' }] };
  expect(parseDomainSchema(`\uFEFF${JSON.stringify(schema)}`, [])).toEqual(schema);
});

test('every problem is told at once, and a shipped file with problems is no schema', () => {
  expect(readDomainSchema({}).problems.length).toBeGreaterThan(5);
  expect(() => shippedSchema({})).toThrow(RangeError);
});
