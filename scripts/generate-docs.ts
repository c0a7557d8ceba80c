/** Rewrites the generated tables of README.md from the command table and the configuration schema, and docs/rules.md from the rules. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../src/commands.ts';
import { describeConfig } from '../src/config.ts';
import { renderRules } from './lib/rules-document.ts';

const README = join(import.meta.dirname, '..', 'README.md');
const RULES = join(import.meta.dirname, '..', 'docs', 'rules.md');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const SECTIONS: Record<string, () => string> = {
  commands: () => table(['command', 'what it does', 'who'], COMMANDS.map((row) => [`\`${row.name} ${row.usage}\``.replace(' `', '`'), row.summary, row.permission === 'decide' ? 'approvers' : 'everyone'])),
  configuration: () => table(['variable', 'default', 'meaning'], describeConfig().map((row) => [`\`${row.name}\``, row.byDefault === '' ? '' : `\`${row.byDefault}\``, row.meaning])),
};

/** The README with every generated section renewed. */
export function renewReadme(text: string): string {
  return Object.entries(SECTIONS).reduce((readme, [name, make]) => {
    const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const [start, end] = [readme.indexOf(open), readme.indexOf(close)];
    if (start === -1 || end === -1) throw new Error(`README.md has no section ${name}`);
    return `${readme.slice(0, start + open.length)}\n${make()}\n${readme.slice(end)}`;
  }, text);
}

if (import.meta.main) {
  writeFileSync(README, renewReadme(readFileSync(README, 'utf8')));
  writeFileSync(RULES, renderRules());
}
