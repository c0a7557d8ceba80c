/** A Slack Web API that agrees to everything and remembers which messages it was given. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlackSink {
  url: string;
  /** Text of every message as it stands now, by channel and time stamp. */
  messages: Map<string, string>;
  close(): Promise<void>;
}

export async function startSlackSink(): Promise<SlackSink> {
  const messages = new Map<string, string>();
  let posted = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const given = fieldsOf(body, String(request.headers['content-type']));
      const method = request.url?.split('/').pop() ?? '';
      const ts = given['ts'] ?? `${1_700_000_000 + (posted += 1)}.000100`;
      if (method === 'chat.postMessage' || method === 'chat.update') messages.set(`${given['channel']}/${ts}`, body);
      response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': 'commands,chat:write,files:write,app_mentions:read,users:read,usergroups:read' });
      response.end(JSON.stringify({ ok: true, ts, channel: given['channel'], team_id: 'T1', user_id: 'UBOT', bot_id: 'B1', user: { id: given['user'], locale: 'en-US' }, members: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    messages,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function fieldsOf(body: string, contentType: string): Record<string, string> {
  if (contentType.startsWith('application/json')) return JSON.parse(body) as Record<string, string>;
  return Object.fromEntries(new URLSearchParams(body));
}
