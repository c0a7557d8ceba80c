import type * as ESTree from 'estree';
import { keyName, parentOf, unwrap } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { SecurityRule } from './rule.ts';

const QUERY = /^(?:find|findOne|findOneAndUpdate|findOneAndDelete|findOneAndReplace|updateOne|updateMany|deleteOne|deleteMany|countDocuments|aggregate|remove|update|distinct|where)$/;

export const nosqlInjection: SecurityRule = {
  id: 'nosql-injection',
  cwe: 'CWE-943',
  level: 'error',
  bandit: [],
  doc: 'A value that may be an object brings its own operators ({"$gt": ""}), and $where runs text as code. Convert to a string first and never use $where.',
  bad: [
    "app.post('/login', async (req, res) => { await users.findOne({ name: req.body.name, password: req.body.password }); });",
    'function search(req, users) { return users.find(req.query); }',
    'export function search(users, name) { return users.find({ $where: `this.name == "${name}"` }); }',
  ],
  good: [
    "app.post('/login', async (req, res) => { await users.findOne({ name: String(req.body.name) }); });",
    'export const first = (list, name) => list.find((entry) => entry.name === name);',
    'export const user = (users, id) => users.findOne({ id: { $eq: String(id) } });',
  ],
  create(context) {
    return {
      CallExpression(node) {
        const [filter] = node.arguments;
        if (filter === undefined || !QUERY.test(lastName(nameOf(context.sourceCode, node.callee)))) return;
        const value = unwrap(filter);
        const suspects: ESTree.Node[] = value.type === 'ObjectExpression' ? value.properties.map((property) => (property.type === 'Property' ? property.value : property.argument)) : [value];
        const raw = suspects.some((suspect) => isObjectFromRequest(unwrap(suspect)) && context.trust.of(suspect) === 'input');
        if (raw) context.report(node, 'error', 'an object from the request may hold query operators; convert the value to a string first');
      },
      Property(node) {
        if (keyName(node) !== '$where' || parentOf(node).type !== 'ObjectExpression' || context.trust.of(node.value) === 'constant') return;
        context.report(node, 'error', '$where runs text as code in the database; use query operators');
      },
    };
  },
};

/** Only what a JSON body or a query string can make an object of; text built from it is text. */
function isObjectFromRequest(node: ESTree.Node): boolean {
  return node.type === 'MemberExpression' || node.type === 'Identifier';
}
