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
  const [x, y] = [ascendingNumbers(map, 'x'), risingProbabilities(map, 'y')];
  if (x.length !== y.length) throw new RangeError(`expected as many x as y, got ${x.length} and ${y.length}`);
  return { kind: 'isotonic', x, y };
}

function readVennAbers(map: Fields): CalibrationMap {
  const [x, p0, p1] = [ascendingNumbers(map, 'x'), risingProbabilities(map, 'p0'), risingProbabilities(map, 'p1')];
  for (const { length } of [p0, p1]) {
    if (length !== 2 * x.length + 1) throw new RangeError(`expected ${2 * x.length + 1} entries in p0 and p1, got ${length}`);
  }
  return { kind: 'venn-abers', x, p0, p1 };
}

function fieldsOf(name: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new RangeError(`expected a ${name}, got ${String(value)}`);
  return value as Fields;
}

function list(fields: Fields, key: string): number[] {
  const value = fields[key];
  if (!Array.isArray(value) || value.length === 0) throw new RangeError(`expected a list with entries as ${key}`);
  return value.map((entry: unknown) => number(key, entry));
}

function ascendingNumbers(fields: Fields, key: string): number[] {
  const values = list(fields, key);
  if (values.some((value, i) => i > 0 && value <= values[i - 1]!)) throw new RangeError(`expected strictly ascending ${key}`);
  return values;
}

/** Neighbours may fall by what rounding does to equal probabilities. */
function risingProbabilities(fields: Fields, key: string): number[] {
  const values = list(fields, key);
  const outside = values.find((value) => value < 0 || value > 1);
  if (outside !== undefined) throw new RangeError(`expected probabilities as ${key}, got ${outside}`);
  if (values.some((value, i) => i > 0 && value < values[i - 1]! - 1e-12)) throw new RangeError(`expected ${key} that never falls`);
  return values;
}

function finite(fields: Fields, key: string): number {
  return number(key, fields[key]);
}

function number(key: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`expected a finite number as ${key}, got ${String(value)}`);
  return value;
}

function atLeast(fields: Fields, key: string, least: number): number {
  const value = finite(fields, key);
  if (value < least) throw new RangeError(`expected at least ${least} as ${key}, got ${value}`);
  return value;
}
