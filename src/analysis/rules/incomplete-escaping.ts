import { keyName } from './ast.ts';
import type { SecurityRule } from './rule.ts';

export const incompleteEscaping: SecurityRule = {
  id: 'incomplete-escaping',
  cwe: 'CWE-116',
  doc: 'replace() with a string, or with a pattern without the g flag, changes the first occurrence only, so the second quote or bracket stays. Use replaceAll or the g flag.',
  bad: ["export const quote = (text) => text.replace(\"'\", \"''\");", "export const plain = (html) => html.replace('<', '&lt;').replace('>', '&gt;');", 'export const up = (path) => path.replace(/\\.\\.\\//, "");'],
  good: ["export const quote = (text) => text.replaceAll(\"'\", \"''\");", "export const plain = (html) => html.replace(/</g, '&lt;');", "export const rename = (text) => text.replace('foo', 'bar');", "export const trim = (text) => text.replace(/^'/, '');"],
  create(context) {
    return {
      CallExpression(node) {
        const [pattern] = node.arguments;
        if (node.callee.type !== 'MemberExpression' || keyName(node.callee) !== 'replace' || pattern?.type !== 'Literal' || node.arguments.length < 2) return;
        const text = 'regex' in pattern ? partOfPattern(pattern.regex.pattern, pattern.regex.flags) : pattern.value;
        if (typeof text !== 'string' || !/^(?:['"`<>&\\]|\t|\n|\.\.[/\\]|\.\.|<script>?|<\/script>?)$/i.test(text)) return;
        context.report(node, 'warning', 'only the first occurrence is replaced; use replaceAll or the g flag');
      },
    };
  },
};

/** Text of a pattern without special characters that lacks the g flag. */
function partOfPattern(pattern: string, flags: string): string | undefined {
  return /[gy]/.test(flags) ? undefined : pattern.replace(/\\([./\\'"<>&-])/g, '$1').replace(/^\\t$/, '\t');
}
