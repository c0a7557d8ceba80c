import file from './location-accuracy.json' with { type: 'json' };
import { shippedSchema } from './read-schema.ts';

export const locationAccuracy = shippedSchema(file);
