import type { DomainSchema } from './schema.ts';

export const batteryLife: DomainSchema = {
  domain: 'battery_life',
  title: 'Battery life',
  kind: 'quantity',
  target: 'charge cycles left until the end of life',
  unit: 'cycles',
  features: [
    { name: 'device_id', type: 'text', identifies: true, help: 'which device' },
    { name: 'battery', type: 'number', unit: '%', range: [0, 100], help: 'charge now' },
    { name: 'health', type: 'number', unit: '%', range: [0, 110], help: 'capacity against new' },
    { name: 'cycles', type: 'number', unit: 'cycles', range: [0, 20_000], help: 'charge cycles so far' },
    { name: 'temperature', type: 'number', unit: '°C', range: [-40, 90], help: 'cell temperature' },
    { name: 'discharge_time', type: 'number', unit: 's', range: [0, 1_000_000], help: 'time of the last full discharge' },
  ],
  prior: {
    value: 551,
    interval: [0, 1133],
    source: 'median and range over 15,064 cycles of 14 cells (HNEI, Devie, Baure and Dubarry 2018)',
  },
};
