/** Most bins a column is cut into; codes fit a byte. */
const MOST_BINS = 255;

/** For each column the ascending upper edges of all bins but the last: code c holds the values in (edges[c − 1], edges[c]]. */
export type BinEdges = number[][];

/** n rows as bytes, column by column. */
export interface BinnedRows {
  count: number;
  columns: Uint8Array[];
}

/**
 * Edges at the quantiles of each column, halfway between neighbouring values: at most 255 bins of about equal mass, one a distinct
 * value when there are no more of them. Shuffled rows give the same edges.
 * @param rows n × d finite numbers
 * @see Ke et al. 2017, LightGBM: a highly efficient gradient boosting decision tree
 * @example fitBinEdges([[1], [3], [3]]) // [[2]]
 */
export function fitBinEdges(rows: readonly (readonly number[])[]): BinEdges {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => edgesOf(Float64Array.from(rows, (row) => row[column]!).sort()));
}

function edgesOf(ascending: Float64Array): number[] {
  const distinct = [...new Set(ascending)];
  const halfway = (low: number, high: number): number => Number((low + (high - low) / 2).toPrecision(12));
  const edges: number[] = [];
  let [rowsLeft, inBin] = [ascending.length, 0];
  for (let i = 0, from = 0; i < distinct.length - 1 && edges.length < MOST_BINS - 1; i += 1) {
    let to = from;
    while (ascending[to] === distinct[i]) to += 1;
    inBin += to - from;
    from = to;
    // A heavy value fills its bin at once; what is left is shared among the bins that are left.
    if (distinct.length > MOST_BINS && inBin < rowsLeft / (MOST_BINS - edges.length)) continue;
    edges.push(halfway(distinct[i]!, distinct[i + 1]!));
    [rowsLeft, inBin] = [rowsLeft - inBin, 0];
  }
  return tidy(edges);
}

function tidy(edges: number[]): number[] {
  return edges.filter((edge, i) => i === 0 || edge > edges[i - 1]!);
}

/** The bin of a value: the number of edges below it. */
export function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bins of one row. */
export function binRow(edges: BinEdges, row: readonly number[]): Uint8Array {
  return Uint8Array.from(edges, (columnEdges, column) => binOf(columnEdges, row[column]!));
}

/** The bins of n rows, column by column. */
export function binRows(edges: BinEdges, rows: readonly (readonly number[])[]): BinnedRows {
  return { count: rows.length, columns: edges.map((columnEdges, column) => Uint8Array.from(rows, (row) => binOf(columnEdges, row[column]!))) };
}
