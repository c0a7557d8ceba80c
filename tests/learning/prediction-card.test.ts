import { expect, test } from 'vitest';
import { predictionMessage } from '../../src/cards/answers.ts';
import type { StoredPrediction } from '../../src/predictions/prediction.ts';
import type { NearestCase } from '../../src/predictions/serving/answer.ts';

const NEAREST: NearestCase[] = [
  { distance: 0, closeness: 'same', outcome: 1, differences: [] },
  { distance: 0.2, closeness: 'very close', outcome: 0, differences: [{ feature: 'battery', value: 35.25, asked: 20 }, { feature: 'locked', value: 0, asked: 1 }] },
  { distance: 3, closeness: 'far', outcome: 1, differences: [{ feature: 'value', value: 1200, asked: 20 }] },
];
const prediction: StoredPrediction = {
  predictionId: 'pred-1', domain: 'device_recovery', prediction: 0.3, confidence: 0.6, calibrated: 0.3, interval: null, isOod: false, oodReasons: [], modelVersion: 'm-0123456789ab', unit: 'probability',
  basis: 'model trained on 60 logged outcomes', requestedBy: 'ann', query: {}, createdAt: '2026-01-02T03:04:05.000Z', outcome: null, outcomeAt: null, outcomeHistory: [],
  explanation: {
    contributions: [{ feature: 'battery', value: 20, contribution: -1 }], base: 0, alternatives: [], nearest: NEAREST,
    raw: { members: {}, combined: 0.3, disagreement: 0, votes: null }, distances: { mahalanobis: 1, oneClass: 1, pValue: 0.5, mahalanobisPValue: 0.5, oneClassPValue: 0.5, confidencePValue: null },
  },
};
const past = (language: string, shown: StoredPrediction = prediction): string[] => predictionMessage(shown, language).lines.filter((line) => /Past case|Früherer Fall|Caso anterior/.test(line));

test.each([
  ['en', ['Past case, the same: it happened', 'Past case, very close: it did not happen (battery 35.3 instead of 20, locked 0 instead of 1)', 'Past case, far off: it happened (value 1,200 instead of 20)']],
  ['de', ['Früherer Fall, der gleiche: es ist eingetreten', 'Früherer Fall, sehr ähnlich: es ist nicht eingetreten (battery 35,3 statt 20, locked 0 statt 1)', 'Früherer Fall, weit entfernt: es ist eingetreten (value 1.200 statt 20)']],
  ['es', ['Caso anterior, el mismo: ocurrió', 'Caso anterior, muy parecido: no ocurrió (battery 35,3 en lugar de 20, locked 0 en lugar de 1)', 'Caso anterior, muy distinto: ocurrió (value 1200 en lugar de 20)']],
])('a card tells of past cases like the one that was asked about, in %s', (language, lines) => {
  expect(past(language)).toEqual(lines);
});

test('of a quantity it tells how much it was; of an answer that named none, nothing', () => {
  expect(past('en', { ...prediction, calibrated: null, unit: 'cycles' })[1]).toBe('Past case, very close: 0 cycles (battery 35.3 instead of 20, locked 0 instead of 1)');
  const { nearest: _, ...explanation } = prediction.explanation!;
  expect(past('en', { ...prediction, explanation })).toEqual([]);
});
