import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DomainSchema } from '../../../src/predictions/domains/schema.ts';
import type { FeatureValue } from '../../../src/predictions/features/encoding.ts';
import { logit } from '../../../src/predictions/numeric/logit.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { answerMany } from '../../../src/predictions/serving/answer-many.ts';
import { predictWith } from '../../../src/predictions/serving/predict-with.ts';
import { assignFolds } from '../../../src/predictions/training/assign-folds.ts';
import { crossFit } from '../../../src/predictions/training/cross-fit.ts';
import type { ProbabilityModel, QuantityModel } from '../../../src/predictions/training/model.ts';
import { notEnoughOutcomes } from '../../../src/predictions/training/enough-outcomes.ts';
import { keepCases } from '../../../src/predictions/training/keep-cases.ts';
import { trainModel } from '../../../src/predictions/training/train-model.ts';
import type { TrainingRow } from '../../../src/predictions/training/train-model.ts';
import { PROPERTY } from '../arbitraries.ts';

const FEATURES: DomainSchema['features'] = [
  { name: 'device_id', type: 'text', identifies: true, help: 'which' },
  { name: 'size', type: 'number', help: 'how large' },
  { name: 'age', type: 'number', missingAllowed: true, help: 'how old' },
  { name: 'wet', type: 'boolean', missingAllowed: true, help: 'is it wet' },
  { name: 'serial', type: 'number', missingAllowed: true, help: 'a number that only counts' },
  { name: 'planet', type: 'number', missingAllowed: true, help: 'always the same' },
];
const schemaOf = (kind: DomainSchema['kind']): DomainSchema => ({ domain: 'test', title: 'Test', kind, target: 'what happens', unit: 'u', features: FEATURES, prior: { value: 0.5, interval: null, source: 'none' } });
const PROBABILITY = schemaOf('probability');
const QUANTITY = schemaOf('quantity');

/** Size and wetness decide; age has a third of its values missing; six groups. */
function cases(n: number, seed: number, kind: DomainSchema['kind']): TrainingRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: n }, (_, i) => {
    const features = { device_id: `d${i}`, size: 10 * random(), age: random() < 1 / 3 ? null : 5 * random(), wet: random() < 0.3, serial: i, planet: 3 };
    const score = features.size - 6 + (features.wet ? 2 : 0);
    if (kind === 'probability') return { features, outcome: random() < 1 / (1 + Math.exp(-score)) ? 1 : 0 };
    return { features, outcome: 10 * score + 8 * (random() - 0.5), group: `g${i % 6}` };
  });
}

const ROWS = cases(260, 1, 'probability');
let model: ProbabilityModel;
let quantity: QuantityModel;
const told: string[] = [];
beforeAll(() => {
  model = trainModel(PROBABILITY, ROWS, { seed: 5, onProgress: ({ done, of, what }) => told.push(`${done}/${of} ${what}`) }) as ProbabilityModel;
  quantity = trainModel(QUANTITY, cases(180, 2, 'quantity'), { seed: 5 }) as QuantityModel;
});

describe('training', () => {
  test('the same rows and seed give the same bytes, another seed others', () => {
    const bytes = (seed: number): string => JSON.stringify(trainModel(PROBABILITY, ROWS.slice(0, 120), { seed, forests: false }));
    expect(bytes(5)).toBe(bytes(5));
    expect(bytes(6)).not.toBe(bytes(5));
  });

  test('members, combination and detectors do not depend on the order of the rows', () => {
    // Without what only counts: the order makes it count.
    const schema = { ...PROBABILITY, features: FEATURES.filter(({ name }) => name !== 'serial') };
    const random = seededRandom(3);
    const shuffled = ROWS.slice(0, 120).map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at).map(({ row }) => row);
    const [one, other] = [ROWS.slice(0, 120), shuffled].map((rows) => trainModel(schema, rows, { seed: 5, forests: false }) as ProbabilityModel);
    for (const part of ['members', 'combination', 'ood', 'preparation', 'features'] as const) expect(JSON.stringify(other![part])).toBe(JSON.stringify(one![part]));
  });

  test('leaves out what only counts and what never varies, tells of its progress, and sums up', () => {
    expect(model.features.map(({ name }) => name)).toEqual(['size', 'age', 'wet']);
    expect(model.summary.leftOut).toEqual([{ feature: 'serial', reason: 'it only counts rows in time order' }, { feature: 'planet', reason: 'it never varies' }]);
    expect(told[0]).toBe('1/12 fold 1');
    expect(told.at(-1)).toBe('12/12 out-of-distribution detectors');
    expect(model.summary).toMatchObject({ rows: 260, groups: null, seed: 5, metrics: { positives: ROWS.filter(({ outcome }) => outcome === 1).length } });
    expect(model.summary.metrics['auc']).toBeGreaterThan(0.85);
    expect(model.summary.metrics['logLoss']).toBeLessThan(0.5);
    expect(quantity.summary).toMatchObject({ groups: 6, rows: 180 });
    expect(quantity.summary.metrics['mae']).toBeLessThan(5);
    expect(quantity.weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
  });

  test.each([
    ['few positives', PROBABILITY, ROWS.map((row, i) => ({ ...row, outcome: i < 19 ? 1 : 0 })), /19 outcomes of 1 and 241 of 0, 20 of each needed/],
    ['few quantities', QUANTITY, cases(39, 1, 'quantity'), /39 outcomes, 40 needed/],
    ['an outcome that is none', PROBABILITY, [{ features: {}, outcome: 2 }], /0 or 1 as outcome of row 0, got 2/],
    ['a quantity that is not finite', QUANTITY, [{ features: {}, outcome: NaN }], /finite number as outcome of row 0, got NaN/],
    ['nothing to learn from', PROBABILITY, ROWS.map((row) => ({ ...row, features: { planet: 3 } })), /at least one feature that varies/],
  ])('%s: refused in words', (_, schema, rows, message) => {
    expect(() => trainModel(schema, rows, { seed: 1 })).toThrow(RangeError);
    expect(() => trainModel(schema, rows, { seed: 1 })).toThrow(message);
  });

  test('it is told when outcomes are enough', () => {
    expect(notEnoughOutcomes('probability', Array.from({ length: 40 }, (_, i) => i % 2))).toBeNull();
    expect(notEnoughOutcomes('quantity', Array.from({ length: 40 }, () => 1.5))).toBeNull();
  });
});

describe('folds', () => {
  test('keep groups whole and rows of a class evenly spread', () => {
    const groups = Array.from({ length: 90 }, (_, i) => `g${i % 7}`);
    const folds = assignFolds(groups.map(() => 0), groups, 1);
    for (const group of new Set(groups)) expect(new Set(folds.filter((__, i) => groups[i] === group)).size).toBe(1);
    expect(new Set(folds).size).toBe(7);
    const classes = Array.from({ length: 3000 }, (_, i) => (i < 50 ? 1 : 0));
    const dealt = assignFolds(classes, null, 1);
    for (let fold = 0; fold < 5; fold += 1) expect(dealt.filter((one, i) => one === fold && classes[i] === 1).length).toBe(10);
    expect(assignFolds(classes, null, 2)).not.toEqual(dealt);
  });

  test('a cross-fitted value comes from the other folds alone', () => {
    const folds = [0, 1, 0, 2, 1];
    expect(crossFit(folds, (fitOn) => (i) => `${i}: ${fitOn.join()}`)).toEqual(['0: 1,3,4', '1: 0,2,3', '2: 1,3,4', '3: 0,1,2,4', '4: 0,2,3']);
  });
});

describe('an answer', () => {
  const usual = { device_id: 'd', size: 8, age: 2, wet: true };

  test('is a calibrated probability whose contributions sum to its log-odds, most weighty first', () => {
    const answer = predictWith(model, usual);
    expect(answer.calibrated).toBe(answer.prediction);
    expect(answer.prediction).toBeGreaterThan(0.85);
    expect(answer).toMatchObject({ isOod: false, oodReasons: [], interval: null, raw: { votes: { for: 5, of: 5 } } });
    const total = answer.contributions.reduce((sum, { contribution }) => sum + contribution, answer.base);
    expect(total).toBeCloseTo(logit(answer.prediction), 9);
    expect(answer.contributions[0]!.feature).toBe('size');
  });

  test('of a quantity has an interval around it, and contributions that sum to it', () => {
    const answer = predictWith(quantity, usual);
    expect(answer.calibrated).toBeNull();
    expect(Math.abs(answer.prediction - 40)).toBeLessThan(6);
    expect(answer.interval![0]).toBeLessThan(answer.prediction);
    expect(answer.interval![1]).toBeGreaterThan(answer.prediction);
    expect(answer.contributions.reduce((sum, { contribution }) => sum + contribution, answer.base)).toBeCloseTo(answer.prediction, 6);
    const fresh = cases(300, 9, 'quantity');
    const inside = fresh.filter(({ features, outcome }) => {
      const [lower, upper] = predictWith(quantity, features).interval!;
      return outcome >= lower && outcome <= upper;
    });
    expect(inside.length / 300).toBeGreaterThan(0.85);
  });

  test('says what would change it', () => {
    const [first] = predictWith(model, usual).alternatives;
    expect(first).toMatchObject({ feature: 'size', from: 8 });
    expect(first!.to).toBeLessThan(8);
    expect(first!.prediction).toBe(predictWith(model, { ...usual, size: first!.to }).prediction);
  });

  test('to a query without a required feature is out of distribution and not to be relied on; what may be missing may', () => {
    const without = predictWith(model, { age: 2, wet: true });
    expect(without).toMatchObject({ isOod: true, confidence: 0 });
    expect(without.oodReasons[0]).toMatch(/^size is missing or not a finite number: the training median .* stands in/);
    expect(predictWith(model, { size: 8 })).toMatchObject({ isOod: false });
    for (const bad of [NaN, Infinity]) expect(predictWith(model, { ...usual, age: bad })).toMatchObject({ isOod: true, confidence: 0 });
  });

  test('to a query far from the cases is out of distribution, names the feature, and its confidence falls', () => {
    const answer = predictWith(model, { ...usual, size: 1e6 });
    expect(answer.isOod).toBe(true);
    expect(answer.oodReasons[0]).toMatch(/of the training cases are as unusual, mostly by size = 1000000/);
    expect(answer.confidence).toBeLessThan(predictWith(model, usual).confidence);
    expect(answer.distances.pValue).toBeLessThanOrEqual(0.05);
  });

  test('is the same to the byte after the model was stored, and all its probabilities are probabilities', () => {
    for (const [one, rows] of [[model, cases(100, 7, 'probability')], [quantity, cases(100, 7, 'quantity')]] as const) {
      const text = JSON.stringify(one);
      expect(text.length).toBeLessThan(8_000_000);
      const stored = JSON.parse(text) as typeof one;
      for (const { features } of rows) {
        const answer = predictWith(one, features);
        expect(JSON.stringify(predictWith(stored, features))).toBe(JSON.stringify(answer));
        expect(answer.confidence >= 0 && answer.confidence <= 1).toBe(true);
        if (one.kind === 'probability') for (const p of [answer.prediction, answer.raw.combined, ...Object.values(answer.raw.members)]) expect(p >= 0 && p <= 1).toBe(true);
      }
    }
  });

  test('names the nearest past cases, what came of them and where they differ', () => {
    const { features, outcome } = ROWS[17]!;
    const [same, next, third] = predictWith(model, features).nearest;
    expect(same).toMatchObject({ closeness: 'same', outcome, differences: [] });
    expect(same!.distance).toBeLessThan(1e-4);
    expect(next!.distance).toBeGreaterThan(same!.distance);
    expect(third!.distance).toBeGreaterThanOrEqual(next!.distance);
    const [far] = predictWith(model, { ...usual, size: 1e6 }).nearest;
    expect(far).toMatchObject({ closeness: 'far', differences: [{ feature: 'size', value: expect.any(Number), asked: 1e6 }, ...far!.differences.slice(1)] });
    expect(far!.differences.length).toBeLessThanOrEqual(2);
    // A case whose age was not known is as far as its median, and says nothing about its age.
    const [unknown] = predictWith({ ...model, cases: { rows: [[8, null, 1]], outcomes: [1] } }, { size: 8, age: 0, wet: true }).nearest;
    expect(unknown).toMatchObject({ outcome: 1, differences: [] });
    expect(unknown!.distance).toBeGreaterThan(0.5);
    // Nor does what was not asked differ from anything.
    expect(predictWith({ ...model, cases: { rows: [[8, 0, 1]], outcomes: [1] } }, { size: 8, wet: true }).nearest[0]).toMatchObject({ closeness: expect.not.stringMatching('same'), differences: [] });
  });

  test('compares with the same cases whatever the order of the rows, with a sample of many, and with none that may not be passed on', () => {
    const columns = model.features;
    const many = Array.from({ length: 40_000 }, (_, i) => ({ features: { size: i % 997, age: i % 31, wet: i % 2 === 0 }, outcome: i % 2 }));
    const kept = keepCases(columns, many, 1);
    expect(kept.rows.length).toBeGreaterThan(32_000);
    expect(kept.rows.length).toBeLessThan(34_500);
    expect(kept.outcomes.length).toBe(kept.rows.length);
    expect(keepCases(columns, many, 1)).toEqual(kept);
    const bare = trainModel(PROBABILITY, ROWS.slice(0, 120), { seed: 5, forests: false, keepsCases: false });
    expect(bare.cases).toBeUndefined();
    expect(predictWith(bare, usual).nearest).toEqual([]);
  });
});

describe('many answers at once', () => {
  const value = fc.oneof(fc.double({ min: -5, max: 15, noNaN: true }), fc.constantFrom<FeatureValue>(null, undefined, NaN, Infinity, 1e300, 3));
  const queries = fc.array(fc.record({ size: value, age: value, wet: fc.oneof(fc.boolean(), value) }), { minLength: 1, maxLength: 20 });

  test('are to the bit those of single questions', () => {
    for (const one of [model, quantity]) {
      fc.assert(fc.property(queries, (asked) => {
        const single = asked.map((query) => {
          const { prediction, calibrated, interval, confidence, isOod } = predictWith(one, query);
          return { prediction, calibrated, interval, confidence, isOod };
        });
        expect(answerMany(one, asked)).toEqual(single);
      }), { ...PROPERTY, numRuns: 60 });
    }
  });
});
