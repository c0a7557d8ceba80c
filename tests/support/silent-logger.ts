import type { Logger } from '../../src/ports.ts';

export const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
