import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { handleCommand } from '../../src/commands.ts';
import { newId } from '../../src/requests/intake.ts';
import { BENCH_ACTOR, BENCH_TARGET, withApp } from './place.ts';
import { summarise, timed } from './statistics.ts';

const ROUNDS = 200;

/** Time until a command is saved and acknowledged (several durable writes), against one bare durable SQLite insert. */
export async function benchAck(): Promise<object> {
  return withApp(async ({ app }, folder) => {
    const bare = new DatabaseSync(join(folder, 'bare.sqlite'));
    bare.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE requests (id TEXT PRIMARY KEY, body TEXT)');
    const insert = bare.prepare('INSERT INTO requests VALUES (?, ?)');
    const body = JSON.stringify({ command: 'predict', text: 'x'.repeat(500) });
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const request = { requestId: newId('req'), command: 'predict', args: { domain: 'battery_life', query: { battery: 20 } }, actor: BENCH_ACTOR, replyTarget: BENCH_TARGET };
      ours.push(await timed(() => handleCommand(app, request)));
      baseline.push(await timed(() => insert.run(request.requestId, body)));
    }
    bare.close();
    const [acknowledged, inserted] = [summarise(ours), summarise(baseline)];
    return { acknowledge: acknowledged, bareInsert: inserted, ratio: acknowledged.p50Ms / inserted.p50Ms };
  });
}
