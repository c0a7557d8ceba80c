import { seededRandom } from '../numeric/seeded-random.ts';

const FOLDS = 5;
/** Of few rows each fit should see nearly all. */
const FOLDS_OF_FEW = 10;
const FEW_ROWS = 2000;

/** How many folds the scores of unseen rows come from. */
export function foldCount(rows: number): number {
  return rows < FEW_ROWS ? FOLDS_OF_FEW : FOLDS;
}

/**
 * A fold for each row. Rows of one group stay together, the largest groups dealt first, each to the fold with fewest rows; there are then
 * no more folds than groups. Without groups (or with one) the rows of each class are shuffled and dealt out, so that every fold has its share.
 * @param classes n labels that the folds shall share evenly; all the same for a regression
 * @param groups n group names, or `null`
 * @param seed of the shuffle
 * @example new Set(assignFolds(new Array(50).fill(0), null, 1)).size // 10
 */
export function assignFolds(classes: readonly number[], groups: readonly string[] | null, seed: number): number[] {
  const folds = foldCount(classes.length);
  const names = new Set(groups);
  return groups !== null && names.size > 1 ? dealGroups(groups, Math.min(folds, names.size)) : dealRows(classes, folds, seed);
}

function dealGroups(groups: readonly string[], folds: number): number[] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const largestFirst = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rows = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of largestFirst) {
    const fold = rows.indexOf(Math.min(...rows));
    foldOf.set(group, fold);
    rows[fold]! += size;
  }
  return groups.map((group) => foldOf.get(group)!);
}

function dealRows(classes: readonly number[], count: number, seed: number): number[] {
  const random = seededRandom(seed);
  const folds = new Array<number>(classes.length);
  let next = 0;
  for (const label of [...new Set(classes)].sort((a, b) => a - b)) {
    const members = [...classes.keys()].filter((i) => classes[i] === label);
    for (let last = members.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [members[last], members[other]] = [members[other]!, members[last]!];
    }
    for (const i of members) folds[i] = next++ % count;
  }
  return folds;
}
