import type { DatasetFigures, Evaluation } from './predictions.ts';

/** A figure of the evaluation and what it is to reach. */
export interface Goal {
  figure: string;
  /** `undefined` when the table that it is about was not evaluated. */
  measured: number | undefined;
  reference: number;
  /** By how much it may be worse. */
  allowed: number;
  better: 'lower' | 'higher';
}

/** Brier score, log loss, area under the ROC curve: scikit-learn 1.2.1's best combination on the same folds. */
const CLASSIFICATION: Record<string, [number, number, number]> = {
  risk_kc1: [0.1619, 0.4971, 0.722],
  risk_jm1: [0.1464, 0.4597, 0.7175],
  risk_apachejit: [0.0943, 0.3102, 0.876],
  recovery_toronto: [0.0121, 0.0623, 0.711],
};
/** Mean absolute error, 90 % interval score, coverage of the worst group. */
const REGRESSION: Record<string, [number, number, number]> = {
  battery_hnei: [36.3, 261, 0.7],
  location_swift: [0.376, 2.13, 0.79],
};
const SHIFTS: Record<string, number> = { permuted: 0.998, inflated: 0.998, zeroed: 0.998, risk_pc1: 0.82, risk_mc1: 0.88 };
const FLOOR = 'the floor';

/** All goals, in the order of the table. */
export function goalsOf(evaluation: Evaluation): Goal[] {
  const named = new Map(evaluation.datasets.map((dataset) => [dataset.name, dataset]));
  const goal = (figure: string, measured: number | undefined, reference: number, better: Goal['better'], allowed = 0): Goal => ({ figure, measured, reference, allowed, better });
  const classification = Object.entries(CLASSIFICATION).flatMap(([name, [brier, logLoss, auc]]) => {
    const dataset = named.get(name);
    return [goal(`${name}: Brier score`, dataset?.brier, brier, 'lower', 0.001), goal(`${name}: log loss`, dataset?.logLoss, logLoss, 'lower', 0.003), goal(`${name}: AUC`, dataset?.auc, auc, 'higher', 0.005)];
  });
  const lower = Object.entries(CLASSIFICATION).filter(([name, [, logLoss]]) => (named.get(name)?.logLoss ?? Infinity) < logLoss).length;
  const regression = Object.entries(REGRESSION).flatMap(([name, [mae, score, worst]]) => {
    const dataset = named.get(name);
    return [goal(`${name}: MAE`, dataset?.mae, mae, 'lower'), goal(`${name}: interval score`, dataset?.intervalScore, score, 'lower'), goal(`${name}: worst group's coverage`, dataset?.worstGroupCoverage, worst, 'higher')];
  });
  const drift = evaluation.drift.filter(({ name }) => name === 'risk_apachejit').flatMap(({ name, delay, rolling }) => {
    const what = `${name} in time order, outcomes ${delay} rows late`;
    return [goal(`${what}: Brier score`, rolling.brier, 0.0545, 'lower'), goal(`${what}: log loss`, rolling.logLoss, 0.194, 'lower'), goal(`${what}: ECE`, rolling.ece, 0.03, 'lower')];
  });
  const jm1 = evaluation.ood.find(({ trainedOn }) => trainedOn === 'risk_jm1');
  const aged = evaluation.ood.find(({ auroc }) => 'aged' in auroc);
  const slowest = Math.max(0, ...evaluation.fits.map(({ latency }) => latency.p99Ms));
  return [
    ...classification,
    goal('data sets with a lower log loss than the reference, of 4', lower, 2, 'higher'),
    ...['risk_jm1', 'risk_apachejit'].map((name) => goal(`${name}: ECE against ${FLOOR}`, named.get(name)?.ece, named.get(name)?.eceFloor ?? Number.NaN, 'lower', 0.005)),
    goal(`risk_kc1: ECE against 1.5 times ${FLOOR}`, named.get('risk_kc1')?.ece, 1.5 * (named.get('risk_kc1')?.eceFloor ?? Number.NaN), 'lower'),
    ...drift,
    ...regression,
    goal('risk_jm1: distance of the false alarms from 5 %', jm1 && Math.abs(jm1.falseAlarms - 0.05), 0.015, 'lower'),
    ...Object.entries(SHIFTS).map(([shift, auroc]) => goal(`risk_jm1 against ${shift}: AUROC`, jm1?.auroc[shift], auroc, 'higher')),
    goal('aged batteries: AUROC', aged?.auroc['aged'], 0.97, 'higher'),
    goal('predict with calibration, OOD and explanation, p99 in ms', slowest, 2, 'lower'),
    goal('fit of risk_jm1 with out-of-fold scores, in s', evaluation.fits.find(({ name }) => name === 'risk_jm1')?.seconds, 60, 'lower'),
    goal('largest stored model, in MB', Math.max(0, ...evaluation.fits.map(({ modelBytes }) => modelBytes)) / 1e6, 8, 'lower'),
    goal('batch predictions a minute on one core, slowest model', Math.min(...evaluation.fits.map(({ predictionsPerMinute }) => predictionsPerMinute)), 1_000_000, 'higher'),
    goal('the whole evaluation, in minutes', evaluation.seconds / 60, 20, 'lower'),
  ];
}

/** Whether the goal is reached; `false` when it was not measured. */
export function isReached({ measured, reference, allowed, better }: Goal): boolean {
  if (measured === undefined) return false;
  return better === 'lower' ? measured <= reference + allowed : measured >= reference - allowed;
}

/** Whether the tables that the goals are about were all there. */
export function knowsAllReferences(datasets: readonly DatasetFigures[]): boolean {
  const names = new Set(datasets.map(({ name }) => name));
  return [...Object.keys(CLASSIFICATION), ...Object.keys(REGRESSION)].every((name) => names.has(name));
}

/** The goals as a table in Markdown. */
export function goalTable(goals: readonly Goal[]): string {
  const show = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('en') : value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(4));
  const rows = goals.map((goal) => {
    const { figure, measured, reference, allowed, better } = goal;
    const limit = `${better === 'lower' ? '≤' : '≥'} ${show(reference)}${allowed === 0 ? '' : ` ${better === 'lower' ? '+' : '−'} ${allowed}`}`;
    const difference = measured === undefined ? '' : `${measured >= reference ? '+' : '−'}${show(Math.abs(measured - reference))}`;
    return `| ${figure} | ${measured === undefined ? 'not measured' : show(measured)} | ${limit} | ${difference} | ${isReached(goal) ? 'yes' : '**no**'} |`;
  });
  return ['| figure | measured | reference | difference | reached |', '|---|---|---|---|---|', ...rows].join('\n');
}
