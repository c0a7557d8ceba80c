import type { Rule, SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import type { FindingLevel } from '../report.ts';
import { createTrustWalk, type TrustWalk } from './trust.ts';

/** What a rule works with. */
export interface RuleContext {
  sourceCode: SourceCode;
  trust: TrustWalk;
  report(node: ESTree.Node, level: FindingLevel, message: string): void;
}

/**
 * One weakness and how it is found. `bad` snippets must each give a finding of this rule, `good` ones none, and no error or warning of
 * any other: they are the rule's documentation (docs/rules.md) and its tests.
 */
export interface SecurityRule {
  /** Shown as `saraphina/<id>`. */
  id: string;
  cwe: `CWE-${number}`;
  /** The gravest that it gives; less where less is certain. */
  level: FindingLevel;
  /** Checks of Bandit, the analyser for Python, that look for the same. */
  bandit: string[];
  /** What goes wrong, and what to write instead. */
  doc: string;
  bad: string[];
  good: string[];
  create(context: RuleContext): Rule.RuleListener;
}

const walks = new WeakMap<SourceCode, TrustWalk>();

/** All rules share one walk of a file. */
function trustWalkOf(sourceCode: SourceCode): TrustWalk {
  const existing = walks.get(sourceCode);
  if (existing !== undefined) return existing;
  const created = createTrustWalk(sourceCode);
  walks.set(sourceCode, created);
  return created;
}

/** The level travels as the message id: ESLint itself knows one severity for each rule. */
export function toEslintRule(rule: SecurityRule): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description: rule.doc },
      messages: { error: '{{text}}', warning: '{{text}}', note: '{{text}}' },
      schema: [],
    },
    create(context) {
      const { sourceCode } = context;
      return rule.create({
        sourceCode,
        trust: trustWalkOf(sourceCode),
        report: (node, level, text) => context.report({ node, messageId: level, data: { text } }),
      });
    },
  };
}
