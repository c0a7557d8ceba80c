import type { DomainSchema } from './schema.ts';

export const locationAccuracy: DomainSchema = {
  domain: 'location_accuracy',
  title: 'Location accuracy',
  kind: 'quantity',
  target: 'distance between the fix and the true position',
  unit: 'm',
  features: [
    { name: 'device_id', type: 'text', identifies: true, help: 'which device' },
    { name: 'satellites', type: 'number', range: [0, 128], help: 'satellites used for the fix' },
    { name: 'hdop', type: 'number', range: [0, 100], help: 'horizontal dilution of precision' },
    { name: 'accuracy', type: 'number', unit: 'm', range: [0, 1_000_000], help: 'radius the device claims' },
    { name: 'speed', type: 'number', unit: 'm/s', range: [0, 1000], help: 'speed over ground' },
    { name: 'indoors', type: 'boolean', help: 'was the fix taken indoors' },
    { name: 'age', type: 'number', unit: 's', range: [0, 31_536_000], help: 'age of the fix' },
  ],
  prior: {
    value: 8.65,
    interval: null,
    source: 'median error of 394 fixes of 11 tags (Forrest et al. 2022, Animal Biotelemetry)',
  },
};
