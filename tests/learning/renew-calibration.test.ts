import { beforeAll, describe, expect, test } from 'vitest';
import type { ModelChange } from '../../src/learning/model-book.ts';
import { lineageOf } from '../../src/learning/model-lineage.ts';
import { renewCalibration } from '../../src/learning/renew-calibration.ts';
import { domainSchema } from '../../src/domains.ts';
import { predict } from '../../src/predictions/engine.ts';
import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import type { StoredPrediction } from '../../src/predictions/prediction.ts';
import type { TrainedModel } from '../../src/predictions/training/model.ts';
import { trainModel } from '../../src/predictions/training/train-model.ts';

function change(action: ModelChange['action'], version: string, details: Record<string, unknown> = {}): ModelChange {
  return { domain: 'd', sequence: 1, action, actor: { id: 'ann', asserted: false }, at: '2026-01-01T00:00:00.000Z', requestId: null, version, details, previousHash: '', hash: '' };
}

describe('the lineage of a model', () => {
  const changes = [
    change('reverted', 'm-1', { from: 'm-4' }), change('recalibrated', 'm-4', { from: 'm-3' }), change('trained', 'm-3'), change('kept', 'm-2', { from: 'm-2' }),
    change('recalibrated', 'm-2', { from: 'm-1b' }), change('recalibrated', 'm-1b', { from: 'm-1' }), change('trained', 'm-1'),
  ];
  test('is what recalibration made of it and made it of, whatever was trained or put back meanwhile', () => {
    expect([...lineageOf('m-1', changes)].sort()).toEqual(['m-1', 'm-1b', 'm-2']);
    expect([...lineageOf('m-1b', changes)].sort()).toEqual(['m-1', 'm-1b', 'm-2']);
    expect([...lineageOf('m-4', changes)].sort()).toEqual(['m-3', 'm-4']);
    expect([...lineageOf('m-9', changes)]).toEqual(['m-9']);
  });
});

describe('a calibration that no longer agrees with what happens', () => {
  const schema = domainSchema('device_recovery');
  let model: TrainedModel;
  beforeAll(() => {
    const random = seededRandom(1);
    const rows = Array.from({ length: 200 }, () => ({ features: { battery: 100 * random(), hours_since_seen: 10 * random() }, outcome: 0 })).map((row) => ({ ...row, outcome: random() < row.features.battery / 100 ? 1 : 0 }));
    model = trainModel(schema, rows, { seed: 1, forests: false });
  });

  /** Answers of the model, and outcomes that come with `rate` times the chance of training. */
  function answers(rate: number): StoredPrediction[] {
    const random = seededRandom(2);
    return Array.from({ length: 250 }, (_, i) => {
      const query = { battery: 100 * random(), hours_since_seen: 10 * random() };
      const at = new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString();
      return { ...predict(`pred-${i}`, schema, query, { model, version: 'm-1' }), requestedBy: 'ann', query, createdAt: at, outcome: random() < (rate * query.battery) / 100, outcomeAt: at, outcomeHistory: [] };
    });
  }

  test('has drifted, which is news until it was so at the change before', () => {
    const first = renewCalibration(model, answers(0.3), 0, undefined);
    expect(first).toMatchObject({ replaced: true, details: { reason: 'the log loss on the newest 50 outcomes falls', drift: { drifted: true, isNew: true } } });
    expect(renewCalibration(model, answers(0.3), 0, change('kept', 'm-1', first.details)).details).toMatchObject({ drift: { drifted: true, isNew: false } });
    expect(first.model).not.toEqual(model);
    expect(first.model.members).toBe(model.members);
  });

  test('and one that does has not', () => {
    expect(renewCalibration(model, answers(1), 0, undefined).details).toMatchObject({ drift: { drifted: false, isNew: false } });
    expect(renewCalibration(model, answers(1).slice(0, 150), 0, undefined).details).toMatchObject({ drift: null });
  });
});
