import { SaraphinaError } from '../../src/errors.ts';
import type { WebContext } from './context.ts';

/** Largest body of an ordinary command. */
export const BODY_LIMIT_BYTES = 64 * 1024;
/** Largest body of a command that carries source files. */
export const SOURCE_LIMIT_BYTES = 2.5 * 1024 * 1024;

/** Largest body of a command that carries a table. */
export const TABLE_LIMIT_BYTES = 12 * 1024 * 1024;

export interface JsonBody {
  value: Record<string, unknown>;
  bytes: number;
}

/**
 * Reads a JSON object, stopping as soon as it is too large, whatever Content-Length claims.
 * @throws SaraphinaError `REQUEST_TOO_LONG`, or `BAD_ARGUMENTS` for anything but a JSON object in UTF-8
 */
export async function readJson(c: WebContext, limitBytes: number): Promise<JsonBody> {
  const declared = Number(c.req.header('content-length') ?? 0);
  if (declared > limitBytes) throw tooLong(limitBytes);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw tooLong(limitBytes);
    chunks.push(chunk);
  }
  return { value: parseObject(Buffer.concat(chunks)), bytes };
}

export function tooLong(limitBytes: number): SaraphinaError {
  return new SaraphinaError('REQUEST_TOO_LONG', `the request is too large; the limit is ${Math.round(limitBytes / 1024)} KiB`, { limit: limitBytes });
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new SaraphinaError('BAD_ARGUMENTS', 'expected a JSON object in UTF-8 as the body');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SaraphinaError('BAD_ARGUMENTS', 'expected a JSON object as the body');
  }
  return value as Record<string, unknown>;
}

/** A text field of a body. @throws SaraphinaError `BAD_ARGUMENTS` */
export function textField(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new SaraphinaError('BAD_ARGUMENTS', `expected a text for "${name}"`);
  return value;
}
