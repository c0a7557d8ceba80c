import type * as ESTree from 'estree';
import { propertyOf, unwrap, variableOf, type Node } from './ast.ts';
import { nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';

const ALWAYS = /^(?:node-serialize|serialize-to-js|funcster|cryo|php-unserialize|php-serialize|serializr)\.(?:unserialize|deserialize|deepDeserialize|parse)$/;

export const unsafeDeserialisation: SecurityRule = {
  id: 'unsafe-deserialisation',
  cwe: 'CWE-502',
  level: 'error',
  bandit: ['B301', 'B302', 'B506'],
  doc: 'Formats that can hold functions or class instances run code when they are read. Read JSON, or YAML with its safe schema.',
  bad: [
    "const serialize = require('node-serialize'); app.post('/', (req) => serialize.unserialize(req.body.data));",
    "import yaml from 'js-yaml'; export const read = (text) => yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });",
    "const jsyaml = require('js-yaml'); const unsafe = { schema: jsyaml.DEFAULT_FULL_SCHEMA }; module.exports = (text) => jsyaml.safeLoad(text, unsafe);",
    "import yaml from 'js-yaml'; import types from 'js-yaml-js-types'; export const read = (text) => yaml.load(text, { schema: yaml.DEFAULT_SCHEMA.extend(types.all) });",
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
        if (/^(?:js-)?yaml\.(?:load|loadAll|safeLoad|safeLoadAll)$/.test(name)) return checkYaml(context, node);
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
  const schema = options === undefined ? undefined : propertyOf(objectOf(context, options), 'schema');
  if (schema !== undefined && /UNSAFE|DEFAULT_FULL|\b(?:all|function|regexp)\b/.test(context.sourceCode.getText(schema))) context.report(node, 'error', 'this schema makes functions from text; use the default schema');
}

/** An object literal, or the variable that was made as one. */
function objectOf(context: RuleContext, options: ESTree.Node): ESTree.Node {
  const node = unwrap(options);
  const definition = variableOf(context.sourceCode, node)?.defs[0];
  return (definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined) ?? node;
}
