import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SaraphinaError } from '../../src/errors.ts';

const schema = z.object({ identities: z.array(z.string().regex(/^[\w.@-]{1,64}$/)), approvers: z.array(z.string()) });

/** The people of one data folder, for trying the gate from both sides without any set-up. */
export type LocalIdentities = z.output<typeof schema>;

const FIRST: LocalIdentities = { identities: ['author', 'reviewer'], approvers: ['reviewer'] };

function fileIn(folder: string): string {
  return join(folder, 'local-identities.json');
}

/** The identities this data folder was given on its first start; undefined before. */
export function readLocalIdentities(folder: string): LocalIdentities | undefined {
  if (!existsSync(fileIn(folder))) return undefined;
  const parsed = schema.safeParse(readJson(fileIn(folder)));
  if (parsed.success) return parsed.data;
  throw new SaraphinaError('BAD_CONFIG', `${fileIn(folder)} is not readable as local identities; delete it to get the two default ones again`);
}

/** Creates `author` and `reviewer`, with `reviewer` as the only approver, unless the folder has identities. */
export function ensureLocalIdentities(folder: string): LocalIdentities {
  const existing = readLocalIdentities(folder);
  if (existing) return existing;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(fileIn(folder), `${JSON.stringify(FIRST, null, 2)}\n`, { mode: 0o600 });
  return FIRST;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
