import type { Rule } from 'eslint';
import redos from 'eslint-plugin-redos';

/**
 * `redos/no-vulnerable` in two steps: the exact automaton first (milliseconds, but no look-around or back-references),
 * then fuzzing, which can take seconds. Verdicts are remembered for the life of the process.
 * Patterns whose fuzzing does not fit into the time are reported as undecided.
 */
const EXACT = { checker: 'automaton', timeout: 1000, ignoreErrors: false, cache: false };
/** A third of the default effort: the same verdicts on every pattern tried, in a third of the time. */
const FUZZ_EFFORT = { maxIteration: 4, maxGenerationSize: 40, maxInitialGenerationSize: 100, mutationSize: 20, crossoverSize: 10, attackTimeout: 500 };
const FUZZ = { checker: 'fuzz', ignoreErrors: false, cache: false, ...FUZZ_EFFORT };
/** For all patterns of one file together. */
const FUZZ_BUDGET_MS = 6000;
const TRIES = 4;
const REMEMBERED = 2000;

interface Verdict {
  messageId: 'error' | 'warning';
  text: string;
  /** Not remembered: another time may suffice. */
  undecided?: boolean;
}

const verdicts = new Map<string, Verdict | null>();

type RegExpNode = Parameters<NonNullable<Rule.RuleListener['Literal']>>[0] | Parameters<NonNullable<Rule.RuleListener['NewExpression']>>[0] | Parameters<NonNullable<Rule.RuleListener['CallExpression']>>[0];

export const rememberedRedosRule: Rule.RuleModule = {
  meta: { type: 'problem', docs: { description: 'patterns that take polynomial or exponential time' }, messages: { error: '{{text}}', warning: '{{text}}' }, schema: [] },
  create(context) {
    let budgetMs = FUZZ_BUDGET_MS;

    function judge(node: RegExpNode): Verdict | null {
      const exact = decide(EXACT, node, context);
      if (!isUndecided(exact)) return toVerdict(exact);
      if (budgetMs <= 0) return { messageId: 'warning', undecided: true, text: 'not decided whether this pattern can take exponential time: the file has too many that are hard to judge' };
      const before = processorMs();
      const fuzzed = decide({ ...FUZZ, timeout: Math.ceil(budgetMs) }, node, context);
      budgetMs -= processorMs() - before;
      return isUndecided(fuzzed) ? { messageId: 'warning', undecided: true, text: 'not decided in time whether this pattern can take exponential time; simplify it' } : toVerdict(fuzzed);
    }

    const check = (node: RegExpNode) => {
      const key = patternOf(node);
      if (key === undefined) return;
      const known = verdicts.get(key);
      const verdict = known === undefined ? judge(node) : known;
      if (verdict?.undecided !== true) remember(key, verdict);
      if (verdict !== null) context.report({ node, messageId: verdict.messageId, data: { text: verdict.text } });
    };
    return { Literal: check, NewExpression: check, CallExpression: check };
  },
};

/** The checker stops by the clock; when the machine was busy with other things meanwhile, it gets another try. */
function decide(options: { timeout: number }, node: RegExpNode, context: Rule.RuleContext): string | undefined {
  for (let tries = 1; ; tries += 1) {
    const before = processorMs();
    const message = ask(options, node, context);
    if (message?.includes('timeout') !== true || tries === TRIES || processorMs() - before > options.timeout / 2) return message;
  }
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The plugin's own message for this node, if it has one. */
function ask(options: object, node: RegExpNode, context: Rule.RuleContext): string | undefined {
  const rule = redos.rules?.['no-vulnerable'] as Rule.RuleModule | undefined;
  if (rule === undefined) throw new TypeError('expected eslint-plugin-redos to have the rule no-vulnerable');
  let message: string | undefined;
  const report = (descriptor: { message?: string }) => (message = descriptor.message);
  const listener = rule.create({ options: [options], sourceCode: context.sourceCode, report } as unknown as Rule.RuleContext);
  (listener[node.type] as ((node: RegExpNode) => void) | undefined)?.(node);
  return message;
}

function isUndecided(message: string | undefined): boolean {
  return message !== undefined && message.startsWith('Error on') && !message.includes('(invalid)');
}

function toVerdict(message: string | undefined): Verdict | null {
  if (message === undefined || message.startsWith('Error on')) return null;
  // Quadratic time is slow only on very long texts, and as ordinary as /\s+$/.
  const messageId = message.includes('2nd degree polynomial') ? 'warning' : 'error';
  return { messageId, text: `${message} Attackers choose a text that makes it take that long; limit the length of the text, or write the pattern without overlapping repetition.` };
}

/** Source and flags of a literal, or of `RegExp('…', '…')`; undefined for anything else. */
function patternOf(node: RegExpNode): string | undefined {
  if (node.type === 'Literal') return 'regex' in node ? `/${node.regex.pattern}/${node.regex.flags}` : undefined;
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return undefined;
  const texts = node.arguments.map((argument) => (argument.type === 'Literal' && typeof argument.value === 'string' ? argument.value : undefined));
  if (texts.length < 1 || texts.length > 2 || texts.includes(undefined)) return undefined;
  return `/${texts[0]}/${texts[1] ?? ''}`;
}

function remember(key: string, verdict: Verdict | null): void {
  if (verdicts.size >= REMEMBERED) verdicts.delete(verdicts.keys().next().value as string);
  if (key.length < 10_000) verdicts.set(key, verdict);
}
