import type { DomainSchema } from './schema.ts';

export const riskAssessment: DomainSchema = {
  domain: 'risk_assessment',
  title: 'Risk assessment',
  kind: 'probability',
  target: 'a promoted artifact fails after deployment',
  unit: 'probability',
  features: [
    { name: 'artifact_id', type: 'text', identifies: true, help: 'which artifact' },
    { name: 'score', type: 'number', range: [0, 100], help: 'static analysis score' },
    { name: 'coverage', type: 'number', unit: '%', range: [0, 100], help: 'line coverage of its tests' },
    { name: 'cyclomatic', type: 'number', range: [0, 10_000], help: 'highest cyclomatic complexity' },
    { name: 'halstead_volume', type: 'number', range: [0, 10_000_000], help: 'Halstead volume' },
    { name: 'lines', type: 'number', range: [0, 1_000_000], help: 'source lines' },
    { name: 'findings', type: 'number', range: [0, 100_000], help: 'findings that move the score' },
  ],
  prior: {
    value: 1997 / 11_513,
    interval: null,
    source: '1,997 of 11,513 modules had a reported fault (NASA Metrics Data Program JM1, KC1, PC1, MC1, cleaned by Shepperd 2013)',
  },
};
