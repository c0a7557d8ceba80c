import { describe, expect, test } from 'vitest';
import { adapt } from '../../src/factory/generate.ts';
import { reviewByRules } from '../../src/reviews/by-rules.ts';
import { library } from '../factory/library.ts';
import { subjectOf } from './subjects.ts';

/** One or two of each family, the ordinary ones. */
const ORDINARY = [
  'slugify', 'truncate', 'camel-case', 'chunk', 'group-by', 'debounce', 'is-email', 'is-ip', 'is-device-id', 'distance-between', 'hash-hex', 'uuid-v4', 'add-business-days', 'deep-clone', 'compound-interest', 'levenshtein',
  'median', 'celsius-to-fahrenheit', 'hex-to-rgb', 'parse-csv', 'parse-query-string', 'clamp',
];

/** A reviewer who always complains is not read. */
describe('code of the gated library is approved by every reviewer', () => {
  test.each(ORDINARY)('%s', (id) => {
    const template = library.get(id);
    if (!template) throw new Error(`there is no template ${id}`);
    const { code, tests, entryPoint } = adapt(template, template.entryPoint, new Map(), []);
    const reviews = reviewByRules(subjectOf({ code, tests, entryPoint, request: template.summary }));
    expect(reviews.filter(({ verdict }) => verdict !== 'approves')).toEqual([]);
    expect(reviews.map(({ topic }) => topic)).toEqual(['correctness', 'security', 'api-design', 'test-adequacy']);
  });
});
