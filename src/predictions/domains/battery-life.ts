import file from './battery-life.json' with { type: 'json' };
import { shippedSchema } from './read-schema.ts';

export const batteryLife = shippedSchema(file);
