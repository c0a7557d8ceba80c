import type * as ESTree from 'estree';
import { asNode, enclosingFunction, propertyOf, unwrap, variableOf, type Node } from './ast.ts';
import { lastName, nameOf } from './names.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { stringParts } from './strings.ts';
import { atLeast, type Trust } from './trust.ts';

const SINK = /^(?:query|queryAsync|execute|executeSql|exec|prepare|run|all|each|get|raw|rawQuery|unsafe|literal|queryRawUnsafe|\$queryRawUnsafe|\$executeRawUnsafe|multi|none|one|oneOrNone|any|many|manyOrNone|multiResult|result|map|stream|batch)$/;
/** Take a piece of SQL, whatever it looks like. */
const RAW_SINK = /(?:^|\.)(?:whereRaw|orWhereRaw|havingRaw|orderByRaw|selectRaw|joinRaw|fromRaw|groupByRaw|\$queryRawUnsafe|\$executeRawUnsafe)$|(?:knex|sequelize|Sequelize|trx|db|prisma|orm|qb)(?:\(\))?\.(?:raw|literal)$/;
const SQL =
  /\b(?:select\b[^]*\bfrom|insert\s+into|replace\s+into|update\b[^]*\bset|delete\s+from|drop\s+(?:table|database)|create\s+(?:temp\w*\s+|unique\s+)?(?:table|index|view)|alter\s+table|truncate\s+table|union\s+(?:all\s+)?select|where\s+\S+\s*(?:=|like|in\b|[<>])|order\s+by|exec(?:ute)?\s+\w+|call\s+\w+\s*\()/i;

const STATEMENT_START = 1000;

interface Build {
  node: Node;
  trust: Trust;
}

export const sqlInjection: SecurityRule = {
  id: 'sql-injection',
  cwe: 'CWE-89',
  level: 'error',
  bandit: ['B608', 'B610', 'B611'],
  doc: 'An SQL statement is put together from values; a value with a quote in it changes the statement. Use placeholders and pass the values as parameters.',
  bad: [
    'export function find(db, name) { return db.query("SELECT * FROM users WHERE name = \'" + name + "\'"); }',
    'export function find(db, id) { const sql = `SELECT * FROM users WHERE id = ${id}`; return db.execute(sql); }',
    'function find(req, db) { let sql = "DELETE FROM users WHERE id = "; sql += req.params.id; db.run(sql); }',
    'export function find(knex, order) { return knex("users").orderByRaw(order + " desc"); }',
    'export function find(pool, id) { return pool.query({ text: "SELECT * FROM t WHERE id = ".concat(id), values: [] }); }',
    'export function statement(table: string) { return `SELECT * FROM ${table} WHERE x = 1`; }',
  ],
  good: [
    'export function find(db, name) { return db.query("SELECT * FROM users WHERE name = $1", [name]); }',
    'export function find(db) { const table = "users"; return db.query("SELECT * FROM " + table + " WHERE id = 1"); }',
    'export function find(db, id) { return db.query(`SELECT * FROM users WHERE id = ${Number(id)}`); }',
    'export function find(sql, id) { return sql`SELECT * FROM users WHERE id = ${id}`; }',
    'export function find(db, column) { if (!COLUMNS.includes(column)) throw new Error("column"); return db.query(`SELECT ${column} FROM users WHERE id = 1`); }',
    'export const advice = (name) => `Please select one entry from the list, ${name}`;',
    'export function find(db, id) { const query = { text: "SELECT * FROM users WHERE id = $1", values: [id] }; return db.query(query); }',
    'export const text = (value) => raw(`${value} km`);',
    'export const limit = (db, count: number) => db.query(`SELECT * FROM users LIMIT ${count}`);',
  ],
  create(context) {
    const builds: Build[] = [];
    const functionsWithSink = new Set<unknown>();
    return {
      CallExpression(node) {
        if (checkCall(context, node)) functionsWithSink.add(enclosingFunction(node));
      },
      TemplateLiteral: (node) => collect(context, node, builds),
      BinaryExpression: (node) => collect(context, node, builds),
      'Program:exit'() {
        for (const { node, trust } of builds) {
          if (trust !== 'input' && functionsWithSink.has(enclosingFunction(node))) continue;
          context.report(node, 'warning', 'SQL put together from values; use placeholders and pass the values as parameters');
        }
      },
    };
  },
};

/** True when it reported. */
function checkCall(context: RuleContext, node: Node & ESTree.SimpleCallExpression): boolean {
  const name = nameOf(context.sourceCode, node.callee);
  const method = lastName(name);
  const raw = RAW_SINK.test(name);
  const statement = statementOf(context, node.arguments[0]);
  if (statement === undefined || (!raw && !SINK.test(method))) return false;
  const { text, trust } = inspect(context, statement);
  if (trust === 'constant') return false;
  const isSql = SQL.test(text) || (raw && text.trim() !== '');
  const handedOver = text.trim() === '' && trust === 'input' && (raw || /^(?:query|execute)$/.test(method)) && node.callee.type === 'MemberExpression';
  if (!isSql && !handedOver) return false;
  const level = atLeast(trust, 'parameter') ? 'error' : 'warning';
  context.report(node, level, `SQL put together from values reaches ${method}(); use placeholders and pass the values as parameters`);
  return true;
}

/** The text of a query: the argument itself, or the `text` or `sql` of an object. */
function statementOf(context: RuleContext, argument: ESTree.Node | undefined): Node | undefined {
  if (argument === undefined) return undefined;
  const node = unwrap(argument);
  if (node.type === 'ObjectExpression') return propertyOf(node, 'text') ?? propertyOf(node, 'sql');
  // `sequelize.literal(…)` is looked at as a call of its own.
  if (node.type === 'CallExpression' && /(?:^|\.)(?:literal|raw)$/.test(nameOf(context.sourceCode, node.callee))) return undefined;
  const definition = variableOf(context.sourceCode, node)?.defs[0];
  const init = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
  if (init?.type === 'ObjectExpression') return statementOf(context, init);
  return /Function/.test(node.type) ? undefined : node;
}

function inspect(context: RuleContext, statement: Node): { text: string; trust: Trust } {
  const parts = stringParts(context.sourceCode, statement);
  // The beginning tells what it is; the patterns below are not linear.
  const text = parts.map((part) => (typeof part === 'string' ? part : ' ? ')).join('').slice(0, STATEMENT_START);
  const values = parts.filter((part): part is Node => typeof part !== 'string').map((part) => context.trust.of(part));
  const trust = values.reduce<Trust>((a, b) => (atLeast(a, b) ? a : b), 'constant');
  return { text: text.replaceAll(' ? ', parts.length === values.length ? '' : ' ? '), trust };
}

/** SQL that is built here and, for all this file shows, executed elsewhere. */
function collect(context: RuleContext, node: Node, builds: Build[]): void {
  if (node.parent?.type === 'BinaryExpression' || node.parent?.type === 'TaggedTemplateExpression') return;
  if (node.type === 'BinaryExpression' && node.operator !== '+') return;
  if (!/^["'`]?\s{0,100}(?:select|insert|update|delete|drop|alter|create|truncate)\s/i.test(context.sourceCode.getText(node))) return;
  const { text, trust } = inspect(context, node);
  const strong = /^\s*(?:select\s[^]*\sfrom\s[^]*(?:\swhere\s|\sjoin\s|\sorder\s+by\s|\slimit\s|;|=)|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|drop\s+table\s|truncate\s+table)/i;
  if (strong.test(text) && atLeast(trust, 'parameter')) builds.push({ node: asNode(node), trust });
}
