import file from './device-recovery.json' with { type: 'json' };
import { shippedSchema } from './read-schema.ts';

export const deviceRecovery = shippedSchema(file);
