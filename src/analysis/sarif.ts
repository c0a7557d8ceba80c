import type { Finding, StaticAnalysisReport } from './report.ts';
import { SECURITY_RULES } from './rules/all.ts';
import { BORROWED_RULES, UNICODE_RULES } from './rules/borrowed.ts';

/** What is said of a rule where this is known: of the security rules. */
const DOCS = new Map([
  ...SECURITY_RULES.map((rule) => [`saraphina/${rule.id}`, rule.doc] as const),
  ...BORROWED_RULES.map((rule) => [rule.id, rule.doc] as const),
  ...UNICODE_RULES.map((rule) => [rule.id, rule.doc] as const),
]);

/**
 * A report as SARIF 2.1.0 (OASIS standard): one run, one result a finding, weaknesses as a CWE taxonomy and as the tags that
 * code hosts read. What was not measured is a notification of the tool.
 * @param fileName path of the analysed file, as given
 */
export function toSarif(fileName: string, report: StaticAnalysisReport): Record<string, unknown> {
  const ruleIds = [...new Set(report.findings.map((finding) => finding.ruleId))];
  const weaknesses = [...new Set(report.findings.flatMap((finding) => finding.cwe ?? []))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'saraphina', rules: ruleIds.map((id) => ruleOf(id, report.findings)), supportedTaxonomies: [{ name: 'CWE', index: 0 }] },
        },
        taxonomies: [{ name: 'CWE', organization: 'MITRE', shortDescription: { text: 'Common Weakness Enumeration' }, taxa: weaknesses.map((cwe) => ({ id: cwe, helpUri: cwePage(cwe) })) }],
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: report.notMeasured.map((text) => ({ level: 'note', message: { text: `not measured: ${text}` } })) }],
        results: report.findings.map((finding) => ({
          ruleId: finding.ruleId,
          ruleIndex: ruleIds.indexOf(finding.ruleId),
          level: finding.level,
          message: { text: finding.message },
          locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(fileName) }, region: { startLine: finding.line, startColumn: finding.column } } }],
          ...(finding.cwe === undefined ? {} : { taxa: [{ id: finding.cwe, toolComponent: { name: 'CWE', index: 0 } }], properties: { cwe: finding.cwe } }),
        })),
      },
    ],
  };
}

function ruleOf(id: string, findings: Finding[]): Record<string, unknown> {
  const own = findings.filter((finding) => finding.ruleId === id);
  const weaknesses = [...new Set(own.flatMap((finding) => finding.cwe ?? []))];
  const text = DOCS.get(id) ?? `The rule ${id}.`;
  const [first] = weaknesses;
  return {
    id,
    shortDescription: { text: text.split(/(?<=\.)\s/)[0] },
    fullDescription: { text },
    ...(first === undefined ? {} : { helpUri: cwePage(first) }),
    relationships: weaknesses.map((cwe) => ({ target: { id: cwe, toolComponent: { name: 'CWE', index: 0 } }, kinds: ['superset'] })),
    properties: { tags: weaknesses.length === 0 ? [] : ['security', ...weaknesses.map((cwe) => `external/cwe/${cwe.toLowerCase()}`)] },
  };
}

function cwePage(cwe: string): string {
  return `https://cwe.mitre.org/data/definitions/${cwe.slice('CWE-'.length)}.html`;
}
