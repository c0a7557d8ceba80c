import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPicturePainter } from '../../adapters/pictures/picture-painter.ts';
import { calibrationCard } from '../../src/cards/predictions.ts';
import { LOCALES } from '../../src/language/locale.ts';
import type { CalibrationReport } from '../../src/learning/prediction-queries.ts';
import { bin, PROBABILITIES, QUANTITIES } from '../support/calibration-samples.ts';
import { findPlot, middleOf, SEEN, type SeenPlot } from '../support/diagram-pixels.ts';
import { readPng, type Pixels } from '../support/png.ts';

const painter = createPicturePainter();
const paint = async (report: CalibrationReport, language = 'en'): Promise<Uint8Array> => painter.paint(calibrationCard(report, language).pictures![0]!.svg);
describe('a painted diagram', () => {
  let pixels: Pixels;
  let plot: SeenPlot;
  const alone = (meanPredicted: number, observedRate: number, count = 5000): CalibrationReport => ({ ...PROBABILITIES, bins: [bin(meanPredicted, observedRate, count)] });

  beforeAll(async () => {
    pixels = readPng(await paint(alone(0.75, 0.25)));
    plot = findPlot(pixels);
  });

  test('is sharp enough for a phone, upright, on paper of its own', () => {
    expect([pixels.width, pixels.height]).toEqual([1200, 1575]);
    for (const [x, y] of [[0, 0], [1199, 0], [0, 1574], [1199, 1574]] as const) expect(pixels.at(x, y)).toBe(SEEN.paper);
    expect(plot.right - plot.left).toBeCloseTo(plot.bottom - plot.top, -1);
  });

  test('has its point where the figures say: predicted to the right, happened upwards', () => {
    const { x, y } = middleOf(pixels, SEEN.misses)!;
    expect(x).toBeCloseTo(0.75, 2);
    expect(y).toBeCloseTo(0.25, 2);
  });

  test('has another colour for a point that fits chance', async () => {
    const { x, y } = middleOf(readPng(await paint(alone(0.4, 0.4, 50))), SEEN.fits)!;
    expect(x).toBeCloseTo(0.4, 2);
    expect(y).toBeCloseTo(0.4, 1);
  });

  test('has the diagonal from corner to corner, dashed', () => {
    const share = (at: number): [number, number] => [plot.left + at * (plot.right - plot.left), plot.bottom - at * (plot.bottom - plot.top)];
    const along = Array.from({ length: 400 }, (_, index) => pixels.at(...share(0.02 + (0.96 * index) / 400)));
    expect(along.filter((colour) => colour === SEEN.frame).length).toBeGreaterThan(150);
    expect(along.filter((colour) => colour === SEEN.paper).length).toBeGreaterThan(80);
    const beside = Array.from({ length: 400 }, (_, index) => pixels.at(share(0.02 + (0.9 * index) / 400)[0] + 40, share(0.02 + (0.9 * index) / 400)[1]));
    expect(beside.filter((colour) => colour === SEEN.frame)).toEqual([]);
  });

  test('has words: there is ink left of the plot, below it and above it', () => {
    const ink = (fromX: number, toX: number, fromY: number, toY: number): number => {
      let count = 0;
      for (let y = fromY; y < toY; y += 1) for (let x = fromX; x < toX; x += 1) if (pixels.at(x, y) === SEEN.ink) count += 1;
      return count;
    };
    expect(ink(0, plot.left - 5, plot.top, plot.bottom)).toBeGreaterThan(500);
    expect(ink(0, pixels.width, plot.bottom + 5, pixels.height)).toBeGreaterThan(500);
    expect(ink(0, pixels.width, 0, plot.top - 5)).toBeGreaterThan(500);
    // Nothing runs out of the picture.
    expect(ink(pixels.width - 8, pixels.width, 0, pixels.height)).toBe(0);
  });

  test('is the same on every machine, and small', async () => {
    const [first, second] = await Promise.all([paint(PROBABILITIES), paint(PROBABILITIES)]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(first.length).toBeLessThan(300_000);
  });
});

test('no words of any language run out of the picture', async () => {
  const long = { ...PROBABILITIES, domain: 'a_domain_of_somebodys_own_with_a_long_name' };
  const drawings = [[long, 'en'], ...LOCALES.flatMap((locale) => [[PROBABILITIES, locale], [QUANTITIES, locale]] as const)] as const;
  for (const [report, language] of drawings) {
    const pixels = readPng(await paint(report, language));
    const edge = Array.from({ length: pixels.height }, (_, y) => [pixels.at(4, y), pixels.at(pixels.width - 5, y)]).flat();
    expect(edge.filter((colour) => colour !== SEEN.paper)).toEqual([]);
  }
});

test('what is no drawing is refused, and the painter goes on', async () => {
  await expect(painter.paint('<nothing')).rejects.toThrow(/the picture was not painted \(.*SVG/);
  expect(readPng(await painter.paint('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#0072b2"/></svg>')).at(5, 5)).toBe(SEEN.fits);
});

test('a drawing gets no file of this machine into a picture', async () => {
  const secret = join(import.meta.dirname, '../../docs/console.png');
  const pixels = readPng(await painter.paint(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#ffffff"/><image href="file://${secret}" width="10" height="10"/></svg>`));
  expect(pixels.at(5, 5)).toBe(SEEN.paper);
});

test('the picture in docs is current; renew it with SAVE_SCREENSHOTS=1', async () => {
  const file = join(import.meta.dirname, '../../docs/reliability-diagram.png');
  const painted = await paint(PROBABILITIES);
  if (process.env['SAVE_SCREENSHOTS'] === '1') writeFileSync(file, painted);
  expect(Buffer.from(painted).equals(readFileSync(file))).toBe(true);
});
