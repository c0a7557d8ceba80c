import { describe, expect, it } from 'vitest';
import { currentContents, readTable, shortcomings } from '../../scripts/gate/gate-table.ts';
import { measure } from '../../scripts/gate/measure.ts';

/** So many changed templates are measured here; for more the script is run. */
const MEASURED_HERE = 20;

describe('docs/templates.md', () => {
  const contents = currentContents();
  const rows = readTable();
  const changed = [...contents].filter(([template, content]) => rows.get(template)?.content !== content).map(([template]) => template);

  it('was measured on the templates as they are; a few that changed are measured now', { timeout: 900_000 }, async () => {
    if (changed.length > MEASURED_HERE) throw new Error(`${changed.length} templates differ from those measured: run ./scripts/templates (first: ${changed.slice(0, 5).join(', ')})`);
    const measured = await measure(changed, () => {});
    const unchanged = [...rows.values()].filter(({ template, content }) => contents.get(template) === content);
    expect([...unchanged, ...measured].flatMap(shortcomings)).toEqual([]);
    expect(unchanged.length + measured.length).toBe(contents.size);
  });

  it('names no template that is gone', () => {
    expect([...rows.keys()].filter((template) => !contents.has(template))).toEqual([]);
  });
});
