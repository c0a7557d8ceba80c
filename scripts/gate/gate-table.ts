/** `docs/templates.md`: what the gate measured of every template, and of which content. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '../..');
export const TABLE = join(PROJECT, 'docs/templates.md');
const FILES = ['function.ts', 'function.test.ts', 'template.json'];
const HEAD = ['template', 'what it does', 'complexity', 'coverage', 'mutants', 'killed', 'score', 'survivors', 'problems', 'content'];
export const MIN_SCORE = 90;
export const MAX_COMPLEXITY = 10;

export interface GateRow {
  /** `family/id` */
  template: string;
  summary: string;
  /** Highest cyclomatic complexity of its functions. */
  complexity: number;
  /** Lowest of lines, branches and functions that its tests reach, percent. */
  coverage: number;
  mutants: number;
  killed: number;
  /** `12: < → <=`, the line first. */
  survivors: string[];
  /** Errors of types and style, and failing tests. */
  problems: string[];
  /** Hash of the files that were measured. */
  content: string;
}

/** Every template as `family/id`, sorted, with the hash of its files. */
export function currentContents(root: string = join(PROJECT, 'templates')): Map<string, string> {
  const folders = (path: string): string[] => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const templates = folders(root).flatMap((family) => folders(join(root, family)).map((id) => `${family}/${id}`)).sort();
  return new Map(templates.filter((template) => FILES.every((file) => existsSync(join(root, template, file)))).map((template) => [template, hashFolder(join(root, template))]));
}

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(readFileSync(join(folder, file))).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Percent of the mutants that the tests find, one decimal, never rounded up to the bar. */
export function scoreOf({ mutants, killed }: Pick<GateRow, 'mutants' | 'killed'>): number {
  return mutants === 0 ? 100 : Math.floor((1000 * killed) / mutants) / 10;
}

/** Why a row is below the bar, one phrase each. */
export function shortcomings(row: GateRow): string[] {
  const found = [...row.problems];
  if (row.complexity > MAX_COMPLEXITY) found.push(`complexity ${row.complexity}, at most ${MAX_COMPLEXITY} is allowed`);
  if (row.coverage < 100) found.push(`coverage ${row.coverage} %, expected 100 %`);
  if (scoreOf(row) < MIN_SCORE) found.push(`mutation score ${scoreOf(row)} %, expected ${MIN_SCORE} %; survivors: ${row.survivors.join('; ')}`);
  return found.map((text) => `${row.template}: ${text}`);
}

export function readTable(path: string = TABLE): Map<string, GateRow> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter((line) => /^\| `/.test(line)) : [];
  return new Map(lines.map(parseRow).map((row) => [row.template, row]));
}

/** Puts new rows in, drops those of templates that are gone, and replaces the file in one step: another run may do the same. */
export function updateTable(rows: readonly GateRow[], templates: ReadonlySet<string>, path: string = TABLE): void {
  const all = new Map([...readTable(path), ...rows.map((row): [string, GateRow] => [row.template, row])]);
  const kept = [...all.values()].filter(({ template }) => templates.has(template)).sort((a, b) => (a.template < b.template ? -1 : 1));
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, renderTable(kept));
  renameSync(draft, path);
}

function renderTable(rows: readonly GateRow[]): string {
  const [mutants, killed] = [rows.reduce((sum, row) => sum + row.mutants, 0), rows.reduce((sum, row) => sum + row.killed, 0)];
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return `# Templates

Written by \`./scripts/templates\`, which measures every template whose files changed: strict types, style, cyclomatic complexity of at most ${MAX_COMPLEXITY},
coverage of 100 %, and a mutation score of at least ${MIN_SCORE} %. A mutant is the function with one small fault; its tests must fail.

${rows.length} templates, ${mutants} mutants, ${killed} killed: ${scoreOf({ mutants, killed })} %.

${[line(HEAD), line(HEAD.map(() => '---')), ...rows.map((row) => line(toCells(row)))].join('\n')}
`;
}

function toCells(row: GateRow): string[] {
  const { template, summary, complexity, coverage, mutants, killed, survivors, problems, content } = row;
  const code = (texts: readonly string[]): string => texts.map((text) => `\`${text.replaceAll('`', 'ˋ')}\``).join('<br>');
  return [`\`${template}\``, summary, String(complexity), `${coverage} %`, String(mutants), String(killed), `${scoreOf(row)} %`, code(survivors), code(problems), `\`${content}\``];
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function parseRow(line: string): GateRow {
  const cells = line.slice(2, -2).split(' | ').map((cell) => cell.trim().replaceAll('\\|', '|'));
  const [template = '', summary = '', complexity, coverage = '', mutants, killed, , survivors = '', problems = '', content = ''] = cells;
  const texts = (cell: string): string[] => (cell === '' ? [] : cell.split('<br>').map((text) => text.slice(1, -1)));
  return {
    template: template.slice(1, -1), summary, complexity: Number(complexity), coverage: Number.parseFloat(coverage), mutants: Number(mutants), killed: Number(killed),
    survivors: texts(survivors), problems: texts(problems), content: content.slice(1, -1),
  };
}
