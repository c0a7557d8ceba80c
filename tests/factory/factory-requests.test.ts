import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/factory/read-examples.ts';
import { readRequest } from '../../src/factory/read-request.ts';

interface Labelled {
  request: string;
  examples: string[];
  foreign?: boolean;
  source?: string;
  held?: boolean;
}

const [requests, documented] = [load('factory-requests.json'), load('factory-documented-requests.json')];

describe('the labelled requests of the benchmark', () => {
  it('are at least 150, 40 of them foreign, each once', () => {
    expect(requests.length).toBeGreaterThanOrEqual(150);
    expect(requests.filter(({ foreign }) => foreign === true).length).toBeGreaterThanOrEqual(40);
    expect(new Set(requests.map(({ request }) => request)).size).toBe(requests.length);
  });

  it('state what is expected by examples that can be read, and none in the words', () => {
    for (const { request, examples } of [...requests, ...documented]) {
      expect(examples.length, request).toBeGreaterThan(0);
      for (const text of examples) expect(readExamples(text).examples.map((example) => example.text), request).toEqual([text]);
      expect(readRequest(request).examples, request).toEqual([]);
      expect(readRequest([request, ...examples].join('. ')).examples, request).toHaveLength(examples.length);
    }
  });
});

describe('the documented requests of the benchmark', () => {
  it('are at least 240, 50 of them foreign, each once and with its source', () => {
    expect(documented.length).toBeGreaterThanOrEqual(240);
    expect(documented.filter(({ foreign }) => foreign === true).length).toBeGreaterThanOrEqual(50);
    expect(new Set([...requests, ...documented].map(({ request }) => request)).size).toBe(requests.length + documented.length);
    for (const { request, source } of documented) expect(source, request).toMatch(/^[a-z0-9]/i);
  });

  it('keep every second one back', () => {
    for (const isForeign of [false, true]) {
      const some = documented.filter(({ foreign }) => (foreign === true) === isForeign);
      expect(Math.abs(2 * some.filter(({ held }) => held === true).length - some.length)).toBeLessThanOrEqual(2);
    }
  });
});

function load(file: string): Labelled[] {
  return (JSON.parse(readFileSync(join(import.meta.dirname, '../../scripts/benches', file), 'utf8')) as { requests: Labelled[] }).requests;
}
