/** What was said against how often it happened, as a drawing. Pure: the same report gives the same text. */
import type { CalibrationReport } from '../learning/prediction-queries.ts';
import type { Words } from '../language/words.ts';
import type { Picture } from '../message.ts';
import type { ReliabilityBin } from '../predictions/metrics/reliability-bin.ts';
import { wilsonInterval } from '../predictions/metrics/wilson-interval.ts';
import { colourOf, drawPlot, legendOf, mark, xOf, yOf } from './plot.ts';
import { element } from './svg.ts';

const DIGITS = 3;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Half-widths of marks, in units of the drawing; the area stands for how many predictions a bin holds. */
const LARGEST_MARK = 15;
const SMALLEST_MARK = 6;
const HALF_CAP = 9;

/**
 * The reliability diagram: a mark for each bin, as large as the bin is full, with the 95 % interval of its rate, and whether
 * the diagonal is within that.
 * @param bins of the report, put together so that each says something; at least one
 */
export function reliabilityDiagram(report: CalibrationReport, bins: readonly ReliabilityBin[], words: Words): Picture {
  const largest = Math.max(...bins.map(({ count }) => count));
  const svg = drawPlot({
    title: words.say('calibration.title', { domain: report.domain }),
    xTitle: words.say('diagram.predicted'),
    yTitle: words.say('diagram.observed'),
    ticks: TICKS.map((at) => ({ at, label: words.percent(100 * at) })),
    marks: [...bins.flatMap(errorBar), ...bins.map((bin) => binMark(bin, largest))],
    legend: legendOf(words.say('diagram.fits'), words.say('diagram.misses'), words.say('diagram.perfect')),
    caption: [words.say('diagram.outcomes', { count: report.outcomes }), words.say('diagram.error', errorOf(report, words))],
  });
  return { name: `calibration-${report.domain}.png`, svg, alt: altText(report, bins, words) };
}

/** The finding: how much it rests on, how far off it is, and where most. */
function altText(report: CalibrationReport, bins: readonly ReliabilityBin[], words: Words): string {
  const furthest = bins.reduce((most, bin) => (gapOf(bin) > gapOf(most) ? bin : most));
  const predicted = words.percent(100 * furthest.meanPredicted, 1);
  const observed = words.percent(100 * furthest.observedRate, 1);
  return [
    words.say('diagram.alt', { domain: report.domain, count: report.outcomes, bins: bins.length }),
    words.say('diagram.error', errorOf(report, words)),
    words.say('diagram.furthest', { what: words.say('calibration.bin', { predicted, observed, count: furthest.count }) }),
  ].join(' ');
}

function errorOf({ ece, eceFloor }: CalibrationReport, words: Words): { ece: string; floor: string } {
  return { ece: words.number(ece ?? 0, DIGITS), floor: words.number(eceFloor ?? 0, DIGITS) };
}

function gapOf({ meanPredicted, observedRate }: ReliabilityBin): number {
  return Math.abs(observedRate - meanPredicted);
}

function fitsChance({ meanPredicted, observedRate, count }: ReliabilityBin): boolean {
  const [low, high] = wilsonInterval(observedRate, count);
  return meanPredicted >= low && meanPredicted <= high;
}

function errorBar(bin: ReliabilityBin): string[] {
  const [low, high] = wilsonInterval(bin.observedRate, bin.count);
  const x = xOf(bin.meanPredicted);
  const line = { stroke: colourOf(fitsChance(bin)), 'stroke-width': 3 };
  const cap = (at: number): string => element('line', { x1: x - HALF_CAP, y1: yOf(at), x2: x + HALF_CAP, y2: yOf(at), ...line });
  return [element('line', { x1: x, y1: yOf(low), x2: x, y2: yOf(high), ...line }), cap(low), cap(high)];
}

function binMark(bin: ReliabilityBin, largest: number): string {
  const half = Math.max(SMALLEST_MARK, LARGEST_MARK * Math.sqrt(bin.count / largest));
  return mark(fitsChance(bin), half)(xOf(bin.meanPredicted), yOf(bin.observedRate));
}
