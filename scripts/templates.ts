/** Measures the templates that changed and renews their rows in docs/templates.md; see USAGE. */
import { currentContents, readTable, shortcomings, updateTable } from './gate/gate-table.ts';
import { measure } from './gate/measure.ts';

const USAGE = `./scripts/templates [family | id …] [--all]

  (nothing)   every template whose files differ from those that its row in docs/templates.md was measured on
  FAMILY, ID  only these
  --all       also those that did not change

Exit 1 when a template is below the bar.`;
/** Rows are written as they come, so an interrupted run loses little. */
const AT_ONCE = 25;

async function main(args: readonly string[]): Promise<number> {
  const contents = currentContents();
  const asked = args.filter((argument) => argument !== '--all');
  const isAsked = (template: string): boolean => asked.length === 0 || asked.some((name) => template === name || template.split('/').includes(name));
  const strangers = asked.filter((name) => ![...contents.keys()].some((template) => template === name || template.split('/').includes(name)));
  if (strangers.length > 0) {
    console.error(`no template or family: ${strangers.join(', ')}\n\n${USAGE}`);
    return 2;
  }
  const rows = readTable();
  const changed = [...contents].filter(([template, content]) => isAsked(template) && (args.includes('--all') || rows.get(template)?.content !== content)).map(([template]) => template);
  for (let start = 0; start < changed.length; start += AT_ONCE) {
    updateTable(await measure(changed.slice(start, start + AT_ONCE), (text) => console.error(text)), new Set(contents.keys()));
  }
  if (changed.length === 0) updateTable([], new Set(contents.keys()));
  const below = [...readTable().values()].filter(({ template }) => isAsked(template)).flatMap(shortcomings);
  console.log([...below, `${changed.length} measured, ${below.length} shortcomings`].join('\n'));
  return below.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
