import { withTestRun } from '../../analysis/score.ts';
import type { App } from '../../app.ts';
import type { Content } from '../../artifact/code-artifact.ts';
import { isErrorCode, SaraphinaError } from '../../errors.ts';
import type { LanguageModel } from '../../ports.ts';
import type { Work } from '../../requests/run-request.ts';
import { isOurs } from '../../sandbox/sandbox-spec.ts';
import { verifiedBy } from '../answer-examples.ts';
import { toEntryName } from '../entry-name.ts';
import { readFor } from '../example-fit.ts';
import type { GenerationResult } from '../generate.ts';
import { extractParams } from '../parameters.ts';
import type { Example } from '../read-examples.ts';
import { readRequest, type ReadRequest } from '../read-request.ts';
import type { Template } from '../template.ts';
import { judgeExamples } from '../try-examples.ts';
import { compete, GOOD_CONFIDENCE, type Entrant } from './compete.ts';
import { forgetConversation, openConversation, type Conversation } from './conversation.ts';
import type { Task } from './prompts.ts';
import { countSecrets, createQuoting } from './quoting.ts';
import type { OwnTests } from './read-tests.ts';
import { tellSent, tellTryOut, withNotes, type Generated } from './tell.ts';
import { tryOut } from './try-out.ts';
import { vectorsOf } from './vectors.ts';
import { writeWithModel, type Written } from './write-with-model.ts';

export interface Asked {
  artifactId: string;
  /** What the person typed. */
  featureSpec: string;
  /** A template that the person chose. */
  choose: string | undefined;
}

/** How sure an answer of the model is, by what was seen of it; a judgement, not a measurement. */
const CONFIDENCE = { tests: 0.6, examples: 0.5, nothing: 0.3 };
const EXAMPLES_ADD = 0.2;

/**
 * The offline answer, or the model's where it holds and wins. The model is asked where the configuration has one and the offline
 * answer is not certain; a model that can't be asked never takes the offline answer away.
 */
export async function proposeWithModel(app: App, work: Work, asked: Asked, offline: GenerationResult): Promise<GenerationResult> {
  const request = readRequest(asked.featureSpec);
  const name = request.name === undefined ? undefined : toEntryName(request.name);
  if (!app.model || name?.ok === false || (await isCertain(app, request, asked, offline))) return offline;
  const conversation = await openConversation(app, app.model, work, asked.artifactId);
  try {
    const bound = await bindTo(app, request, offline);
    const task: Task = { request: asked.featureSpec, examples: request.examples, name: bound?.name ?? name?.name, signature: bound?.signature };
    const own: OwnTests = { examples: request.examples, vectors: bound && { template: bound.template.id, examples: bound.vectors } };
    const written = await writeWithModel({ app, work, artifactId: asked.artifactId, conversation, quoting: createQuoting() }, task, own);
    return await decide({ app, work, asked, request, model: app.model, conversation }, offline, written);
  } catch (error) {
    if (isErrorCode(work.signal.reason, 'CANCELLED')) await forgetConversation(app.store.documents, asked.artifactId);
    if (!isErrorCode(error, 'MODEL_UNAVAILABLE') && !isErrorCode(error, 'MODEL_REFUSED')) throw error;
    return withNotes(offline, [`the model was not asked to the end: ${(error as SaraphinaError).message}`, ...tellSent(conversation.use(), request, countSecrets(asked.featureSpec))], conversation.use());
  }
}

/** Verified by the person's examples, a stated format, or a template that the person chose. */
async function isCertain(app: App, { examples }: ReadRequest, { choose }: Asked, offline: GenerationResult): Promise<boolean> {
  if (offline.kind !== 'generated') return false;
  const { content, provenance } = offline;
  if (choose !== undefined || provenance.kind === 'format') return true;
  if (examples.length === 0 || provenance.kind === 'synthesis') return false;
  const read = asTemplateReads(app, offline, examples);
  const [outcomes = []] = await app.candidates.run([{ id: content.entryPoint, code: content.code, entryPoint: content.entryPoint }], read.map(({ args }) => args));
  return judgeExamples(read, outcomes).kind === 'fulfilled';
}

function templateOf(app: App, { provenance }: Generated): Template | undefined {
  return provenance.template === undefined ? undefined : app.library.get(provenance.template);
}

/** Texts of dates are dates where the template takes dates. */
function asTemplateReads(app: App, offline: Generated, examples: readonly Example[]): readonly Example[] {
  const template = templateOf(app, offline);
  return template ? readFor(template, examples) : examples;
}

/** A template that the words fit well binds the model to its name, its declaration and what it gives. */
async function bindTo(app: App, request: ReadRequest, offline: GenerationResult): Promise<{ template: Template; name: string; signature: string; vectors: Example[] } | undefined> {
  if (offline.kind !== 'generated' || offline.provenance.confidence < GOOD_CONFIDENCE) return undefined;
  const template = templateOf(app, offline);
  if (!template) return undefined;
  const { entryPoint, code, codeFile } = offline.content;
  const { dts } = await app.tools.emit(codeFile, code);
  return { template, name: entryPoint, signature: dts, vectors: vectorsOf(template, entryPoint, extractParams(template, request).values) };
}

interface Case {
  app: App;
  work: Work;
  asked: Asked;
  request: ReadRequest;
  model: LanguageModel;
  conversation: Conversation;
}

async function decide({ app, work, asked, request, model, conversation }: Case, offline: GenerationResult, written: Written): Promise<GenerationResult> {
  const use = conversation.use();
  const sent = tellSent(use, request, countSecrets(asked.featureSpec));
  if (written.kind === 'nothing') return withNotes(offline, [written.why, ...sent], use);
  const byModel = toResult(request, offline, written, [...tellTryOut(written.tryOut, request.examples), ...sent], use);
  if (offline.kind !== 'generated') return byModel;
  const { content, provenance } = offline;
  const tried = await tryOut(app, work, asked.artifactId, { content, examples: asTemplateReads(app, offline, request.examples), isOurs: isOurs(provenance), isPlain: true });
  const name = `the ${provenance.kind}${provenance.template === undefined ? '' : ` ${provenance.template}`}`;
  if (tried.kind === 'failed') return withNotes(byModel, [`${name} was tried as well, but ${tried.summary}`], use);
  const ours = { name, tryOut: tried, score: await scoreOf(app, content, tried) };
  const theirs = { name: model.name, tryOut: written.tryOut, score: await scoreOf(app, written.content, written.tryOut) };
  const { winner, why } = compete(ours, theirs, provenance.confidence);
  return winner === 'offline' ? withNotes(offline, [why, ...sent], use) : withNotes(byModel, [why], use);
}

async function scoreOf(app: App, { codeFile, code }: Content, held: Entrant['tryOut']): Promise<number> {
  const analysis = await app.tools.analyze(codeFile, code);
  return (held.how === 'tests' ? withTestRun(analysis, held.run) : analysis).score;
}

function toResult({ examples }: ReadRequest, offline: GenerationResult, { content, tryOut: { how } }: Extract<Written, { kind: 'written' }>, lines: readonly string[], modelUse: ReturnType<Conversation['use']>): Generated {
  const hold = examples.length > 0 && how !== 'nothing';
  return {
    kind: 'generated',
    content,
    provenance: {
      kind: 'model',
      modelUse,
      confidence: CONFIDENCE[how] + (hold ? EXAMPLES_ADD : 0),
      assumptions: [...(hold ? [verifiedBy(examples)] : []), ...lines],
      alternatives: offline.kind === 'generated' ? offline.provenance.alternatives : offline.alternatives,
    },
    examples: [...examples],
  };
}
