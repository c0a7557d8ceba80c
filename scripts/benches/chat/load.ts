/** Signed slash commands at a steady rate, and how long each took to be acknowledged. */
import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export const SECRET = 'a-signing-secret-of-the-benchmark';

export interface Load {
  /** Milliseconds to each acknowledgement. */
  timesMs: number[];
  /** Commands that were not acknowledged with status 200. */
  failed: number;
}

/** Gives `count` commands, `perSecond` of them a second, without waiting for one before the next. */
export async function giveLoad(url: string, count: number, perSecond: number): Promise<Load> {
  const load: Load = { timesMs: [], failed: 0 };
  const begun = performance.now();
  const commands: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    await sleep(Math.max(0, begun + (index * 1000) / perSecond - performance.now()));
    commands.push(giveOne(url, load));
  }
  await Promise.all(commands);
  return load;
}

async function giveOne(url: string, load: Load): Promise<void> {
  const body = new URLSearchParams({
    command: '/propose', text: 'Create a function to validate email addresses', team_id: 'T1', team_domain: 'bench', channel_id: 'C1', channel_name: 'general',
    user_id: 'UANN', user_name: 'ann', trigger_id: randomUUID(), response_url: 'http://127.0.0.1:9/nowhere', api_app_id: 'A1', is_enterprise_install: 'false', token: 'unused',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const begun = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
    body,
  }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  if (answer?.status === 200) load.timesMs.push(performance.now() - begun);
  else load.failed += 1;
}
