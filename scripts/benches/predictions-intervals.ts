/** How intervals do in time order, as they were trained and as outcomes adapt them. */
import { adaptInterval } from '../../src/predictions/conformal/adapt-interval.ts';
import type { IntervalCorrection } from '../../src/predictions/conformal/adapt-interval.ts';
import { widen } from '../../src/predictions/conformal/cqr.ts';
import { RECALIBRATE_EVERY } from '../../src/predictions/calibration/recalibrate.ts';
import { encodeQuery } from '../../src/predictions/features/encoding.ts';
import { intervalScore } from '../../src/predictions/metrics/interval-score.ts';
import type { Interval } from '../../src/predictions/metrics/interval-score.ts';
import { predictWith } from '../../src/predictions/serving/predict-with.ts';
import { bandRow, errorBands } from '../../src/predictions/training/error-band.ts';
import type { QuantityModel } from '../../src/predictions/training/model.ts';
import { trainModel } from '../../src/predictions/training/train-model.ts';
import { readTable, schemaOf } from './predictions-table.ts';

const SEED = 1;
const DELAYS = [0, 250];
/** Share of the rows, the oldest, that the model is trained on. */
const TRAINED = 0.6;

export interface IntervalFigures {
  coverage: number;
  intervalScore: number;
}

export interface IntervalDrift {
  delay: number;
  /** How often a new correction took over. */
  replaced: number;
  stale: IntervalFigures;
  adapted: IntervalFigures;
}

/** Trains on the oldest rows, then lets the outcomes of the rest come in, some rows late, and adapts the intervals as the product does. */
export function measureIntervalDrift(file: string): IntervalDrift[] {
  const table = readTable(file);
  const trained = Math.floor(table.rows.length * TRAINED);
  const model = trainModel(schemaOf(table), table.rows.slice(0, trained), { seed: SEED, keepsCases: false }) as QuantityModel;
  const later = table.rows.slice(trained);
  const answers = later.map((row) => predictWith(model, row.features).raw);
  const bands = errorBands(model.band, later.map((row, i) => bandRow(encodeQuery(model.features, row.features).row, Object.values(answers[i]!.members), answers[i]!.combined)));
  const errors = later.map(({ outcome }, i) => outcome - answers[i]!.combined);
  const figuresOf = (intervals: readonly Interval[]): IntervalFigures => ({
    coverage: intervals.filter(([low, high], i) => errors[i]! >= low && errors[i]! <= high).length / errors.length,
    intervalScore: intervalScore(intervals, errors, model.band.alpha),
  });
  return DELAYS.map((delay) => {
    let current: IntervalCorrection = model.band;
    let replaced = 0;
    const adapted = bands.map((band, i) => {
      if (i > delay && (i - delay) % RECALIBRATE_EVERY === 0) {
        const next = adaptInterval(current, bands.slice(0, i - delay), errors.slice(0, i - delay), delay);
        replaced += next.replaced ? 1 : 0;
        current = next;
      }
      return corrected(band, current);
    });
    return { delay, replaced, stale: figuresOf(bands.map((band) => corrected(band, model.band))), adapted: figuresOf(adapted) };
  });
}

function corrected(band: readonly [number, number], { offset }: IntervalCorrection): Interval {
  return offset === null ? [-Infinity, Infinity] : widen(band, offset);
}
