/** Trains the risk prior that ships with the product on the NASA sets; see USAGE. The data stay where they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { riskAssessment } from '../src/predictions/domains/risk-assessment.ts';
import { trainModel } from '../src/predictions/training/train-model.ts';
import type { TrainingRow } from '../src/predictions/training/train-model.ts';

const USAGE = 'train-risk-prior.ts DIR: reads risk_jm1.csv, risk_kc1.csv, risk_pc1.csv and risk_mc1.csv in DIR, writes src/predictions/priors/risk-nasa.json';
const TARGET = join(import.meta.dirname, '../src/predictions/priors/risk-nasa.json');
const SETS = ['risk_jm1', 'risk_kc1', 'risk_pc1', 'risk_mc1'];
const SEED = 1;

/** What our own static analysis measures, from NASA's columns. */
const MEASURES: Record<string, (cell: (name: string) => number) => number> = {
  cyclomatic: (cell) => cell('CYCLOMATIC_COMPLEXITY'),
  halstead_volume: (cell) => cell('HALSTEAD_VOLUME'),
  halstead_difficulty: (cell) => cell('HALSTEAD_DIFFICULTY'),
  halstead_effort: (cell) => cell('HALSTEAD_EFFORT'),
  lines: (cell) => cell('LOC_EXECUTABLE') + cell('LOC_CODE_AND_COMMENT'),
};

function readSet(folder: string, name: string): TrainingRow[] {
  const [header, ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8').trim().split(/\r?\n/).map((line) => line.split(','));
  return lines.map((cells) => {
    const cell = (column: string): number => Number(cells[header!.indexOf(column)]);
    const features = Object.fromEntries(Object.entries(MEASURES).map(([feature, of]) => [feature, of(cell)]));
    return { features, outcome: cell('y') };
  });
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const rows = SETS.flatMap((name) => readSet(folder, name));
const schema = { ...riskAssessment, features: riskAssessment.features.filter(({ name }) => name in MEASURES) };
const model = trainModel(schema, rows, { seed: SEED, forests: false, keepsCases: false });
const provenance = 'NASA Metrics Data Program JM1, KC1, PC1 and MC1 in the cleaned version D″ of Shepperd, Song, Sun and Mair 2013: 11,513 modules, 1,997 with a reported fault; C and C++, reported faults instead of failures after deployment';
writeFileSync(TARGET, `${JSON.stringify({ provenance, model })}\n`);
console.log(JSON.stringify(model.summary, null, 2));
