import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/factory/read-examples.ts';
import { readRequest } from '../../src/factory/read-request.ts';

interface Labelled {
  request: string;
  examples: string[];
  foreign?: boolean;
}

const { requests } = JSON.parse(readFileSync(join(import.meta.dirname, '../../scripts/benches/factory-requests.json'), 'utf8')) as { requests: Labelled[] };

describe('the labelled requests of the benchmark', () => {
  it('are at least 150, 40 of them foreign, each once', () => {
    expect(requests.length).toBeGreaterThanOrEqual(150);
    expect(requests.filter(({ foreign }) => foreign === true).length).toBeGreaterThanOrEqual(40);
    expect(new Set(requests.map(({ request }) => request)).size).toBe(requests.length);
  });

  it('state what is expected by examples that can be read, and none in the words', () => {
    for (const { request, examples } of requests) {
      expect(examples.length, request).toBeGreaterThan(0);
      for (const text of examples) expect(readExamples(text).examples.map((example) => example.text), request).toEqual([text]);
      expect(readRequest(request).examples, request).toEqual([]);
      expect(readRequest([request, ...examples].join('. ')).examples, request).toHaveLength(examples.length);
    }
  });
});
