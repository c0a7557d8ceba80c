/** Commands from buttons and from the text box. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { App } from '../../src/app.ts';
import { sha256 } from '../../src/audit/audit-entry.ts';
import { commandsFor, handleCommand, NEEDS_FILES, NEEDS_TABLE } from '../../src/commands.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { WebEnv, WebRoutes } from './context.ts';
import { BODY_LIMIT_BYTES, readJson, SOURCE_LIMIT_BYTES, TABLE_LIMIT_BYTES, textField, tooLong } from './read-body.ts';
import { readTypedLine, type TypedCommand } from '../../src/typed-line.ts';
import { usableCard } from './usable-buttons.ts';

/** @param onAccepted told of every request that was taken in, so that its progress can be watched */
export function commandRoutes(app: App, onAccepted: (requestId: string) => void): WebRoutes {
  const routes: WebRoutes = new Hono<WebEnv>();

  routes.get('/api/commands', (c) => {
    return c.json({ commands: commandsFor(app, c.var.actor).map(({ name, usage, summary }) => ({ name, usage, summary })) });
  });

  routes.post('/api/commands', async (c) => {
    const { value: body, bytes } = await readJson(c, TABLE_LIMIT_BYTES);
    const { command, args } = readCommand(body);
    if (bytes > bodyLimit(command)) throw tooLong(bodyLimit(command));
    const { actor } = c.var;
    const requestId = requestIdOf(actor.id, body['requestId']);
    const replyTarget = { platform: 'web' as const, channel: actor.id, messageId: null, threadId: null };
    const reply = await handleCommand(app, { requestId, command, args, actor, replyTarget });
    if (reply.kind === 'answer') return c.json({ command, value: reply.value, message: (await usableCard(app, actor, reply.message)).message });
    onAccepted(reply.requestId);
    return c.json({ accepted: true, command, requestId: reply.requestId, artifactId: reply.artifactId, message: reply.message }, 202);
  });

  return routes;
}

/** What a command carries says how large it may be; the largest is only ever read whole to find out which it is. */
function bodyLimit(command: string): number {
  if (NEEDS_TABLE.includes(command)) return TABLE_LIMIT_BYTES;
  return NEEDS_FILES.includes(command) ? SOURCE_LIMIT_BYTES : BODY_LIMIT_BYTES;
}

function readCommand(body: Record<string, unknown>): TypedCommand {
  if (body['line'] !== undefined) {
    const typed = readTypedLine(textField(body, 'line'));
    if (!NEEDS_FILES.includes(typed.command)) return typed;
    throw new SaraphinaError('BAD_ARGUMENTS', `${typed.command} needs files: use ${typed.command.startsWith('predict-') ? 'the page “Predictions”' : 'the button “Bring your own code”'}`);
  }
  const args = body['args'] ?? {};
  if (typeof args !== 'object' || args === null || Array.isArray(args)) throw new SaraphinaError('BAD_ARGUMENTS', 'expected an object for "args"');
  return { command: textField(body, 'command'), args: args as Record<string, unknown> };
}

/**
 * The request's id: the same for the same person and the same click, so that a double click or a
 * repeated delivery is one request, and never another person's.
 */
function requestIdOf(identity: string, clientId: unknown): string {
  if (clientId !== undefined && !(typeof clientId === 'string' && /^[\w-]{8,64}$/.test(clientId))) {
    throw new SaraphinaError('BAD_ARGUMENTS', 'expected 8 to 64 letters, digits, dashes or underscores for "requestId"');
  }
  return `req-${sha256(JSON.stringify(['web', identity, clientId ?? randomUUID()])).slice(0, 20)}`;
}
