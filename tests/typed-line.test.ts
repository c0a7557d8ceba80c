import { expect, test } from 'vitest';
import { readTypedLine } from '../src/typed-line.ts';

test.each([
  ['a function that sorts', 'propose', { request: 'a function that sorts' }],
  ['/propose a function that parses --flags', 'propose', { request: 'a function that parses --flags' }],
  ['/propose --choose is-email check an address', 'propose', { request: 'check an address', choose: 'is-email' }],
  ['/propose "in quotes"', 'propose', { request: 'in quotes' }],
  ['/propose say "hello" twice', 'propose', { request: 'say "hello" twice' }],
  ['/propose two\nlines', 'propose', { request: 'two\nlines' }],
  ['/run-sandbox artifact-1', 'run-sandbox', { artifactId: 'artifact-1' }],
  ['/reject artifact-1 "too slow, it\'s quadratic"', 'reject', { artifactId: 'artifact-1', reason: "too slow, it's quadratic" }],
  ['/reject artifact-1 too slow', 'reject', { artifactId: 'artifact-1', reason: 'too slow' }],
  ['/predict batch device_recovery cases.csv', 'predict-batch', { domain: 'device_recovery', path: 'cases.csv' }],
  ['/predict device_recovery device_id="device 1" battery=20', 'predict', { domain: 'device_recovery', query: { device_id: 'device 1', battery: '20' } }],
  ['/templates', 'templates', {}],
  ['/templates truncate', 'templates', { template: 'truncate' }],
  ['/templates forget truncate it was mended', 'templates-forget', { template: 'truncate', why: 'it was mended' }],
  ['/templates-restore truncate', 'templates-restore', { template: 'truncate' }],
  ['/templates alias truncate "cut it"', 'templates-alias', { template: 'truncate', alias: 'cut it' }],
  ['/list --status=deployed --limit 5', 'list', { status: 'deployed', limit: '5' }],
  ['/verify', 'verify', {}],
])('%s', (line, command, args) => {
  expect(readTypedLine(line)).toEqual({ command, args });
});

test.each([
  ['/', 'UNKNOWN_COMMAND'],
  ['/aprove artifact-1', 'UNKNOWN_COMMAND'],
  ['/show artifact-1 artifact-2', 'BAD_ARGUMENTS'],
  ['/list --colour red', 'BAD_ARGUMENTS'],
  ['/predict battery_life battery', 'BAD_ARGUMENTS'],
  ['/show "artifact-1', 'BAD_ARGUMENTS'],
])('%s is refused', (line, code) => {
  expect(() => readTypedLine(line)).toThrow(expect.objectContaining({ code }));
});
