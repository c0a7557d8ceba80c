import { binRow, binRows, fitBinEdges } from '../trees/binned-rows.ts';
import type { BinEdges, BinnedRows } from '../trees/binned-rows.ts';
import { fitScaling, scale } from './scaling.ts';
import type { Scaling } from './scaling.ts';

/** What members read: trees the bins, linear models the scaled values. Serialises to JSON and back without loss. */
export interface Preparation {
  scaling: Scaling;
  edges: BinEdges;
}

export interface PreparedRow {
  scaled: number[];
  bins: Uint8Array;
}

export interface PreparedRows {
  scaled: number[][];
  binned: BinnedRows;
}

/** Scaling and bins of n × d finite training rows. Shuffled rows give the same bytes. */
export function fitPreparation(rows: readonly (readonly number[])[]): Preparation {
  return { scaling: fitScaling(rows), edges: fitBinEdges(rows) };
}

export function prepareRow({ scaling, edges }: Preparation, row: readonly number[]): PreparedRow {
  return { scaled: scale(scaling, row), bins: binRow(edges, row) };
}

export function prepareRows({ scaling, edges }: Preparation, rows: readonly (readonly number[])[]): PreparedRows {
  return { scaled: rows.map((row) => scale(scaling, row)), binned: binRows(edges, rows) };
}
