import file from './risk-assessment.json' with { type: 'json' };
import { shippedSchema } from './read-schema.ts';

export const riskAssessment = shippedSchema(file);
