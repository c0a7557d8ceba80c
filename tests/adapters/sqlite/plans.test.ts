import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUERIES } from '../../../adapters/sqlite/queries.ts';
import { openSqliteStore } from '../../../adapters/sqlite/store.ts';
import { exercise, watched } from '../../support/store-exercise.ts';
import { sqlitePlace } from '../../support/store-places.ts';

describe('the plan of every SQLite query', () => {
  let place: Awaited<ReturnType<typeof sqlitePlace>>;
  let raw: DatabaseSync;
  beforeAll(async () => {
    place = await sqlitePlace();
    const { store, neverCalled } = watched(await openSqliteStore(place.address));
    await exercise(store);
    await store.close();
    // The exercise is what the MongoDB plans rest on; here it only fills the tables.
    expect(neverCalled()).toEqual([]);
    raw = new DatabaseSync(place.address.path);
  });
  afterAll(async () => {
    raw.close();
    await place.remove();
  });

  const plan = (sql: string): string[] => (raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail);
  /** Anything but a search through an index: walking a table or an index, sorting in memory. */
  const faults = (steps: string[]) => steps.filter((step) => !/^(SEARCH .* USING (COVERING )?INDEX |MERGE \(UNION\)$|LEFT$|RIGHT$)/.test(step));

  test.each(Object.entries(QUERIES))('%s searches an index', (name, sql) => {
    const steps = plan(sql);
    expect(faults(steps)).toEqual([]);
    if (!/^INSERT/.test(sql)) expect(steps.length, name).toBeGreaterThan(0);
  });

  test('would be noticed if it walked a table, walked an index or sorted', () => {
    expect(faults(plan('SELECT * FROM entries WHERE body = :body'))).toHaveLength(1);
    expect(faults(plan('SELECT artifactId FROM artifacts ORDER BY artifactId'))).toHaveLength(1);
    expect(faults(plan("SELECT * FROM requests WHERE status = 'done' ORDER BY finishedAt"))).toHaveLength(1);
  });

  test('is about every query: statements are prepared in one place', () => {
    const folder = join(import.meta.dirname, '../../../adapters/sqlite');
    const preparing = readdirSync(folder).filter((name) => /\.(prepare|exec)\(/.test(readFileSync(join(folder, name), 'utf8')));
    expect(preparing).toEqual(['database.ts']);
    const prepared = readFileSync(join(folder, 'database.ts'), 'utf8').match(/\.(prepare|exec)\([^)]*\)/g);
    expect(prepared).toEqual([
      '.prepare(`PRAGMA ${name}`)',
      ".prepare('SELECT 1 FROM sqlite_schema LIMIT 1')",
      '.exec(schemaFrom(version)',
      '.exec(`BEGIN ${kind}`)',
      ".exec('COMMIT')",
      ".exec('ROLLBACK')",
      '.prepare(sql)',
      '.exec(`BEGIN ${kind}`)',
      ".exec('COMMIT')",
    ]);
  });
});
