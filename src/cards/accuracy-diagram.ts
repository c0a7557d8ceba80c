/** Predicted quantities against what happened, as a drawing. Pure: the same report gives the same text. */
import type { CalibrationReport, PredictedOutcome } from '../learning/prediction-queries.ts';
import type { Words } from '../language/words.ts';
import type { Picture } from '../message.ts';
import { colourOf, drawPlot, legendOf, mark, xOf, yOf } from './plot.ts';
import { element } from './svg.ts';

const DIGITS = 3;
const HALF_MARK = 7;
/** Parts of an axis, about. */
const PARTS = 5;

/** Both axes from `low` to `high`, both multiples of `step`. */
interface Scale {
  low: number;
  high: number;
  step: number;
}

/**
 * A mark for each prediction with its interval, and whether what happened is within that; predictions without one count as
 * if it held.
 * @param report with at least one point
 */
export function accuracyDiagram(report: CalibrationReport, words: Words): Picture {
  const scale = scaleOf(report.points.flatMap(({ predicted, happened }) => [predicted, happened]));
  const unit = words.stored(report.unit);
  const at = (value: number): number => Math.min(1, Math.max(0, (value - scale.low) / (scale.high - scale.low)));
  const ticks = Array.from({ length: Math.round((scale.high - scale.low) / scale.step) + 1 }, (_, index) => scale.low + index * scale.step);
  const svg = drawPlot({
    title: words.say('calibration.title', { domain: report.domain }),
    xTitle: words.say('diagram.predictedIn', { unit }),
    yTitle: words.say('diagram.happenedIn', { unit }),
    ticks: ticks.map((value) => ({ at: at(value), label: words.number(value, DIGITS) })),
    marks: [...report.points.flatMap((point) => intervalBar(point, at)), ...report.points.map((point) => mark(isInside(point), HALF_MARK)(xOf(at(point.predicted)), yOf(at(point.happened))))],
    legend: legendOf(words.say('diagram.inside'), words.say('diagram.outside'), words.say('diagram.exact')),
    caption: captionOf(report, words),
  });
  return { name: `calibration-${report.domain}.png`, svg, alt: altText(report, words) };
}

function captionOf({ outcomes, mae, coverage, unit }: CalibrationReport, words: Words): string[] {
  const error = words.say('diagram.absoluteError', { mae: words.number(mae ?? 0, DIGITS), unit: words.stored(unit) });
  return [words.say('diagram.outcomes', { count: outcomes }), coverage === null ? error : `${error} ${words.say('diagram.coverage', { share: words.percent(100 * coverage, 1) })}`];
}

/** The finding: how much it rests on, how far off it is, and where most. */
function altText(report: CalibrationReport, words: Words): string {
  const { predicted, happened } = report.points.reduce((most, point) => (gapOf(point) > gapOf(most) ? point : most));
  const furthest = words.say('diagram.point', { predicted: words.number(predicted, DIGITS), happened: words.number(happened, DIGITS) });
  return [words.say('diagram.accuracyAlt', { domain: report.domain }), captionOf(report, words).join('; '), words.say('diagram.furthest', { what: furthest })].join(' ');
}

function gapOf({ predicted, happened }: PredictedOutcome): number {
  return Math.abs(happened - predicted);
}

function isInside({ happened, interval }: PredictedOutcome): boolean {
  return interval === null || (happened >= interval[0] && happened <= interval[1]);
}

function intervalBar(point: PredictedOutcome, at: (value: number) => number): string[] {
  if (point.interval === null) return [];
  const [low, high] = point.interval.map(at) as [number, number];
  const x = xOf(at(point.predicted));
  return [element('line', { x1: x, y1: yOf(low), x2: x, y2: yOf(high), stroke: colourOf(isInside(point)), 'stroke-width': 2, 'stroke-opacity': 0.3 })];
}

/** Ends and steps that read well, 0 among them: steps are 1, 2 or 5 times a power of ten. */
function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (most - least || 1) / PARTS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return { low: Math.floor(least / step) * step, high: Math.ceil((most || (least < 0 ? 0 : 1)) / step) * step, step };
}
