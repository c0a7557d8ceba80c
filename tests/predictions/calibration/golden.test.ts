import { describe, expect, test } from 'vitest';
import { applyBeta, fitBeta } from '../../../src/predictions/calibration/beta.ts';
import { applyIsotonic, fitIsotonic } from '../../../src/predictions/calibration/isotonic.ts';
import type { IsotonicOptions } from '../../../src/predictions/calibration/isotonic.ts';
import { applyPlatt, fitPlatt } from '../../../src/predictions/calibration/platt.ts';
import { applyTemperature, fitMulticlassTemperature, fitTemperature, softmax } from '../../../src/predictions/calibration/temperature.ts';
import { applyVennAbers, fitVennAbers } from '../../../src/predictions/calibration/venn-abers.ts';
import { golden, largestGap } from '../arbitraries.ts';

interface PlattCase { name: string; f: number[]; y: number[]; A: number; B: number; grid: number[]; p: number[]; sklearn_1_2_1?: { p: number[] } }
const platt = (golden('platt') as { cases: PlattCase[] }).cases;

test.each(platt.map((one) => [one.name, one] as const))('Platt, %s: parameters and probabilities within 1e-9', (_, recorded) => {
  const map = fitPlatt(recorded.f, recorded.y);
  expect(largestGap([map.a, map.b], [recorded.A, recorded.B])).toBeLessThan(1e-9);
  const fitted = recorded.grid.map((f) => applyPlatt(map, f));
  expect(largestGap(fitted, recorded.p)).toBeLessThan(1e-9);
  if (recorded.sklearn_1_2_1 !== undefined) expect(largestGap(fitted, recorded.sklearn_1_2_1.p)).toBeLessThan(1e-5);
});

interface IsotonicCase { name: string; x: number[]; y: number[]; w: number[] | null; options: { y_min?: number; y_max?: number; increasing?: boolean | 'auto' }; X_thresholds: number[]; y_thresholds: number[]; grid: number[]; predict: number[]; fit_values: number[] }
const isotonic = (golden('isotonic') as { cases: IsotonicCase[] }).cases;

test.each(isotonic.map((one) => [one.name, one] as const))('isotonic, %s: thresholds and predictions within 1e-12', (_, { x, y, w, options, ...recorded }) => {
  const chosen: IsotonicOptions = {
    ...(w === null ? {} : { weights: w }),
    ...(options.y_min === undefined ? {} : { yMin: options.y_min }),
    ...(options.y_max === undefined ? {} : { yMax: options.y_max }),
    ...(options.increasing === undefined ? {} : { increasing: options.increasing }),
  };
  const map = fitIsotonic(x, y, chosen);
  expect(map.x).toEqual(recorded.X_thresholds);
  expect(largestGap(map.y, recorded.y_thresholds)).toBeLessThan(1e-12);
  expect(largestGap(recorded.grid.map((score) => applyIsotonic(map, score)), recorded.predict)).toBeLessThan(1e-12);
  expect(largestGap(x.map((score) => applyIsotonic(map, score)), recorded.fit_values)).toBeLessThan(1e-12);
});

interface TemperatureCase { name: string; logits: number[] | number[][]; y: number[]; T: number; nll_T1: number; nll_T: number; p_first8: number[] | number[][] }
const temperature = (golden('temperature') as { cases: TemperatureCase[] }).cases;
const rowsOf = (logits: number[] | number[][]): number[][] => logits.map((row) => (typeof row === 'number' ? [0, row] : row));

function meanLoss(rows: number[][], y: number[], t: number): number {
  return rows.reduce((total, row, i) => total - Math.log(softmax(row, t)[y[i]!]!), 0) / rows.length;
}

describe.each(temperature.map((one) => [one.name, one] as const))('temperature, %s', (_, recorded) => {
  const rows = rowsOf(recorded.logits);
  const fitted = fitMulticlassTemperature(rows, recorded.y);

  test('T within 1e-5, its loss within 1e-10', () => {
    expect(Math.abs(fitted - recorded.T)).toBeLessThan(1e-5);
    expect(Math.abs(meanLoss(rows, recorded.y, fitted) - recorded.nll_T)).toBeLessThan(1e-10);
    expect(Math.abs(meanLoss(rows, recorded.y, 1) - recorded.nll_T1)).toBeLessThan(1e-10);
  });

  test('probabilities within 1e-5', () => {
    const expected = recorded.p_first8.map((p) => (typeof p === 'number' ? [1 - p, p] : p)).flat();
    expect(largestGap(rows.slice(0, 8).flatMap((row) => softmax(row, fitted)), expected)).toBeLessThan(1e-5);
  });
});

test('temperature of binary log-odds is the two-class one', () => {
  const recorded = temperature.find((one) => one.name === 'binary_logits')!;
  const map = fitTemperature(recorded.logits as number[], recorded.y);
  expect(Math.abs(map.temperature - recorded.T)).toBeLessThan(1e-5);
  expect(largestGap((recorded.logits as number[]).slice(0, 8).map((z) => applyTemperature(map, z)), recorded.p_first8 as number[])).toBeLessThan(1e-5);
});

test('beta: parameters and probabilities within 1e-4', () => {
  const recorded = golden('beta') as { p: number[]; y: number[]; a: number; b: number; c: number; grid: number[]; q: number[] };
  const map = fitBeta(recorded.p, recorded.y);
  expect(largestGap([map.a, map.b, map.c], [recorded.a, recorded.b, recorded.c])).toBeLessThan(1e-4);
  expect(largestGap(recorded.grid.map((p) => applyBeta(map, p)), recorded.q)).toBeLessThan(1e-4);
});

test('Venn–Abers: both probabilities and the one between them within 1e-12', () => {
  const recorded = golden('venn_abers') as { scores: number[]; y: number[]; test: number[]; p0: number[]; p1: number[]; p: number[] };
  const map = fitVennAbers(recorded.scores, recorded.y);
  const answers = recorded.test.map((score) => applyVennAbers(map, score));
  for (const key of ['p0', 'p1', 'p'] as const) expect(largestGap(answers.map((answer) => answer[key]), recorded[key])).toBeLessThan(1e-12);
});
