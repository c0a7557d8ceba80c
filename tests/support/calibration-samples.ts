import type { CalibrationReport } from '../../src/learning/prediction-queries.ts';
import type { ReliabilityBin } from '../../src/predictions/metrics/reliability-bin.ts';

const NO_FIGURES = { modelVersion: 'm-0123456789ab', ece: null, eceFloor: null, brier: null, logLoss: null, auc: null, mae: null, coverage: null, intervals: 0, bins: [], points: [] };

export const bin = (meanPredicted: number, observedRate: number, count: number): ReliabilityBin => ({ meanPredicted, observedRate, count, lowest: meanPredicted - 0.02, highest: meanPredicted + 0.02 });

/** Twelve bins, one of which is off by more than chance: said 78 %, happened 50 %. */
export const PROBABILITIES: CalibrationReport = {
  ...NO_FIGURES, domain: 'device_recovery', unit: 'probability', kind: 'probability', outcomes: 438, ece: 0.0312, eceFloor: 0.0211, brier: 0.12, logLoss: 0.37, auc: 0.83,
  bins: [bin(0.05, 0, 20), bin(0.12, 0.12, 25), bin(0.2, 0.26, 27), bin(0.3, 0.27, 30), bin(0.38, 0.41, 32), bin(0.47, 0.41, 35), bin(0.55, 0.55, 38), bin(0.63, 0.69, 41), bin(0.7, 0.67, 44), bin(0.78, 0.5, 46), bin(0.86, 0.8, 49), bin(0.95, 0.95, 51)],
};

/** Sixty quantities; every seventh is outside of its interval. */
export const QUANTITIES: CalibrationReport = {
  ...NO_FIGURES, domain: 'battery_life', unit: 'cycles', kind: 'quantity', outcomes: 60, mae: 36.3, coverage: 0.85,
  points: Array.from({ length: 60 }, (_, index) => {
    const predicted = 40 + index * 13;
    return { predicted, happened: predicted + (index % 7 === 0 ? 110 : ((index * 5) % 11) * 12 - 60), interval: [predicted - 80, predicted + 80] as [number, number] };
  }),
};
