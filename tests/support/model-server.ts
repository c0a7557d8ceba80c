import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One question as it arrived. */
export interface Asked {
  protocol: 'anthropic' | 'openai-compatible';
  path: string;
  headers: Record<string, string | string[] | undefined>;
  /** The whole body as text, to look for what must not be in it. */
  text: string;
  instructions: string;
  prompt: string;
  model: string;
  maxTokens: number;
}

/** What the server does with a question. */
export type Reply =
  /** A proper answer in pieces of this many characters; `end` as the provider's own protocol says it. */
  | { kind: 'answer'; text: string; piece?: number; end?: 'stop' | 'length' | 'refusal' | 'tools'; inputTokens?: number; outputTokens?: number; counted?: boolean }
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  /** The beginning of an answer; then the connection breaks, or just ends. */
  | { kind: 'truncated'; text: string; how: 'broken' | 'ended' }
  /** Anything else, as the body of a success. */
  | { kind: 'raw'; body: string; type?: string }
  /** Nothing at all, or nothing after the beginning. */
  | { kind: 'hang'; text?: string };

export interface ModelServer {
  url: string;
  host: string;
  asked: Asked[];
  /** Connections that were given up by whoever asked. */
  closed(): number;
  close(): Promise<void>;
}

export function answer(text: string, more: Partial<Extract<Reply, { kind: 'answer' }>> = {}): Reply {
  return { kind: 'answer', text, ...more };
}

/**
 * A server on this machine that speaks both protocols, as their providers document them: Anthropic's Messages with server-sent
 * events (`message_start`, `content_block_…`, `message_delta`, `message_stop`) and OpenAI's Chat Completions with
 * `stream_options.include_usage` and `data: [DONE]`.
 * @param reply what to do with the nth question, from 0
 */
export async function startModelServer(reply: (asked: Asked, index: number) => Reply): Promise<ModelServer> {
  const asked: Asked[] = [];
  let closed = 0;
  const server = createServer((request, response) => {
    response.on('close', () => void (response.writableFinished || (closed += 1)));
    void readBody(request).then((text) => {
      const question = read(request, text);
      asked.push(question);
      respond(response, question, reply(question, asked.length - 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/v1`,
    host,
    asked,
    closed: () => closed,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

interface Body {
  model: string;
  stream: boolean;
  max_tokens: number;
  system?: { text: string }[];
  messages: { role: string; content: string | { text: string }[] }[];
}

function read(request: IncomingMessage, text: string): Asked {
  const path = request.url ?? '';
  const body = JSON.parse(text) as Body;
  if (!body.stream) throw new Error('expected a question that wants a stream');
  const said = (role: string): string => body.messages.filter((message) => message.role === role).flatMap(({ content }) => (typeof content === 'string' ? [content] : content.map((part) => part.text))).join('\n');
  const isAnthropic = path.endsWith('/messages');
  return {
    protocol: isAnthropic ? 'anthropic' : 'openai-compatible',
    path,
    headers: request.headers,
    text,
    instructions: isAnthropic ? (body.system ?? []).map((part) => part.text).join('\n') : said('system'),
    prompt: said('user'),
    model: body.model,
    maxTokens: body.max_tokens,
  };
}

function respond(response: ServerResponse, asked: Asked, reply: Reply): void {
  if (reply.kind === 'status') {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    return void response.end(reply.body ?? errorBody(asked, 'something is wrong'));
  }
  if (reply.kind === 'hang' && reply.text === undefined) return;
  response.writeHead(200, { 'content-type': reply.kind === 'raw' ? (reply.type ?? 'text/event-stream') : 'text/event-stream' });
  if (reply.kind === 'raw') return void response.end(reply.body);
  const events = eventsOf(asked, reply);
  for (const event of events) response.write(event);
  if (reply.kind === 'answer' || (reply.kind === 'truncated' && reply.how === 'ended')) response.end();
  else if (reply.kind === 'truncated') response.write('', () => response.destroy());
}

export function errorBody({ protocol }: Pick<Asked, 'protocol'>, message: string): string {
  return JSON.stringify(protocol === 'anthropic' ? { type: 'error', error: { type: 'api_error', message } } : { error: { message, type: 'server_error', param: null, code: null } });
}

function eventsOf(asked: Asked, reply: Exclude<Reply, { kind: 'status' | 'raw' }>): string[] {
  const text = reply.text ?? '';
  const piece = reply.kind === 'answer' ? (reply.piece ?? 40) : 40;
  const pieces = Array.from({ length: Math.ceil(text.length / piece) }, (_, index) => text.slice(index * piece, (index + 1) * piece));
  const parts = asked.protocol === 'anthropic' ? anthropic(asked, pieces, reply) : openai(asked, pieces, reply);
  return reply.kind === 'answer' ? [...parts.begin, ...parts.end] : parts.begin;
}

function anthropic({ model }: Asked, pieces: readonly string[], reply: Reply): { begin: string[]; end: string[] } {
  const event = (type: string, data: object): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
  const { end = 'stop', inputTokens = 100, outputTokens = 50 } = reply.kind === 'answer' ? reply : {};
  const reason = { stop: 'end_turn', length: 'max_tokens', refusal: 'refusal', tools: 'tool_use' }[end];
  return {
    begin: [
      event('message_start', { message: { id: 'msg_01', type: 'message', role: 'assistant', content: [], model, stop_reason: null, stop_sequence: null, usage: { input_tokens: inputTokens, output_tokens: 1 } } }),
      event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
      event('ping', {}),
      ...pieces.map((text) => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } })),
    ],
    end: [
      event('content_block_stop', { index: 0 }),
      event('message_delta', { delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: outputTokens } }),
      event('message_stop', {}),
    ],
  };
}

function openai({ model }: Asked, pieces: readonly string[], reply: Reply): { begin: string[]; end: string[] } {
  const chunk = (choices: object[], usage: object | null = null): string => `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_750_000_000, model, choices, usage })}\n\n`;
  const delta = (content: object, finish: string | null = null): string => chunk([{ index: 0, delta: content, finish_reason: finish }]);
  const { end = 'stop', inputTokens = 100, outputTokens = 50, counted = true } = reply.kind === 'answer' ? reply : {};
  const reason = { stop: 'stop', length: 'length', refusal: 'stop', tools: 'tool_calls' }[end];
  return {
    begin: [delta({ role: 'assistant', content: '' }), ...pieces.map((content) => delta(end === 'refusal' ? { refusal: content } : { content }))],
    end: [
      delta({}, reason),
      ...(counted ? [chunk([], { prompt_tokens: inputTokens, completion_tokens: outputTokens, total_tokens: inputTokens + outputTokens })] : []),
      'data: [DONE]\n\n',
    ],
  };
}
