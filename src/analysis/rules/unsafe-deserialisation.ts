import type * as ESTree from 'estree';
import { keyName, propertyOf, unwrap, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';

const ALWAYS = /^(?:node-serialize|serialize-to-js|funcster|cryo|php-unserialize|php-serialize|serializr)\.(?:unserialize|deserialize|deepDeserialize|parse)$/;

export const unsafeDeserialisation: SecurityRule = {
  id: 'unsafe-deserialisation',
  cwe: 'CWE-502',
  doc: 'Formats that can hold functions or class instances run code when they are read. Read JSON, or YAML with its safe schema.',
  bad: [
    "const serialize = require('node-serialize'); app.post('/', (req) => serialize.unserialize(req.body.data));",
    "import yaml from 'js-yaml'; export const read = (text) => yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });",
    "import v8 from 'node:v8'; function read(req) { return v8.deserialize(req.body); }",
    "import { unserialize } from 'node-serialize'; export const read = (text) => unserialize(text);",
  ],
  good: [
    'export const read = (text) => JSON.parse(text);',
    "import yaml from 'js-yaml'; export const read = (text) => yaml.load(text);",
    "import v8 from 'node:v8'; export const copy = () => v8.deserialize(v8.serialize({ a: 1 }));",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const name = nameOf(context.sourceCode, node.callee);
        if (ALWAYS.test(name)) return context.report(node, 'error', 'reading this format can run code; use JSON');
        if (/^js-yaml\.(?:load|loadAll)$|^yaml\.load$/.test(name)) return checkYaml(context, node);
        const first = node.arguments[0];
        if (/^v8\.deserialize$/.test(name) && first !== undefined && context.trust.of(first) === 'input') {
          context.report(node, 'warning', 'v8.deserialize of input can exhaust memory or crash the process; use JSON');
        }
      },
    };
  },
};

function checkYaml(context: RuleContext, node: Node & ESTree.SimpleCallExpression): void {
  const options = node.arguments.at(-1);
  const schema = options === undefined ? undefined : propertyOf(unwrap(options), 'schema');
  if (schema === undefined) return;
  const name = schema.type === 'MemberExpression' ? keyName(schema) : lastName(nameOf(context.sourceCode, schema));
  if (/UNSAFE|DEFAULT_FULL/.test(name ?? '')) context.report(node, 'error', 'this schema makes functions from text; use the default schema');
}
