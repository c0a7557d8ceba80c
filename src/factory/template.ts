import { z } from 'zod';

const value = z.union([z.number(), z.string(), z.boolean()]);
const word = z.string().min(1);
const phrases = z.array(word);

const numberExtractor = z.strictObject({
  kind: z.literal('number'),
  /** Phrases that end right before the number; `#` stands for an earlier number, as in `between # and`. */
  before: phrases.optional(),
  /** Phrases that begin right after it. */
  after: phrases.optional(),
  /** Units that may follow, and what the number is multiplied by. */
  scale: z.record(word, z.number()).optional(),
  /** Phrases that stand for a value without any number. */
  words: z.record(word, value).optional(),
  integer: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

const wordExtractor = z.strictObject({ kind: z.literal('word'), values: z.record(word, value) });

/** A quoted text right after one of the phrases. */
const quotedExtractor = z.strictObject({ kind: z.literal('quoted'), before: phrases });

const param = z.strictObject({
  /** The constant in the function (and, where it has one, in its tests) whose value the parameter replaces. */
  name: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  type: z.enum(['number', 'string', 'boolean']),
  default: value,
  /** Shown when the request leaves the default; `{value}` is replaced. */
  assumption: z.string().optional(),
  extractor: z.discriminatedUnion('kind', [numberExtractor, wordExtractor, quotedExtractor]),
});

/** Either JSON arguments, or `call`: what follows the function's name in code, for values that JSON can't hold. */
const example = z.strictObject({
  args: z.array(z.unknown()).optional(),
  call: z.string().startsWith('(').optional(),
  result: z.unknown(),
  /** The result is rounded to so many decimals. */
  digits: z.number().int().optional(),
  /** Holds only while these parameters have these values. */
  when: z.record(word, value).optional(),
}).refine((e) => (e.args === undefined) !== (e.call === undefined), 'expected either args or call');

const kind = z.string().regex(/^(?:\.\.\.)?(?:any|string|number|boolean|array|object|date|function)(?:\|(?:string|number|boolean|array|object|date|function))*\??$/);

/** What `template.json` holds. */
export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
  family: z.string().regex(/^[a-z]+$/),
  summary: z.string().min(10).max(120),
  /** Ways people ask for it. */
  aliases: phrases.min(8).max(15),
  tags: phrases.min(3),
  entryPoint: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  signature: z.string(),
  /** Kind of each argument: `?` may be left out, `...` repeats, `|` either. */
  accepts: z.array(kind),
  returns: z.enum(['any', 'string', 'number', 'boolean', 'array', 'object', 'date', 'function', 'promise']),
  params: z.array(param),
  /** Parameters whose values must not go down from one to the next. */
  ascending: z.array(z.string()).optional(),
  examples: z.array(example).min(2),
  assumptions: z.array(z.string()),
  boundaries: z.array(z.string()).min(1),
  properties: z.array(z.string()).min(2),
  limits: z.array(z.string()),
  /** Words of a request that the function fulfils although no text about it mentions them. */
  honours: z.array(z.string()),
  /** A request must have a word of each list, or it means something else. */
  requires: z.array(phrases).optional(),
  /** Words that mean another function. */
  refuses: z.array(z.string()),
  /** Words for what goes in and what comes out, where the opposite function exists too. */
  direction: z.tuple([phrases.min(1), phrases.min(1)]).optional(),
});

export type TemplateDescription = z.infer<typeof templateSchema>;
export type TemplateParam = z.infer<typeof param>;
export type TemplateExample = z.infer<typeof example>;
export type ParamValue = z.infer<typeof value>;

/** A file of a template. `plain` is `source` with every type replaced by spaces: JavaScript with the same positions. */
export interface TemplateFile {
  source: string;
  plain: string;
}

/** A real, tested function with everything that is needed to find and to adapt it. */
export interface Template extends TemplateDescription {
  code: TemplateFile;
  tests: TemplateFile;
}

/** The module that the tests of a template import; renamed when it ships. */
export const TEMPLATE_MODULE = './function.ts';
