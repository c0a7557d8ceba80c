import type { CalibrationMap } from './calibration-map.ts';

type Fields = Record<string, unknown>;

/**
 * A calibration map from parsed JSON, checked so that a damaged one is refused instead of giving wrong probabilities.
 * Fields that the kind does not have are dropped.
 * @param value what `JSON.parse` gave
 * @throws RangeError that names the field
 * @example readCalibrationMap(JSON.parse('{"kind":"temperature","temperature":1.5}'))
 */
export function readCalibrationMap(value: unknown): CalibrationMap {
  const map = fieldsOf('calibration map', value);
  switch (map.kind) {
    case 'identity': return { kind: 'identity' };
    case 'platt': return { kind: 'platt', a: finite(map, 'a'), b: finite(map, 'b') };
    case 'temperature': return { kind: 'temperature', temperature: atLeast(map, 'temperature', Number.MIN_VALUE) };
    case 'beta': return { kind: 'beta', a: atLeast(map, 'a', 0), b: atLeast(map, 'b', 0), c: finite(map, 'c') };
    case 'isotonic': return readIsotonic(map);
    case 'venn-abers': return readVennAbers(map);
    default: throw new RangeError(`expected a known kind of calibration map, got ${String(map.kind)}`);
  }
}

function readIsotonic(map: Fields): CalibrationMap {
  const x = list(map, 'x').map((_, i) => finite(list(map, 'x'), i));
  const y = list(map, 'y').map((_, i) => probability(list(map, 'y'), i));
  if (x.length !== y.length) throw new RangeError(`expected as many x as y, got ${x.length} and ${y.length}`);
  checkAscending(x);
  if (y.some((value, i) => i > 0 && value < y[i - 1]!)) throw new RangeError('expected y that never falls');
  return { kind: 'isotonic', x, y };
}

function readVennAbers(map: Fields): CalibrationMap {
  const points = list(map, 'points').map((entry) => {
    const point = fieldsOf('point', entry);
    return { x: finite(point, 'x'), y: probability(point, 'y'), weight: atLeast(point, 'weight', Number.MIN_VALUE) };
  });
  checkAscending(points.map((point) => point.x));
  return { kind: 'venn-abers', points };
}

function fieldsOf(name: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new RangeError(`expected a ${name}, got ${String(value)}`);
  return value as Fields;
}

function list(fields: Fields, key: string): unknown[] {
  const value = fields[key];
  if (!Array.isArray(value) || value.length === 0) throw new RangeError(`expected a list with entries as ${key}`);
  return value;
}

function finite(fields: Fields | unknown[], key: string | number): number {
  const value = (fields as Fields)[key];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`expected a finite number as ${key}, got ${String(value)}`);
  return value;
}

function atLeast(fields: Fields, key: string, least: number): number {
  const value = finite(fields, key);
  if (value < least) throw new RangeError(`expected at least ${least} as ${key}, got ${value}`);
  return value;
}

function probability(fields: Fields | unknown[], key: string | number): number {
  const value = finite(fields, key);
  if (value < 0 || value > 1) throw new RangeError(`expected a probability as ${key}, got ${value}`);
  return value;
}

function checkAscending(x: readonly number[]): void {
  if (x.some((value, i) => i > 0 && value <= x[i - 1]!)) throw new RangeError('expected strictly ascending x');
}
