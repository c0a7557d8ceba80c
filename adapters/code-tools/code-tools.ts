import type { PlantedFaults } from '../../src/analysis/plant-faults.ts';
import type { StaticAnalysisReport } from '../../src/analysis/report.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { CodeTools, Inspection, Logger } from '../../src/ports.ts';
import type { Question, Value } from './protocol.ts';
import { startToolsProcess, type Outcome, type ToolsProcess } from './tools-process.ts';

export interface CodeToolsOptions {
  /** Processor time of one call, from when the process takes it up (by the clock where that can't be read). Default 10,000. */
  timeoutMs?: number;
  /** Heap limit of the process. Default 512. */
  memoryMb?: number;
  logger?: Logger;
}

export interface StartableCodeTools extends CodeTools {
  /** Starts the process now instead of at the first call. */
  warm(): Promise<void>;
}

/** Bytes of one source file. */
export const SOURCE_LIMIT = 1_048_576;
/** A process that takes longer to load its tools is given up. */
const BOOT_MS = 60_000;

/**
 * The static tools, in a process of their own that lives on between calls. Calls are taken up one after another, so
 * a file that exhausts time or memory ends only its own call: that one is refused (`CODE_REFUSED`, with the limit)
 * and the next gets a new process. A process that dies for no visible reason is replaced and the call tried once more.
 * `TOOLS_UNAVAILABLE`: the process can't be started, or `close` was called.
 */
export function createCodeTools(options: CodeToolsOptions = {}): StartableCodeTools {
  const { timeoutMs = 10_000, memoryMb = 512, logger } = options;
  let running: Promise<ToolsProcess> | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** The running process, or a new one; asked twice at once it still starts only one. */
  function current(): Promise<ToolsProcess> {
    const previous = running;
    running = (async () => {
      const before = await previous?.catch(() => undefined);
      return before?.isAlive() === true && !closed ? before : start();
    })();
    return running;
  }

  async function start(): Promise<ToolsProcess> {
    if (closed) throw new SaraphinaError('TOOLS_UNAVAILABLE', 'the analysis tools are closed');
    try {
      return await startToolsProcess({ memoryMb, bootMs: BOOT_MS });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      logger?.error('the analysis process did not start', { reason });
      throw new SaraphinaError('TOOLS_UNAVAILABLE', `the analysis process did not start: ${reason}`, {}, error);
    }
  }

  /** One call after another, in the order they came. */
  function call(question: Question): Promise<Value> {
    const result = tail.then(() => perform(question));
    tail = result.catch(() => undefined);
    return result;
  }

  async function perform(question: Question): Promise<Value> {
    const tools = await current();
    const first = await tools.ask(question, timeoutMs);
    // The next call should not have to wait for the new process.
    if (first.kind === 'timeout') current().catch(() => undefined);
    // A process that died of its first question would die of it again.
    const itsOwnDoing = first.kind === 'died' && first.outOfMemory && tools.asked() === 1;
    if (first.kind !== 'died' || closed || itsOwnDoing) return settle(question, first);
    logger?.warn('the analysis process died and is replaced', { method: question.method, detail: first.detail });
    return settle(question, await (await current()).ask(question, timeoutMs));
  }

  function settle(question: Question, outcome: Outcome): Value {
    if (outcome.kind === 'value') return outcome.value;
    if (outcome.kind === 'timeout') {
      logger?.warn('analysis refused', { method: question.method, limit: 'time', timeoutMs });
      throw refused(`the analysis took longer than ${timeoutMs / 1000} s, so the file is refused; make it shorter or its types simpler`, `time ${timeoutMs / 1000} s`);
    }
    if (outcome.kind === 'fault') {
      const { code, message, details, stack } = outcome.fault;
      if (stack !== undefined) logger?.error('the analysis failed', { method: question.method, stack });
      throw new SaraphinaError(code, message, details);
    }
    if (closed) throw new SaraphinaError('TOOLS_UNAVAILABLE', 'the analysis tools were closed during the call');
    logger?.warn('analysis refused', { method: question.method, detail: outcome.detail });
    if (outcome.outOfMemory) throw refused(`the analysis needed more than ${memoryMb} MiB of memory, so the file is refused; make it shorter`, `memory ${memoryMb} MiB`);
    throw refused('the analysis process ended twice while reading the file, so the file is refused', 'crash');
  }

  return {
    async analyze(fileName, source) {
      checkSize(fileName, source);
      return (await call({ method: 'analyze', fileName, source })) as StaticAnalysisReport;
    },
    async inspect({ codeFile, code, testFile, tests }) {
      checkSize(codeFile, code);
      checkSize(testFile, tests);
      return (await call({ method: 'inspect', files: { codeFile, code, testFile, tests } })) as Inspection;
    },
    async emit(fileName, source) {
      checkSize(fileName, source);
      return (await call({ method: 'emit', fileName, source })) as { js: string; dts: string };
    },
    async plantFaults(fileName, source) {
      checkSize(fileName, source);
      return (await call({ method: 'plantFaults', source })) as PlantedFaults;
    },
    async warm() {
      await current();
    },
    async close() {
      closed = true;
      const last = await running?.catch(() => undefined);
      last?.kill();
      await tail;
    },
  };
}

function checkSize(fileName: string, source: string): void {
  const bytes = Buffer.byteLength(source);
  if (bytes <= SOURCE_LIMIT) return;
  throw refused(`${fileName.slice(-80)} has ${bytes} bytes; at most ${SOURCE_LIMIT} are analysed`, `size ${SOURCE_LIMIT} bytes`);
}

function refused(message: string, limit: string): SaraphinaError {
  return new SaraphinaError('CODE_REFUSED', message, { limit });
}
