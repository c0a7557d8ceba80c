import type * as ESTree from 'estree';
import { keyName, unwrap, type Node } from './ast.ts';
import type { RuleContext, SecurityRule } from './rule.ts';
import { constantString } from './strings.ts';

type Replace = Node & ESTree.SimpleCallExpression;

/** What quoting and path rules are about; one of these is hardly ever meant to be replaced once. */
const SPECIAL = /^(?:['"`<>&\\|/]|\t|\n|\/?\.\.[/\\]?|\.\.|%[0-9A-Fa-f]{2}|<script>?|<\/script>?)$/i;

export const incompleteEscaping: SecurityRule = {
  id: 'incomplete-escaping',
  cwe: 'CWE-116',
  level: 'warning',
  bandit: [],
  doc: 'replace() with a string, or with a pattern without the g flag, changes the first occurrence only; quotes escaped with a backslash need the backslash escaped first; HTML without & and quotes escaped still breaks out of attributes. Use replaceAll and a complete list, or a library.',
  bad: [
    "export const quote = (text) => text.replace(\"'\", \"''\");",
    "export const plain = (html) => html.replace('<', '&lt;').replace('>', '&gt;');",
    'export const up = (path) => path.replace(/\\.\\.\\//, "");',
    'export const decode = (text) => text.replace("%25", "%");',
    'export const quoted = (text) => text.replace(/"/g, "\\\\\\"");',
    'export const quoted = (text) => text.replace(/([\'"])/g, "\\\\$1");',
    "export const html = (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');",
    'export const html = (text) => text.replace(/[<>]/g, "");',
  ],
  good: [
    "export const quote = (text) => text.replaceAll(\"'\", \"''\");",
    "export const plain = (html) => html.replace(/</g, '&lt;');",
    "export const rename = (text) => text.replace('foo', 'bar');",
    "export const trim = (text) => text.replace(/^'/, '');",
    'export function all(text) { while (text.includes("\'")) text = text.replace("\'", ""); return text; }',
    'export const quoted = (text) => text.replace(/\\\\/g, "\\\\\\\\").replace(/"/g, "\\\\\\"");',
    "export const html = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\"/g, '&quot;');",
    "export const slug = (text) => text.replace(/[\\\\/:*?\"<>|]/g, '');",
    "export const once = (text) => text.replace('\"', '').replace('\"', '');",
  ],
  create(context) {
    return {
      CallExpression(node) {
        const replaced = replacedBy(context, node);
        if (replaced === undefined) return;
        const problem = firstOnly(node, replaced) ?? missingBackslash(context, node, replaced) ?? incompleteHtml(context, node, replaced);
        if (problem !== undefined) context.report(node, 'warning', problem);
      },
    };
  },
};

interface Replaced {
  /** The text that is replaced, or the characters of a class; undefined for other patterns. */
  text: string | undefined;
  pattern: string | undefined;
  everywhere: boolean;
  by: string | undefined;
}

function replacedBy(context: RuleContext, node: ESTree.Node): Replaced | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.arguments.length < 2) return undefined;
  const method = keyName(node.callee);
  const [what, by] = node.arguments;
  if ((method !== 'replace' && method !== 'replaceAll') || what === undefined || by === undefined) return undefined;
  const replacement = constantString(context.sourceCode, by);
  if (what.type === 'Literal' && 'regex' in what) {
    const { pattern, flags } = what.regex;
    return { text: plainText(pattern), pattern, everywhere: /[gy]/.test(flags) || method === 'replaceAll', by: replacement };
  }
  return { text: constantString(context.sourceCode, what), pattern: undefined, everywhere: method === 'replaceAll', by: replacement };
}

/** The characters that a pattern without repetition or anchors stands for: `/\.\.\//`, `/[<>]/`, `/('|")/`. */
function plainText(pattern: string): string | undefined {
  const inner = /^\(?\[([^\]^][^\]]*)\]\)?$/.exec(pattern)?.[1] ?? /^\((.\|.)\)$/.exec(pattern)?.[1]?.replace('|', '') ?? pattern;
  const text = inner.replace(/\\([./\\'"<>&|()[\]{}*?:#-])/g, '$1').replace(/^\\t$/, '\t').replace(/^\\n$/, '\n');
  return inner === pattern && /[\\*+?^$[\](){}|]/.test(inner.replace(/\\./g, '')) ? undefined : text;
}

function firstOnly(node: Replace, { text, pattern, everywhere, by }: Replaced): string | undefined {
  if (everywhere || text === undefined || !(SPECIAL.test(text) || (/^[[\](){}]$/.test(text) && by?.startsWith('\\') === true)) || pattern?.startsWith('[') === true || insideLoop(node) || isRepeated(node, text)) return undefined;
  return 'only the first occurrence is replaced; use replaceAll or the g flag';
}

function missingBackslash(context: RuleContext, node: Replace, { text, everywhere, by }: Replaced): string | undefined {
  if (!everywhere || text === undefined || !/^['"`]+$/.test(text) || !/^\\(?:['"`]|\$[&1])$/.test(by ?? '')) return undefined;
  if (earlierReplaces(context, node).some((earlier) => earlier.text?.includes('\\'))) return undefined;
  return isSerialised(context, node) ? undefined : 'a backslash before the quote escapes the escape; replace backslashes first';
}

/** The last of a chain of replacements answers for all of them. */
function incompleteHtml(context: RuleContext, node: Replace, replaced: Replaced): string | undefined {
  if (node.parent.type === 'MemberExpression' && replacedBy(context, node.parent.parent) !== undefined) return undefined;
  const chain = [replaced, ...earlierReplaces(context, node)].filter((step) => step.everywhere);
  const handled = chain.filter((step) => step.text !== undefined && step.by !== undefined && (step.by === '' || /^&[#\w]+;?$/.test(step.by)));
  const characters = handled.map((step) => step.text).join('');
  if (!characters.includes('<') || !characters.includes('>') || /[^<>&"']/.test(characters) || handled.length < chain.length) return undefined;
  const entities = handled.some((step) => step.by !== '');
  const missing = entities ? !characters.includes('&') : !/["']/.test(characters);
  return missing ? 'this leaves & or quotes as they are: text still breaks out of an attribute; escape & < > " and \'' : undefined;
}

/** The replacements that this one is called on. */
function earlierReplaces(context: RuleContext, node: Replace): Replaced[] {
  const found: Replaced[] = [];
  for (let inner: ESTree.Node = node; inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression'; ) {
    inner = unwrap(inner.callee.object);
    const replaced = replacedBy(context, inner);
    if (replaced !== undefined) found.push(replaced);
  }
  return found;
}

/** JSON.stringify has escaped the backslashes already. */
function isSerialised(context: RuleContext, node: Replace): boolean {
  return context.sourceCode.getText(node).includes('JSON.stringify(');
}

function insideLoop(node: Node): boolean {
  for (let current: Node | null = node.parent; current !== null && !/Function/.test(current.type); current = current.parent) {
    if (/^(?:While|DoWhile)Statement$/.test(current.type)) return true;
  }
  return false;
}

/** `.replace('"', '').replace('"', '')` takes off the two at the ends. */
function isRepeated(node: Replace, text: string): boolean {
  const neighbours = [node.parent.type === 'MemberExpression' ? node.parent.parent : undefined, node.callee.type === 'MemberExpression' ? unwrap(node.callee.object) : undefined];
  return neighbours.some((other) => other?.type === 'CallExpression' && other.arguments[0]?.type === 'Literal' && other.arguments[0].value === text);
}
