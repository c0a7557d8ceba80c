import { randomUUID } from 'node:crypto';

/** A random UUID (version 4, RFC 9562) from the system's secure random source, in lower case. */
export function uuidV4(): string {
  return randomUUID();
}
