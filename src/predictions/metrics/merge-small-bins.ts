import { sum } from '../numeric/sum.ts';
import type { ReliabilityBin } from './reliability-bin.ts';

/**
 * Neighbouring bins put together until each holds `least` predictions or more; fewer say little about a rate. What is left
 * over at the end goes into the last bin, so that only a single bin may hold fewer.
 * @param bins by ascending probability
 * @param least a positive number
 * @example mergeSmallBins(equalMassBins([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 4), 2).map((bin) => bin.count) // [2, 2]
 */
export function mergeSmallBins(bins: readonly ReliabilityBin[], least: number): ReliabilityBin[] {
  const groups: ReliabilityBin[][] = [];
  let group: ReliabilityBin[] = [];
  for (const bin of bins) {
    group.push(bin);
    if (sum(group.map(({ count }) => count)) < least) continue;
    groups.push(group);
    group = [];
  }
  const last = groups.pop() ?? [];
  return [...groups, [...last, ...group]].filter((members) => members.length > 0).map(merged);
}

function merged(bins: readonly ReliabilityBin[]): ReliabilityBin {
  const count = sum(bins.map((bin) => bin.count));
  return {
    count,
    meanPredicted: sum(bins.map((bin) => bin.count * bin.meanPredicted)) / count,
    observedRate: sum(bins.map((bin) => bin.count * bin.observedRate)) / count,
    lowest: bins[0]!.lowest,
    highest: bins.at(-1)!.highest,
  };
}
