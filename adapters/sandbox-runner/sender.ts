import * as fs from 'node:fs';
import { sealLine, type WorkerNote } from './channel.ts';
import { PRIVATE_FD } from './preload.ts';

/** Taken before the code under test is loaded, which could replace them. */
const { writeSync } = fs;
const { stringify } = JSON;
const toBytes = Buffer.from.bind(Buffer) as (text: string) => Buffer;

/** Sends notes on the private channel, sealed with the key and numbered. */
export function createSender(key: string): (note: WorkerNote) => void {
  let sequence = 0;
  return (note) => {
    const bytes = toBytes(`${sealLine(key, sequence, stringify(note))}\n`);
    sequence += 1;
    for (let sent = 0; sent < bytes.length; ) sent += writeSync(PRIVATE_FD, bytes, sent);
  };
}
