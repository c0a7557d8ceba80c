import { expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { toSarif } from '../../src/analysis/sarif.ts';
import { types } from './tools.ts';

interface Log {
  version: string;
  runs: {
    tool: { driver: { rules: Record<string, unknown>[] } };
    taxonomies: { name: string; taxa: { id: string; helpUri: string }[] }[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
    results: { ruleId: string; ruleIndex: number; level: string; taxa?: { id: string }[]; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number; startColumn: number } } }[] }[];
  }[];
}

const SOURCE = "const cp = require('child_process');\nvar unused = 1;\nmodule.exports = (name) => cp.exec('ls ' + name);\n";
const log = (): Log => toSarif('my folder/a.js', analyze('a.js', SOURCE, types)) as unknown as Log;

test('one run of version 2.1.0 whose results point at their rule and place', () => {
  const { version, runs } = log();
  expect(version).toBe('2.1.0');
  expect(runs).toHaveLength(1);
  const [run] = runs;
  expect(run?.results.length).toBeGreaterThan(2);
  for (const result of run?.results ?? []) {
    expect(run?.tool.driver.rules[result.ruleIndex]).toMatchObject({ id: result.ruleId });
    expect(['error', 'warning', 'note']).toContain(result.level);
    const place = result.locations[0]?.physicalLocation;
    expect(place?.artifactLocation.uri).toBe('my%20folder/a.js');
    expect(place?.region.startLine).toBeGreaterThan(0);
    expect(place?.region.startColumn).toBeGreaterThan(0);
  }
});

test('a security rule is explained and names its weakness, as taxonomy and as the tag that code hosts read', () => {
  const [run] = log().runs;
  expect(run?.tool.driver.rules.find((rule) => rule['id'] === 'saraphina/command-injection')).toEqual({
    id: 'saraphina/command-injection',
    shortDescription: { text: expect.any(String) },
    fullDescription: { text: expect.stringContaining('execFile') },
    helpUri: 'https://cwe.mitre.org/data/definitions/78.html',
    relationships: [{ target: { id: 'CWE-78', toolComponent: { name: 'CWE', index: 0 } }, kinds: ['superset'] }],
    properties: { tags: ['security', 'external/cwe/cwe-78'] },
  });
  expect(run?.taxonomies[0]?.taxa).toContainEqual({ id: 'CWE-78', helpUri: 'https://cwe.mitre.org/data/definitions/78.html' });
  expect(run?.results.find((result) => result.ruleId === 'saraphina/command-injection')?.taxa).toMatchObject([{ id: 'CWE-78' }]);
  expect(run?.results.find((result) => result.ruleId === 'no-var')?.taxa).toBeUndefined();
});

test('what was not measured is told', () => {
  const notes = log().runs[0]?.invocations[0]?.toolExecutionNotifications.map((note) => note.message.text);
  expect(notes).toEqual(['not measured: types: JavaScript carries no types']);
});

test('a file that does not parse has one result', () => {
  const [run] = (toSarif('a.ts', analyze('a.ts', 'const = 1;', types)) as unknown as Log).runs;
  expect(run?.results).toMatchObject([{ ruleId: 'syntax', level: 'error' }]);
});
