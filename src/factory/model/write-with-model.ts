import type { App } from '../../app.ts';
import type { Content } from '../../artifact/code-artifact.ts';
import type { Work } from '../../requests/run-request.ts';
import type { Conversation } from './conversation.ts';
import { isPlain } from './plain-code.ts';
import { codePrompt, repairPrompt, testsAgainPrompt, testsPrompt, type Task } from './prompts.ts';
import type { Quoting } from './quoting.ts';
import { readAnswer, type Answer } from './read-answer.ts';
import { readCode, type Draft } from './read-code.ts';
import { assemble, readTests, type OwnTests, type ReadTests } from './read-tests.ts';
import { tryOut, type TryOut } from './try-out.ts';

/** How often the model is told what became of its answers, for one request. */
const MOST_REPAIRS = 2;

export type Written =
  | { kind: 'written'; content: Content; tryOut: Extract<TryOut, { kind: 'held' }> }
  /** @param why for people: never a word of the model's */
  | { kind: 'nothing'; why: string };

export interface Bench {
  app: App;
  work: Work;
  artifactId: string;
  conversation: Conversation;
  quoting: Quoting;
}

/**
 * Has the model write the code, then the tests without sight of the code, and tries both out. At most twice it is told what
 * became of an answer: code that failed is asked for again, tests that once were taken never are.
 */
export async function writeWithModel(bench: Bench, task: Task, own: OwnTests): Promise<Written> {
  const writer = createWriter(bench, task);
  const first = await writer.code();
  if (first.kind === 'declined') return nothing('the model can’t write it as one function');
  if (first.kind === 'unusable') return nothing('the model gave no module that can be used');
  let { draft } = first;
  const tests = await writer.tests(draft, own);
  if (!tests.ok) return nothing('the model gave no tests that can be used');
  for (;;) {
    const content = assemble(draft, own, tests.body);
    const result = await tryDraft(bench, content, draft, own);
    if (result.kind === 'held') return { kind: 'written', content, tryOut: result };
    const mended = result.mendable ? await writer.mend(result.output, draft.entryPoint) : undefined;
    if (mended?.kind !== 'draft') return nothing(`what the model wrote did not hold: ${result.summary}`);
    draft = mended.draft;
  }
}

type ReadDraft = Exclude<Answer, { kind: 'module' }> | { kind: 'draft'; draft: Draft };

interface Writer {
  code(): Promise<ReadDraft>;
  /** The code again, while there are repairs left. */
  mend(outcome: string, name: string | undefined): Promise<ReadDraft>;
  tests(draft: Draft, own: OwnTests): Promise<ReadTests>;
}

function createWriter({ app, conversation, quoting }: Bench, task: Task): Writer {
  let repairs = 0;
  let answer = '';

  async function mend(outcome: string, name: string | undefined): Promise<ReadDraft> {
    let read: ReadDraft = { kind: 'unusable', problem: outcome };
    while (read.kind === 'unusable' && repairs < MOST_REPAIRS) {
      repairs += 1;
      answer = await conversation.ask('repair', repairPrompt(task, answer, read.problem, quoting));
      read = await readDraft(answer, name, app);
    }
    return read;
  }

  return {
    mend,
    async code() {
      answer = await conversation.ask('code', codePrompt(task, quoting));
      const read = await readDraft(answer, task.name, app);
      return read.kind === 'unusable' ? mend(read.problem, task.name) : read;
    },
    async tests(draft, own) {
      const known = { ...task, name: draft.entryPoint, signature: task.signature ?? draft.signature };
      let text = await conversation.ask('tests', testsPrompt(known, quoting));
      let read = await readBody(text, draft, own, app);
      while (!read.ok && repairs < MOST_REPAIRS) {
        repairs += 1;
        text = await conversation.ask('tests', testsAgainPrompt(known, text, read.problem, quoting));
        read = await readBody(text, draft, own, app);
      }
      return read;
    },
  };
}

async function readDraft(text: string, wanted: string | undefined, { tools }: App): Promise<ReadDraft> {
  const answer = readAnswer(text);
  if (answer.kind !== 'module') return answer;
  const read = await readCode(answer.source, wanted, tools);
  return read.ok ? { kind: 'draft', draft: read.draft } : { kind: 'unusable', problem: read.problem };
}

async function readBody(text: string, draft: Draft, own: OwnTests, { tools }: App): Promise<ReadTests> {
  const answer = readAnswer(text);
  if (answer.kind === 'module') return readTests(answer.source, draft, own, tools);
  return { ok: false, problem: answer.kind === 'declined' ? 'tests are needed' : answer.problem };
}

function tryDraft({ app, work, artifactId }: Bench, content: Content, { syntax }: Draft, { examples, vectors }: OwnTests): Promise<TryOut> {
  return tryOut(app, work, artifactId, { content, examples: [...examples, ...(vectors?.examples ?? [])], isOurs: false, isPlain: isPlain(syntax) });
}

function nothing(why: string): Written {
  return { kind: 'nothing', why };
}
