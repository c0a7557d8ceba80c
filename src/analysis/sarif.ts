import type { StaticAnalysisReport } from './report.ts';

/**
 * A report as SARIF 2.1.0 (OASIS standard): one run, one result a finding, CWE as taxonomy-style tags.
 * @param fileName path of the analysed file, as given
 */
export function toSarif(fileName: string, report: StaticAnalysisReport): Record<string, unknown> {
  const ruleIds = [...new Set(report.findings.map((finding) => finding.ruleId))];
  const cweOf = (ruleId: string): string[] =>
    [...new Set(report.findings.filter((finding) => finding.ruleId === ruleId).flatMap((finding) => finding.cwe ?? []))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'saraphina',
            rules: ruleIds.map((id) => ({ id, properties: { tags: cweOf(id).map((cwe) => `external/cwe/${cwe.toLowerCase()}`) } })),
          },
        },
        results: report.findings.map((finding) => ({
          ruleId: finding.ruleId,
          ruleIndex: ruleIds.indexOf(finding.ruleId),
          level: finding.level,
          message: { text: finding.message },
          locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(fileName) }, region: { startLine: finding.line, startColumn: finding.column } } }],
          ...(finding.cwe === undefined ? {} : { properties: { cwe: finding.cwe } }),
        })),
      },
    ],
  };
}
