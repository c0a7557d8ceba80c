import * as crypto from 'node:crypto';
import type { MutantNote } from '../../src/sandbox/run.ts';

/** Taken before the code under test is loaded, which could replace it in its module. */
const { hash } = crypto;

/**
 * Lines on the private channel between the runner and its worker. Each line carries a keyed digest and
 * its place in the sequence, so that what the code under test writes there is recognised as not ours.
 * The key never reaches the code under test: it is read from the channel before that code is loaded.
 */
export type WorkerNote =
  | { type: 'armed' }
  | { type: 'planned'; tests: string[]; weak: string[] }
  | { type: 'start'; index: number }
  | { type: 'end'; index: number; failed: boolean; message: string; durationMs: number; weak: string[]; tampered: string[] }
  | { type: 'done'; errors: string[]; weak: string[]; tampered: string[]; coverage: ScriptCoverage | null }
  | ({ type: 'mutant' } & MutantNote);

/** V8 block coverage of one script, offsets in UTF-16 code units of what was compiled. */
export interface ScriptCoverage {
  startOffset: number;
  functions: { functionName: string; isBlockCoverage: boolean; ranges: { startOffset: number; endOffset: number; count: number }[] }[];
}

/** The line for one note, without its line break. */
export function sealLine(key: string, sequence: number, body: string): string {
  return `${digest(key, `${sequence} ${body}`)} ${sequence} ${body}`;
}

/** The body of a line that was sealed with this key and sequence number, else undefined. */
export function openLine(key: string, sequence: number, line: string): string | undefined {
  const [mac, place, ...rest] = line.split(' ');
  const body = rest.join(' ');
  return place === String(sequence) && mac === digest(key, `${sequence} ${body}`) ? body : undefined;
}

/** Nested like HMAC (RFC 2104), so that a longer text can't be derived from a shorter one. */
function digest(key: string, text: string): string {
  return hash('sha256', key + hash('sha256', key + text));
}
