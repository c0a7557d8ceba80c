import type { DomainSchema } from './schema.ts';

export const deviceRecovery: DomainSchema = {
  domain: 'device_recovery',
  title: 'Device recovery',
  kind: 'probability',
  target: 'the device comes back to its owner',
  unit: 'probability',
  features: [
    { name: 'device_id', type: 'text', identifies: true, help: 'which device' },
    { name: 'battery', type: 'number', unit: '%', range: [0, 100], help: 'charge when last seen' },
    { name: 'hours_since_seen', type: 'number', unit: 'h', range: [0, 87_600], help: 'hours since the last contact' },
    { name: 'location_accuracy', type: 'number', unit: 'm', range: [0, 1_000_000], help: 'radius of the last fix' },
    { name: 'moving', type: 'boolean', help: 'was it moving when last seen' },
    { name: 'locked', type: 'boolean', help: 'is it locked or in lost mode' },
    { name: 'value', type: 'number', unit: 'USD', range: [0, 1_000_000], help: 'what it is worth' },
  ],
  prior: {
    value: 182 / 13_586,
    interval: null,
    source: '182 of 13,586 stolen objects were recovered (Toronto police open data); the nearest measured thing, not lost phones',
  },
};
