// Only what trains may import this: libsvm's build ends the process at any unhandled rejection, which is right for a thread that trains and for nothing else.
import SVM from 'libsvm-js/asm.js';
import { canonicalOrder } from '../numeric/canonical-order.ts';
import { checkMatrix } from '../numeric/check.ts';
import { mean } from '../numeric/sum.ts';
import type { OneClassSvm } from './one-class-svm.ts';

/**
 * A one-class support vector machine with a radial kernel, fitted by libsvm. At most the share ν of the training rows is left outside.
 * Shuffled rows give the same bytes.
 * @param rows n × d training features, scaled by the caller
 * @param options.nu share of training rows outside at most, and of support vectors at least; 0.1 by default
 * @param options.gamma width of the kernel; 1 / (d · variance of all entries) by default
 * @param options.tolerance at which the solver stops, 1e-3 by default
 * @throws RangeError when the rows are empty, ragged, not finite or all the same, or `nu` is out of range
 * @see Schölkopf et al. 2001, Estimating the support of a high-dimensional distribution
 * @example oneClassDecision(fitOneClassSvm([[0], [0.1], [-0.1]]), [5]) < 0 // true
 */
export function fitOneClassSvm(rows: readonly (readonly number[])[], options: { nu?: number; gamma?: number; tolerance?: number } = {}): OneClassSvm {
  checkMatrix('features', rows);
  const { nu = 0.1, gamma = scaleOf(rows), tolerance = 1e-3 } = options;
  if (!(nu > 0 && nu <= 1)) throw new RangeError(`expected nu between 0 and 1, got ${nu}`);
  if (!(gamma > 0 && gamma < Infinity)) throw new RangeError(`expected a positive gamma, got ${gamma}: rows that are all the same have no width`);
  const ordered = canonicalOrder(rows, rows.map(() => 0)).map((i) => rows[i]!);
  const svm = new SVM({ type: SVM.SVM_TYPES.ONE_CLASS, kernel: SVM.KERNEL_TYPES.RBF, gamma, nu, tolerance, cacheSize: 100, quiet: true });
  try {
    svm.train(ordered, ordered.map(() => 1));
    return readModel(svm.serializeModel(), rows[0]!.length, gamma);
  } finally {
    svm.free();
  }
}

function scaleOf(rows: readonly (readonly number[])[]): number {
  const entries = rows.flat();
  const centre = mean(entries);
  return 1 / (rows[0]!.length * mean(entries.map((entry) => (entry - centre) ** 2)));
}

/** libsvm's text: a head of `key value` lines, then one line a support vector, `alpha index:value …`, its indices counted from 1. */
function readModel(text: string, columns: number, gamma: number): OneClassSvm {
  const lines = text.split('\n').filter((line) => line !== '');
  const body = lines.indexOf('SV') + 1;
  const rho = Number(lines.find((line) => line.startsWith('rho '))?.slice('rho '.length));
  if (body === 0 || !Number.isFinite(rho)) throw new RangeError('expected a model of libsvm, got another text');
  const vectors = lines.slice(body).map((line) => line.trim().split(' '));
  return { gamma, rho, alpha: vectors.map(([alpha]) => Number(alpha)), support: vectors.map(([, ...entries]) => readVector(entries, columns)) };
}

function readVector(entries: readonly string[], columns: number): number[] {
  const vector = new Array<number>(columns).fill(0);
  for (const entry of entries) {
    const [index, value] = entry.split(':');
    vector[Number(index) - 1] = Number(value);
  }
  return vector;
}
