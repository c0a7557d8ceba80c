/** Slack's side of Socket Mode: greets, sends envelopes, waits for their acknowledgement, delivers again what nobody acknowledged. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { closeServer } from './slack-api.ts';
import type { Acknowledged, Delivery } from './slack-driver.ts';

export interface SlackSocketServer {
  /** A fresh address, as `apps.connections.open` gives one. */
  address(): string;
  /** Addresses that were given out. */
  opened: number;
  connections(): number;
  /** Every acknowledgement, by envelope. */
  acknowledged: { envelope: string; payload: unknown }[];
  /** Sends an envelope and waits until it is acknowledged. */
  deliver(delivery: Delivery): Promise<Acknowledged>;
  /** Sends the same once more, as after a lost acknowledgement. */
  redeliver(): Promise<Acknowledged>;
  /** Tells the client to connect anew, and closes shortly after it did or did not. */
  refresh(reason: 'warning' | 'refresh_requested'): void;
  /** Cuts every connection without a word. */
  cut(): void;
  close(): Promise<void>;
}

export async function startSlackSocketServer(): Promise<SlackSocketServer> {
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const tickets = new Set<string>();
  const waiting = new Map<string, (answer: Acknowledged) => void>();
  let last: { delivery: Delivery; attempt: number } | undefined;
  let current: WebSocket | undefined;
  let wanted: ((socket: WebSocket) => void)[] = [];

  server.on('connection', (socket, request) => {
    const ticket = new URL(request.url ?? '', 'ws://127.0.0.1').searchParams.get('ticket') ?? '';
    // Each address is good for one connection.
    if (!tickets.delete(ticket)) return socket.close(4000, 'unknown ticket');
    socket.on('message', (data) => {
      const { envelope_id: envelope, payload } = JSON.parse(String(data)) as { envelope_id: string; payload: unknown };
      place.acknowledged.push({ envelope, payload });
      const body = payload !== undefined && Object.keys(payload as object).length > 0 ? JSON.stringify(payload) : '';
      waiting.get(envelope)?.({ status: 200, body });
      waiting.delete(envelope);
    });
    socket.on('close', () => {
      if (current === socket) current = undefined;
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: server.clients.size, connection_info: { app_id: 'A000000001' }, debug_info: { host: 'test', approximate_connection_time: 3600 } }));
    current = socket;
    for (const take of wanted) take(socket);
    wanted = [];
  });

  async function send(delivery: Delivery, attempt: number): Promise<Acknowledged> {
    const socket = current ?? (await new Promise<WebSocket>((take) => wanted.push(take)));
    const envelope = randomUUID();
    const { promise, resolve } = Promise.withResolvers<Acknowledged>();
    waiting.set(envelope, resolve);
    last = { delivery, attempt };
    const retry = attempt === 0 || delivery.type !== 'events_api' ? {} : { retry_attempt: attempt, retry_reason: 'timeout' };
    socket.send(JSON.stringify({ envelope_id: envelope, type: delivery.type, accepts_response_payload: delivery.type !== 'events_api', payload: delivery.payload, ...retry }));
    return promise;
  }

  const place: SlackSocketServer = {
    opened: 0,
    acknowledged: [],
    address() {
      place.opened += 1;
      const ticket = randomUUID();
      tickets.add(ticket);
      return `ws://127.0.0.1:${port}/link/?ticket=${ticket}&app_id=A000000001`;
    },
    connections: () => [...server.clients].filter((socket) => socket.readyState === socket.OPEN).length,
    deliver: (delivery) => send(delivery, 0),
    redeliver() {
      if (!last) throw new Error('nothing was delivered yet');
      return send(last.delivery, last.attempt + 1);
    },
    refresh(reason) {
      current = undefined;
      for (const socket of server.clients) socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'test' } }));
    },
    cut() {
      current = undefined;
      for (const socket of server.clients) socket.terminate();
    },
    async close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await closeServer(http);
    },
  };
  return place;
}
