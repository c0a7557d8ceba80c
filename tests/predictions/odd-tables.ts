import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import type { RandomSource } from '../../src/predictions/numeric/seeded-random.ts';

/** Tables of past cases as people have them: odd columns, few rows, rare classes, heavy tails, and files from everywhere. */
export interface OddTable {
  name: string;
  kind: 'probability' | 'quantity';
  csv: string;
}

interface Shape {
  kind: OddTable['kind'];
  rows: number;
  /** Cells of the columns beside the two that decide, by name. */
  more?: Record<string, (row: number, random: RandomSource) => string>;
  /** The outcome from a score that the two deciding columns make, about −3 to 3. */
  outcome?: (score: number, random: RandomSource) => string;
  group?: (row: number) => string;
  fold?: (row: number) => string;
  /** What becomes of the finished text. */
  file?: (csv: string) => string;
  /** The first column, from 0 to 10. */
  first?: (value: number, random: RandomSource) => string;
}

const isLikely = (score: number, random: RandomSource): boolean => random() < 1 / (1 + Math.exp(-2 * score));
/** A standard normal draw (Box and Muller 1958). */
const normal = (random: RandomSource): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function tableOf(name: string, seed: number, shape: Shape): OddTable {
  const random = seededRandom(seed);
  const { more = {}, outcome = shape.kind === 'probability' ? (score) => String(Number(isLikely(score, random))) : (score) => (10 * score + normal(random)).toFixed(3), group, fold = (row) => String(row % 5), first = (value) => value.toFixed(2), file = (csv) => csv } = shape;
  const header = ['size', 'age', ...Object.keys(more), 'y', ...(group ? ['group'] : []), 'fold'];
  const lines = Array.from({ length: shape.rows }, (_, row) => {
    const [size, age] = [10 * random(), 10 * random()];
    const cells = [first(size, random), age.toFixed(2), ...Object.values(more).map((cellOf) => cellOf(row, random)), outcome((size + age - 10) / 3, random), ...(group ? [group(row)] : []), fold(row)];
    return cells.join(',');
  });
  return { name, kind: shape.kind, csv: file(`${header.join(',')}\n${lines.join('\n')}\n`) };
}

/** Tables of at most a few hundred rows. */
export function oddTables(): OddTable[] {
  return [
    tableOf('constant_columns', 1, { kind: 'probability', rows: 200, more: { planet: () => '3', sun: () => '0' } }),
    tableOf('missing_columns', 2, { kind: 'probability', rows: 200, more: { nothing: () => '', half: (_, random) => (random() < 0.5 ? '' : random().toFixed(3)) }, first: (value, random) => (random() < 0.3 ? '' : value.toFixed(2)) }),
    tableOf('words', 3, { kind: 'probability', rows: 200, more: { colour: (_, random) => ['red', 'green', '"blue, dark"'][Math.floor(3 * random())]!, serial: (row) => `S${row}` } }),
    tableOf('yes_and_no', 4, { kind: 'probability', rows: 200, more: { wet: (_, random) => (random() < 0.3 ? 'True' : 'False'), open: (_, random) => (random() < 0.5 ? 'yes' : 'no') }, outcome: (score, random) => (isLikely(score, random) ? 'TRUE' : 'false') }),
    tableOf('sixty_rows', 5, { kind: 'probability', rows: 60 }),
    tableOf('sixty_quantities', 6, { kind: 'quantity', rows: 60 }),
    tableOf('thirty_rows', 7, { kind: 'quantity', rows: 30 }),
    tableOf('duplicates', 8, { kind: 'probability', rows: 200, first: (value) => (value < 5 ? '2' : '8'), file: (csv) => `${csv}${csv.split('\n').slice(1, 60).join('\n')}\n` }),
    tableOf('one_class', 9, { kind: 'probability', rows: 80, outcome: () => '0' }),
    tableOf('named_groups', 10, { kind: 'quantity', rows: 240, group: (row) => `"cell ${'abcdefg'[row % 7]!}, left"`, fold: (row) => `part ${(row % 7) % 3}` }),
    tableOf('one_group', 11, { kind: 'quantity', rows: 120, group: () => 'all' }),
    tableOf('a_group_a_row', 12, { kind: 'quantity', rows: 120, group: (row) => `g${row}` }),
    tableOf('negative_and_huge', 13, { kind: 'quantity', rows: 150, more: { debt: (_, random) => (-1e9 * random()).toExponential(3), energy: (_, random) => `1e${Math.floor(300 * random())}`, tiny: (_, random) => `1e-${Math.floor(300 * random())}` }, outcome: (score) => (-1e6 * score).toFixed(1) }),
    tableOf('a_constant', 14, { kind: 'quantity', rows: 100, outcome: () => '7.5' }),
    tableOf('skewed', 15, { kind: 'quantity', rows: 200, outcome: (score, random) => Math.exp(2 * score + normal(random)).toFixed(4) }),
    tableOf('heavy_tails', 16, { kind: 'quantity', rows: 200, outcome: (score, random) => (score + normal(random) / Math.max(1e-6, Math.abs(normal(random)))).toFixed(4) }),
    tableOf('mostly_zero', 17, { kind: 'quantity', rows: 200, outcome: (score) => (score > 1.5 ? score.toFixed(2) : '0') }),
    tableOf('from_windows', 18, { kind: 'probability', rows: 120, file: (csv) => `\uFEFF${csv.replaceAll('\n', '\r\n')}\r\n\r\n` }),
    tableOf('quoted', 19, { kind: 'probability', rows: 120, file: (csv) => csv.replace(/[^,\n]+/g, (cell) => `"${cell}"`) }),
    tableOf('counters', 20, { kind: 'probability', rows: 150, more: { id: (row) => String(row + 1), left: (row) => String(10_000 - 3 * row) } }),
    tableOf('nothing_varies', 21, { kind: 'probability', rows: 100, first: () => '1', file: (csv) => csv.replace(/^1,[\d.]+/gm, '1,1') }),
    tableOf('collinear', 22, { kind: 'probability', rows: 150, file: (csv) => csv.split('\n').map((line, i) => (line === '' ? line : i === 0 ? `twice,${line}` : `${2 * Number(line.split(',')[0])},${line}`)).join('\n') }),
  ];
}

/** Tables that take a while. */
export function largeTables(): OddTable[] {
  const column = (_: number, random: RandomSource): string => (100 * random()).toFixed(3);
  return [
    tableOf('rare_class', 31, { kind: 'probability', rows: 4000, outcome: (score, random) => String(Number(random() < 0.02 / (1 + Math.exp(-2 * score)))) }),
    tableOf('large', 32, { kind: 'probability', rows: 30_000, more: Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`x${i}`, column])) }),
    tableOf('large_quantity', 33, { kind: 'quantity', rows: 30_000, more: Object.fromEntries(Array.from({ length: 18 }, (_, i) => [`x${i}`, column])) }),
  ];
}
