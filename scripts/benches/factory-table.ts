/** The figures of the factory as a table, in the page that explains them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const DOCUMENT = join(import.meta.dirname, '../../docs/factory.md');

/** What became of one set of requests; all shares are 0-1. */
export interface SetFigures {
  requests: number;
  foreignRequests: number;
  passAllByWords: number;
  passAllWithOneExample: number;
  rightAmongThree: number;
  wrongByWords: number;
  askedByWords: number;
  foreignWrongByWords: number;
}

/** Puts the figures of this run in the place of those of the run before. */
export function renewFigures(templates: number, sets: Readonly<Record<string, SetFigures>>, retrievalMs: { now: number; large: number }): void {
  const machine = `Measured with ${templates} templates on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}. Retrieval: p50 ${retrievalMs.now} ms, ${retrievalMs.large} ms from 1,000 templates.`;
  const header = ['| requests | right by words alone | with one example | right among three | wrong | asked back | foreign ones answered |', '|---|---|---|---|---|---|---|', '| goal | .75 | .90 | .92 | | | ≤ .03 |'];
  const rows = Object.entries(sets).map(([name, set]) => {
    const shares = [set.passAllByWords, set.passAllWithOneExample, set.rightAmongThree, set.wrongByWords, set.askedByWords].map((value) => value.toFixed(3));
    return `| ${name} (${set.requests}) | ${shares.join(' | ')} | ${set.foreignWrongByWords.toFixed(3)} of ${set.foreignRequests} |`;
  });
  const figures = `<!-- figures -->\n${machine}\n\n${[...header, ...rows].join('\n')}\n<!-- /figures -->`;
  writeFileSync(DOCUMENT, readFileSync(DOCUMENT, 'utf8').replace(/<!-- figures -->[^]*<!-- \/figures -->/, () => figures));
}
