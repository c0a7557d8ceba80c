import fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calibrationCard } from '../../src/cards/predictions.ts';
import { LOCALES } from '../../src/language/locale.ts';
import type { CalibrationReport } from '../../src/learning/prediction-queries.ts';
import { bin, PROBABILITIES, QUANTITIES } from '../support/calibration-samples.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/pictures');

/** The recorded text; `UPDATE_FIXTURES=true` records it anew. */
function recorded(name: string, made: string): string | undefined {
  const file = join(FOLDER, name);
  if (process.env['UPDATE_FIXTURES'] === 'true') writeFileSync(file, `${made}\n`);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : undefined;
}

const pictureOf = (report: CalibrationReport, language = 'en') => calibrationCard(report, language).pictures![0]!;
const attributes = (element: string): Record<string, string> => Object.fromEntries([...element.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
const elements = (svg: string, name: string): Record<string, string>[] => (svg.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? []).map(attributes);
/** The square that both axes span. */
const frameOf = (svg: string) => {
  const frame = elements(svg, 'rect').find(({ fill }) => fill === 'none')!;
  return { left: Number(frame['x']), top: Number(frame['y']), size: Number(frame['width']), height: Number(frame['height']) };
};
/** Marks in the frame, as shares of it from its lower left corner. */
function marksOf(svg: string): { kind: string; x: number; y: number; half: number }[] {
  const { left, top, size } = frameOf(svg);
  const circles = elements(svg, 'circle').map((mark) => ({ kind: 'circle', x: Number(mark['cx']), y: Number(mark['cy']), half: Number(mark['r']) }));
  const squares = elements(svg, 'rect').filter((mark) => mark['stroke'] === '#ffffff').map((mark) => ({ kind: 'square', x: Number(mark['x']) + Number(mark['width']) / 2, y: Number(mark['y']) + Number(mark['height']) / 2, half: Number(mark['width']) / 2 }));
  return [...circles, ...squares].map((mark) => ({ ...mark, x: (mark.x - left) / size, y: 1 - (mark.y - top) / size })).filter(({ y }) => y > -0.01);
}

test.each(LOCALES)('the diagrams in %s are as recorded', (locale) => {
  for (const report of [PROBABILITIES, QUANTITIES]) {
    const { svg } = pictureOf(report, locale);
    expect(svg).toBe(recorded(`${report.domain}.${locale}.svg`, svg));
  }
});

describe('the reliability diagram', () => {
  test('has a mark for each bin where its figures say, on a square plot', () => {
    const { svg } = pictureOf(PROBABILITIES);
    const { size, height } = frameOf(svg);
    expect(size).toBe(height);
    const marks = marksOf(svg);
    expect(marks).toHaveLength(12);
    for (const { meanPredicted, observedRate } of PROBABILITIES.bins) expect(marks.some(({ x, y }) => Math.abs(x - meanPredicted) < 1e-4 && Math.abs(y - observedRate) < 1e-4)).toBe(true);
  });

  test('tells by form and colour which bin is off by more than chance', () => {
    const squares = marksOf(pictureOf(PROBABILITIES).svg).filter(({ kind }) => kind === 'square');
    expect(squares.map(({ x, y }) => [x.toFixed(2), y.toFixed(2)])).toEqual([['0.78', '0.50']]);
  });

  test('has marks whose area stands for how much is in a bin, none too small to be seen', () => {
    const { svg } = pictureOf({ ...PROBABILITIES, bins: [bin(0.2, 0.2, 400), bin(0.5, 0.5, 100), bin(0.8, 0.8, 10)] });
    const [large, middle, small] = marksOf(svg).map(({ half }) => half);
    expect(large! / middle!).toBeCloseTo(2, 1);
    expect(small).toBeGreaterThanOrEqual(6);
  });

  test('shows the 95 % interval of each rate', () => {
    const { svg } = pictureOf({ ...PROBABILITIES, bins: [bin(0.5, 0.8, 10)] });
    const { left, top, size } = frameOf(svg);
    const bar = elements(svg, 'line').find((line) => line['x1'] === line['x2'] && Number(line['x1']) === left + size / 2)!;
    const ends = [bar['y1'], bar['y2']].map((y) => 1 - (Number(y) - top) / size);
    // Newcombe 1998, interval by Wilson's score for 8 of 10.
    expect(ends[0]).toBeCloseTo(0.4902, 3);
    expect(ends[1]).toBeCloseTo(0.9433, 3);
  });

  test('says in words what it shows, for whoever can’t see it', () => {
    expect(pictureOf(PROBABILITIES).alt).toBe('Reliability diagram of device_recovery from 438 outcomes, points: 12. ECE 0.0312, a perfect model: 0.0211. Furthest from the diagonal: said 78%, happened 50% of 46.');
    expect(pictureOf(PROBABILITIES, 'de').alt).toMatch(/gesagt 78\s%, eingetreten 50\s% von 46/);
  });

  test('puts small bins together, in the drawing and in the lines alike', () => {
    const bins = Array.from({ length: 15 }, (_, index) => bin(index / 15, index % 2, 1));
    const card = calibrationCard({ ...PROBABILITIES, outcomes: 15, bins }, 'en');
    expect(card.lines).toHaveLength(1);
    expect(marksOf(card.pictures![0]!.svg)).toHaveLength(1);
  });
});

describe('quantities', () => {
  test('have a mark for each outcome where its figures say, on one scale for both axes', () => {
    const { svg } = pictureOf({ ...QUANTITIES, points: [{ predicted: 250, happened: 750, interval: null }, { predicted: 1000, happened: 0, interval: [900, 1100] }] });
    expect(marksOf(svg).map(({ kind, x, y }) => [kind, x.toFixed(2), y.toFixed(2)])).toEqual([['circle', '0.25', '0.75'], ['square', '1.00', '0.00']]);
  });

  test('below zero have their place as well', () => {
    const { svg } = pictureOf({ ...QUANTITIES, points: [{ predicted: -50, happened: -100, interval: null }] });
    expect(marksOf(svg).map(({ x, y }) => [x.toFixed(2), y.toFixed(2)])).toEqual([['0.50', '0.00']]);
  });

  test('say in words what they show', () => {
    expect(pictureOf(QUANTITIES).alt).toBe('Predicted against happened, battery_life: 60 outcomes; Mean error 36.3 cycles. 85% within. Furthest from the diagonal: predicted 40, happened 150.');
  });
});

test('without outcomes there is nothing to draw', () => {
  expect(calibrationCard({ ...PROBABILITIES, outcomes: 0, bins: [] }).pictures).toBeUndefined();
});

test('whatever a domain is called, and whatever its figures are, the drawing is well-formed and within its bounds', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const reports = fc.record({ domain: fc.string({ minLength: 1, maxLength: 60 }), bins: fc.array(fc.record({ meanPredicted: share, observedRate: share, count: fc.integer({ min: 10, max: 1e6 }), lowest: share, highest: share }), { maxLength: 15 }), points: fc.array(fc.record({ predicted: value, happened: value, interval: fc.option(fc.tuple(value, value)) }), { minLength: 1, maxLength: 20 }) });
  fc.assert(fc.property(reports, fc.constantFrom(...LOCALES), (parts, locale) => {
    const { svg } = pictureOf({ ...PROBABILITIES, ...parts }, locale);
    expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    for (const { x, y } of marksOf(svg)) expect(x >= -1e-4 && x <= 1.0001 && y <= 1.0001).toBe(true);
  }), { numRuns: 200 });
});
