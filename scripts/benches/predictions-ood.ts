import { fitScaling, scale } from '../../src/predictions/features/scaling.ts';
import { areaUnderRoc } from '../../src/predictions/metrics/area-under-roc.ts';
import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import { fitOodDetector } from '../../src/predictions/ood/fit-ood-detector.ts';
import { judge } from '../../src/predictions/ood/ood-detector.ts';
import { featureMatrix, foldsOf } from './predictions-table.ts';
import type { Table } from './predictions-table.ts';

const SEED = 1;
const FALSE_ALARM_RATE = 0.05;
const ZEROED = 5;
/** Share of a group's rows that count as its youth and as its age. */
const YOUTH = 0.3;

export interface OodFigures {
  trainedOn: string;
  /** Share of the held-out rows of the same table that are flagged. */
  falseAlarms: number;
  /** Area under the ROC curve of each shift against the held-out rows. */
  auroc: Record<string, number>;
}

/** Trained on all folds but the last of a table; shifts of that one are made, and other tables of the same columns are foreign. */
export function measureShifts(table: Table, others: readonly Table[]): OodFigures {
  const { columns } = table;
  const rows = featureMatrix(table.rows, columns);
  const last = foldsOf(table).at(-1);
  const inside = rows.filter((_, i) => table.folds[i] === last);
  const strangeness = fitStrangeness(rows.filter((_, i) => table.folds[i] !== last));
  const random = seededRandom(SEED);
  const permuted = columns.map((_, column) => shuffled(inside.map((row) => row[column]!), random));
  // A column without zeros, or multiplying would leave rows as they are.
  const inflated = shuffled([...columns.keys()], random).find((column) => inside.every((row) => row[column] !== 0)) ?? 0;
  const shifts: Record<string, number[][]> = {
    permuted: inside.map((_, i) => permuted.map((column) => column[i]!)),
    inflated: inside.map((row) => row.with(inflated, row[inflated]! * 1000)),
    zeroed: inside.map((row) => {
      const chosen = new Set(shuffled([...columns.keys()], random).slice(0, ZEROED));
      return row.map((value, column) => (chosen.has(column) ? 0 : value));
    }),
    ...Object.fromEntries(others.map((other) => [other.name, featureMatrix(other.rows, columns)])),
  };
  return figures(table.name, strangeness, inside, shifts);
}

/** Trained on the first rows of each group of all folds but the last; the last rows of that one's groups have aged. */
export function measureAgeing(table: Table, columns: readonly string[]): OodFigures {
  const positions = [...Map.groupBy(table.rows.keys(), (i) => table.rows[i]!.group!).values()];
  const young = new Set(positions.flatMap((members) => members.slice(0, Math.floor(members.length * YOUTH))));
  const old = new Set(positions.flatMap((members) => members.slice(Math.ceil(members.length * (1 - YOUTH)))));
  const rows = featureMatrix(table.rows, columns);
  const last = foldsOf(table).at(-1);
  const strangeness = fitStrangeness(rows.filter((_, i) => young.has(i) && table.folds[i] !== last));
  const pick = (chosen: ReadonlySet<number>): number[][] => rows.filter((_, i) => chosen.has(i) && table.folds[i] === last);
  return figures(table.name, strangeness, pick(young), { aged: pick(old) });
}

function fitStrangeness(rows: readonly number[][]): (row: readonly number[]) => number {
  const scaling = fitScaling(rows);
  const detector = fitOodDetector(rows.map((row) => scale(scaling, row)), FALSE_ALARM_RATE, SEED);
  return (row) => judge(detector, scale(scaling, row)).pValue;
}

function figures(trainedOn: string, pValueOf: (row: readonly number[]) => number, inside: readonly number[][], shifts: Record<string, number[][]>): OodFigures {
  const ordinary = inside.map(pValueOf);
  const auroc = Object.entries(shifts).map(([name, rows]) => {
    const strange = rows.map(pValueOf);
    return [name, areaUnderRoc([...ordinary, ...strange].map((pValue) => 0 - pValue), [...ordinary.map(() => 0), ...strange.map(() => 1)])];
  });
  return { trainedOn, falseAlarms: ordinary.filter((pValue) => pValue <= FALSE_ALARM_RATE).length / ordinary.length, auroc: Object.fromEntries(auroc) as Record<string, number> };
}

function shuffled<T>(values: T[], random: () => number): T[] {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other]!, values[last]!];
  }
  return values;
}
